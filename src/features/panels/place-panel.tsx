import { useState } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { Link } from "react-router";
import { BarList, MAX_ROWS } from "#charts/bars/bar-list.tsx";
import { createBarListModel, type BarListModel } from "#charts/bars/bar-list-model.ts";
import { createBarColumns, createBarRows } from "#charts/bars/bar-table.ts";
import { formatStateRemarks } from "#charts/bars/format-state-remarks.ts";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { getText } from "#domain/table/table.ts";
import { formatValue } from "#domain/text/format-value.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { createStateMapModel } from "#charts/map/state-map-model.ts";
import { getUnlistedState } from "#engine/coverage/unlisted-state.ts";
import type { Dimension } from "#engine/query/question.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { TextButton } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { countFilters, toggleValue } from "#features/filters/edit-filter.ts";
import { createPanelFile } from "./panel-file.ts";
import type { PanelData } from "./panel-data.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";

const StateMap = createLazyComponent(
  async () => (await import("#charts/map/state-map.tsx")).StateMap,
);

const PLACE_DIMENSIONS = {
  state: { title: "By state", name: "states", notesName: "stateMarks", words: "Count, not a rate" },
  agency: {
    title: "By agency",
    name: "agencies",
    notesName: "agencyMarks",
    words: "Agency that received the detainer, by state",
  },
} as const;

/** Counts by state or by agency: bars with note badges, a table, a file, and for states a map. */
export function PlacePanel({
  dimension,
  info,
  answers,
  notes,
  view,
}: PanelData & { readonly dimension: "state" | "agency" }) {
  const urlView = useUrlView();
  const [sort, setSort] = useState<"name" | "count">("name");
  const { title, name, notesName, words } = PLACE_DIMENSIONS[dimension];
  const counts = answers[name];
  const description = describeView(info, view);
  // A list of rows knows nothing of places that no row of it names.
  const isFiltered = countFilters(view.filter) > 0 || !hasPrintedTotals(info.weeks);
  const model = createBarListModel({
    counts,
    marks: answers[notesName],
    notes,
    dimension,
    facts: info,
    grouped: dimension === "agency",
    filtered: isFiltered,
    sort,
    ...(dimension === "state" && countFilters(view.filter) === 0
      ? { remarks: formatStateRemarks(info) }
      : {}),
  });
  const caption = description.title;
  const pick = (key: Dimension, value: string) =>
    urlView.setView((current) => ({ ...current, filter: toggleValue(current.filter, key, value) }));
  const map = {
    key: "map",
    label: "Map",
    content: () => (
      <PanelBoundary fallback={<Placeholder height={400} />}>
        <StateMap
          model={createStateMapModel(model, (code) =>
            getUnlistedState(info, view.filter, code, model.cells.get(UNKNOWN) === "count"),
          )}
          label={caption}
          notes={notes}
          asof={info.datasetPeriod.asof}
          onPick={(state) => pick("state", state)}
        />
      </PanelBoundary>
    ),
  };
  return (
    <Panel
      id={name}
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
      source={description.source}
      onCsv={() => {
        const notesByValue = new Map(model.rows.map(({ value, marks }) => [value, marks]));
        downloadCsv(
          formatFileName(info.datasetPeriod, name, view, "csv"),
          createPanelFile({
            table: counts.table,
            isFiltered,
            names: { [dimension]: (value) => formatValue(info, dimension, value) },
            formatNotes: (row) =>
              formatNoteCounts(notesByValue.get(getText(counts.table, dimension, row))),
            description: listDescriptionColumns(description),
          }),
        );
      }}
      tabs={[
        {
          key: "chart",
          label: "Bars",
          content: () => (
            <BarList
              model={model}
              caption={`${title}: ${caption}`}
              notes={notes}
              asof={info.datasetPeriod.asof}
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
              initialRows={MAX_ROWS}
              sumColumn="count"
              rows={linkRows(
                createBarRows(model, notes, info.datasetPeriod.asof),
                model,
                (value) => {
                  const page = findProfileKey(dimension, value);
                  return page === null ? null : formatProfileAddress(urlView, page);
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
