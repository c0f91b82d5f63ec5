import type { ReactNode } from "react";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { createBarColumns } from "#charts/bars/bar-table.ts";
import { MAX_ROWS } from "#charts/bars/bar-list.tsx";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { describeView } from "#domain/view/describe-view.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { getUnlistedState } from "#engine/coverage/unlisted-state.ts";
import type { Answer } from "#engine/query/question.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { usePanelTab } from "#state/url/use-panel-tab.ts";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";
import { findOnlyState } from "./only-state.ts";
import { createPlaceFile } from "./place-file.ts";
import type { PanelData } from "./panel-data.ts";
import { CHART_HEIGHTS, PANEL_HEIGHTS } from "./panel-heights.ts";
import { Panel } from "./panel.tsx";
import { useCountyAnswers } from "./use-county-answers.ts";
import { useIssuedCounts } from "./use-issued-counts.ts";
import { usePlaceRows } from "./use-place-rows.tsx";

const PlaceMap = createLazyComponent(
  async () => (await import("#charts/map/place-map.tsx")).PlaceMap,
);

/** What an area of the map can be, in the address. */
const LEVELS = ["states", "counties"] as const;
type Level = (typeof LEVELS)[number];

/** Counts on a map: of the states, of all counties, or of the counties of the one state that a view is of. */
export function MapPanel(data: PanelData) {
  const { info, answers, view } = data;
  const [level, setLevel] = usePanelTab("map-level", LEVELS);
  const onlyState = findOnlyState(info, view.filter);
  const hasCounties = info.knownColumns.includes("county") && !hasPrintedTotals(info.weeks);
  if (onlyState !== null) return <CountyMapPanel {...data} onlyState={onlyState} />;
  const toggle = hasCounties ? (
    <ToggleGroup<Level>
      name="Areas of the map"
      value={level === "counties" ? "counties" : "states"}
      choices={[
        { value: "states", label: "States" },
        { value: "counties", label: "Counties" },
      ]}
      onChange={setLevel}
    />
  ) : null;
  if (hasCounties && level === "counties")
    return <CountyMapPanel {...data} onlyState={null} controls={toggle} />;
  return (
    <AreaPanel
      {...data}
      dimension="state"
      counts={answers.states}
      marks={answers.stateMarks}
      onlyState={null}
      controls={toggle}
    />
  );
}

interface AreaPanelProps extends PanelData {
  readonly dimension: "state" | "county";
  readonly counts: Answer;
  readonly marks: Answer;
  readonly onlyState: string | null;
  readonly controls?: ReactNode;
}

function CountyMapPanel(props: Omit<AreaPanelProps, "dimension" | "counts" | "marks">) {
  const query = useCountyAnswers(props.view);
  if (query.data === undefined) return <QueryFallback query={query} height={PANEL_HEIGHTS.map} />;
  const { answers, questions } = query.data;
  const [side] = questions.counts.sides;
  const view = { ...props.view, filter: side?.filter ?? props.view.filter };
  return <AreaPanel {...props} {...answers} view={view} dimension="county" />;
}

function AreaPanel(props: AreaPanelProps) {
  const { info, view, notes, dimension, counts, marks, onlyState, controls } = props;
  const { getReadout, listTableRows } = usePlaceRows(info);
  const issued = useIssuedCounts(info, view, dimension);
  const description = describeView(info, view);
  const isFiltered = countFilters(view.filter) > 0 || !hasPrintedTotals(info.weeks);
  const list = createBarListModel({
    counts,
    marks,
    notes,
    dimension,
    facts: info,
    filtered: isFiltered,
    isOneState: onlyState !== null,
    issued,
  });
  const place = onlyState === null ? dimension : `county of ${getStateName(onlyState)}`;
  const caption = `On the map: ${description.title}, count by ${place}`;
  const { asof } = info.datasetPeriod;
  const hasUnknown = list.cells.get(UNKNOWN) === "count";
  return (
    <Panel
      id="map"
      title="On the map"
      subtitle={`${description.unit} · count by ${place}`}
      summary={null}
      controls={controls}
      onCsv={() =>
        downloadCsv(
          formatFileName(info.datasetPeriod, `map-${dimension}`, view, "csv"),
          createPlaceFile({ info, view, counts, list, isFiltered, issued }),
        )
      }
      tabs={[
        {
          key: "map",
          label: "Map",
          content: () => (
            <PanelBoundary fallback={<Placeholder height={CHART_HEIGHTS.map} />}>
              <PlaceMap
                list={list}
                onlyState={onlyState}
                label={caption}
                getUnlistedCell={(value) =>
                  getUnlistedState(info, view.filter, value, hasUnknown, dimension)
                }
                getReadout={(row) => {
                  const readout = getReadout(dimension, row);
                  // Of a place that no row names there is nothing else to be seen.
                  return list.cells.has(row.value) ? readout : { ...readout, actions: [] };
                }}
              />
            </PanelBoundary>
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={createBarColumns(list, dimension === "state" ? "State" : "County")}
              initialRows={MAX_ROWS}
              sumColumn="count"
              rows={listTableRows(list, notes, asof)}
            />
          ),
        },
      ]}
    />
  );
}
