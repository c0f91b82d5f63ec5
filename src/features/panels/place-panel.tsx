import { useState } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { BarList, MAX_ROWS } from "#charts/bars/bar-list.tsx";
import { createBarListModel } from "#charts/bars/bar-list-model.ts";
import { createBarColumns } from "#charts/bars/bar-table.ts";
import { formatPlaceSummary } from "#charts/bars/format-place-summary.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import type { Note } from "#domain/note/note.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import type { Answer } from "#engine/query/question.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { usePanelTab } from "#state/url/use-panel-tab.ts";
import { TextButton } from "#ui/button.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PANEL_HEIGHTS } from "./panel-heights.ts";
import { Panel } from "./panel.tsx";
import { chooseGrain } from "./choose-grain.ts";
import { createPlaceFile } from "./place-file.ts";
import { useIssuedCounts } from "./use-issued-counts.ts";
import { createPlaceWeeksFile } from "./place-weeks.ts";
import { usePlaceRows } from "./use-place-rows.tsx";
import { usePlaceWeeks } from "./use-place-weeks.ts";

const PlaceWeeksTable = createLazyComponent(
  async () => (await import("./place-weeks-table.tsx")).PlaceWeeksTable,
);

const TABS = ["chart", "table", "weeks"] as const;

const NO_REMARKS: ReadonlyMap<string, string> = new Map();

/** What places are called in the panel of each dimension. */
const PLACE_WORDS = {
  state: { column: "State", places: "states and territories", unlisted: "A state" },
  county: { column: "County", places: "counties", unlisted: "A county" },
  agency: { column: "Agency", places: "agencies", unlisted: "" },
} as const;

interface PlacePanelProps {
  readonly id: string;
  readonly title: string;
  readonly dimension: keyof typeof PLACE_WORDS;
  /** What is counted, before the order of the rows. */
  readonly words: string;
  readonly info: DatasetInfo;
  readonly view: View;
  readonly notes: readonly Note[];
  /** The counts by the dimension, and the notes that touch them. */
  readonly counts: Answer;
  readonly marks: Answer;
  /** Sentences to be read beside numbers, by value. */
  readonly remarks?: ReadonlyMap<string, string>;
}

/** Counts of places as rows with bars and the numbers of their notes, a table and a file. */
export function PlacePanel(props: PlacePanelProps) {
  const {
    id,
    title,
    dimension,
    words,
    info,
    view,
    notes,
    counts,
    marks,
    remarks = NO_REMARKS,
  } = props;
  const [sort, setSort] = useState<"name" | "count">("name");
  const { renderLink, getReadout, listTableRows } = usePlaceRows(info);
  const issued = useIssuedCounts(info, view, dimension);
  const [tab] = usePanelTab(id, TABS);
  const { query, weeks } = usePlaceWeeks(info, view, dimension, tab === "weeks");
  const { column, places, unlisted } = PLACE_WORDS[dimension];
  const { asof } = info.datasetPeriod;
  const description = describeView(info, view);
  const caption = `${title}: ${description.title}`;
  const hasTotals = hasPrintedTotals(info.weeks);
  // A list of rows knows nothing of places that no row of it names.
  const isFiltered = countFilters(view.filter) > 0 || !hasTotals;
  const model = createBarListModel({
    counts,
    marks,
    notes,
    dimension,
    facts: info,
    filtered: isFiltered,
    sort,
    isOneState: dimension === "county",
    issued,
    remarks,
  });
  const downloadPlaceWeeks = ({ table, grain }: NonNullable<typeof weeks>) =>
    downloadCsv(
      formatFileName(info.datasetPeriod, `${id}-by-${grain}`, view, "csv"),
      createPlaceWeeksFile(table, column, grain, listDescriptionColumns(description)),
    );
  const weeksTab = {
    key: "weeks",
    label: `By ${getGrainNoun(chooseGrain(info, view))}`,
    content: () => (
      <PanelBoundary fallback={null}>
        {weeks === null ? (
          <QueryFallback query={query} height={PANEL_HEIGHTS.placesByWeek} />
        ) : (
          <PlaceWeeksTable
            weeks={weeks.table}
            caption={caption}
            column={column}
            renderLink={({ value, name }) => renderLink(dimension, { value, label: name })}
          />
        )}
      </PanelBoundary>
    ),
    ...(weeks === null ? {} : { onCsv: () => downloadPlaceWeeks(weeks) }),
  };
  return (
    <Panel
      id={id}
      title={title}
      subtitle={
        <>
          {words} ·{" "}
          <TextButton
            aria-label={sort === "name" ? "A to Z; sort by count" : "By count; sort A to Z"}
            title={sort === "name" ? "Sort by count" : "Sort A to Z"}
            onClick={() => setSort(sort === "name" ? "count" : "name")}
          >
            {sort === "name" ? "A to Z" : "By count"}
          </TextButton>
        </>
      }
      summary={null}
      onCsv={() =>
        downloadCsv(
          formatFileName(info.datasetPeriod, id, view, "csv"),
          createPlaceFile({ info, view, counts, list: model, isFiltered, issued }),
        )
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <BarList
              model={model}
              caption={caption}
              places={places}
              notes={notes}
              asof={asof}
              unlisted={
                isFiltered || unlisted === ""
                  ? ""
                  : `${unlisted} not listed is not on record; that is not zero.`
              }
              summary={formatPlaceSummary(model)}
              renderLink={(row, tabIndex) => renderLink(dimension, row, tabIndex)}
              getReadout={(row) => getReadout(dimension, row)}
            />
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={createBarColumns(model, column)}
              initialRows={MAX_ROWS}
              sumColumn="count"
              rows={listTableRows(model, notes, asof)}
            />
          ),
        },
        ...(dimension === "agency" ? [] : [weeksTab]),
      ]}
    />
  );
}
