import { useState } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { Link } from "react-router";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { BarList } from "#charts/bars/bar-list.tsx";
import { createBarListModel, type BarListModel } from "#charts/bars/bar-list-model.ts";
import { createBarColumns, createBarRows } from "#charts/bars/bar-table.ts";
import { formatStateRemarks } from "#charts/bars/format-state-remarks.ts";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { getText } from "#domain/table/table.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { createStateMapModel } from "#charts/map/state-map-model.ts";
import type { Dimension } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { TextButton } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { countFilters, toggleValue } from "#features/filters/edit-filter.ts";
import { createPanelFile } from "./panel-file.ts";
import { createExportContext, formatViewPeriod, formatSource } from "./format-view.ts";
import type { PanelData } from "./format-view.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";

const StateMap = createLazyComponent(
  async () => (await import("#charts/map/state-map.tsx")).StateMap,
);

const PLACE_DIMENSIONS = {
  state: { title: "By state", asked: "states", marks: "stateMarks", words: "Count, not a rate" },
  agency: {
    title: "By agency",
    asked: "agencies",
    marks: "agencyMarks",
    words: "Agency that received the detainer, by state",
  },
} as const;

/** Counts by state or by agency: lines with bars and marks, table, CSV, and for states a map. */
export function PlacePanel({
  dimension,
  frame,
  answers,
  notes,
  view,
}: PanelData & { readonly dimension: "state" | "agency" }) {
  const inHand = useUrlView();
  const { setView: change } = inHand;
  const [sort, setSort] = useState<"name" | "count">("name");
  const { title, asked, marks, words } = PLACE_DIMENSIONS[dimension];
  const counted = answers[asked];
  // A list of rows knows nothing of places that no row of it names.
  const isCut = countFilters(view.filter) > 0 || !hasPrintedTotals(frame.weeks);
  const model = createBarListModel({
    counts: counted,
    marks: answers[marks],
    notes,
    dimension,
    facts: frame,
    grouped: dimension === "agency",
    filtered: isCut,
    sort,
    ...(dimension === "state" && countFilters(view.filter) === 0
      ? { remarks: formatStateRemarks(frame) }
      : {}),
  });
  const marked = new Map(model.rows.map((line) => [line.value, line.marks]));
  const caption = `${MEASURE_UNITS[view.measure]}, ${formatViewPeriod(frame, view)}`;
  const pick = (key: Dimension, value: string) =>
    change((held) => ({ ...held, filter: toggleValue(held.filter, key, value) }));
  const map = {
    key: "map",
    label: "Map",
    content: () => (
      <PanelBoundary fallback={<Placeholder height={400} />}>
        <StateMap
          model={createStateMapModel(model)}
          label={caption}
          notes={notes}
          asof={frame.datasetPeriod.asof}
          onPick={(state) => pick("state", state)}
        />
      </PanelBoundary>
    ),
  };
  return (
    <Panel
      id={asked}
      title={title}
      subtitle={
        <>
          {caption} · {words} · {sort === "name" ? "A to Z" : "by count"} ·{" "}
          <TextButton onClick={() => setSort(sort === "name" ? "count" : "name")}>
            {sort === "name" ? "sort by count" : "sort A to Z"}
          </TextButton>
        </>
      }
      summary={null}
      source={formatSource(frame)}
      onCsv={() =>
        downloadCsv(formatFileName(frame.datasetPeriod, asked, view, "csv"), counted.table, {
          ...createPanelFile(counted.table, isCut, (row) =>
            formatNoteCounts(marked.get(getText(counted.table, dimension, row))),
          ),
          context: createExportContext(frame, view),
        })
      }
      tabs={[
        {
          key: "chart",
          label: "Bars",
          content: () => (
            <BarList
              model={model}
              caption={`${title}: ${caption}`}
              notes={notes}
              asof={frame.datasetPeriod.asof}
              onPick={pick}
            />
          ),
        },
        ...(dimension === "state" ? [map] : []),
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${title}: ${caption}`}
              columns={createBarColumns(model, dimension === "state" ? "State" : "Agency")}
              rows={linkRows(
                createBarRows(model, notes, frame.datasetPeriod.asof),
                model,
                (value) => {
                  const page = findProfileKey(dimension, value);
                  return page === null ? null : formatProfileAddress(inHand, page);
                },
              )}
            />
          ),
        },
      ]}
    />
  );
}

/** Rows whose names lead to the page of the agency or place, where there is one. */
function linkRows(
  rows: readonly DataRow[],
  model: BarListModel,
  addressOf: (value: string) => string | null,
): readonly DataRow[] {
  const values = new Map(model.rows.map(({ key, value }) => [key, value]));
  return rows.map((row) => {
    const address = addressOf(values.get(row.key) ?? "");
    const { label } = row.cells;
    if (address === null || label === undefined) return row;
    const shown = <Link to={address}>{label.value}</Link>;
    return { ...row, cells: { ...row.cells, label: { ...label, shown } } };
  });
}
