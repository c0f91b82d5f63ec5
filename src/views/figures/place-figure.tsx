import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { UNIT } from "#domain/outcome.ts";
import { BarList } from "#charts/bars/bar-list.tsx";
import { barListModel, type BarListModel } from "#charts/bars/bar-list-model.ts";
import { barColumns, barRows } from "#charts/bars/bar-rows.ts";
import { stateRemarks } from "#charts/bars/place-remarks.ts";
import type { DataRow } from "#charts/figure/data-sort.ts";
import { marksText } from "#charts/marks/mark-model.ts";
import { printsTotals } from "#domain/publication/coverage.ts";
import { textAt } from "#domain/table.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import { stateMapModel } from "#charts/map/state-map-model.ts";
import type { Dimension } from "#engine/question.ts";
import { downloadCsv } from "#state/files/download.ts";
import { fileName } from "#state/files/file-name.ts";
import { useChosen } from "#state/use-view.ts";
import { TextButton } from "#ui/button.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { filterCount, toggled } from "#views/filters/choosing.ts";
import { figureFile } from "./figure-file.ts";
import { exportContext, periodWords, sourceWords } from "./figure-words.ts";
import type { FigureFacts } from "./figure-words.ts";
import { answerTo } from "#views/overview/questions.ts";
import { pageOf, profileAddress } from "#views/subject/profile-address.ts";

const StateMap = lazy(async () => ({
  default: (await import("#charts/map/state-map.tsx")).StateMap,
}));

const PLACES = {
  state: { title: "By state", asked: "states", marks: "stateMarks", words: "Count, not a rate" },
  agency: {
    title: "By agency",
    asked: "agencies",
    marks: "agencyMarks",
    words: "Agency that received the detainer, by state",
  },
} as const;

/** Counts by state or by agency: lines with bars and marks, table, CSV, and for states a map. */
export function PlaceFigure({
  dimension,
  frame,
  answers,
  notes,
  view,
}: FigureFacts & { readonly dimension: "state" | "agency" }) {
  const inHand = useChosen();
  const { change } = inHand;
  const [sort, setSort] = useState<"name" | "count">("name");
  const { title, asked, marks, words } = PLACES[dimension];
  const counted = answerTo(answers, asked);
  // A list of rows knows nothing of places that no row of it names.
  const isCut = filterCount(view.filter) > 0 || !printsTotals(frame.weeks);
  const model = barListModel({
    counts: counted,
    marks: answerTo(answers, marks),
    notes,
    dimension,
    facts: frame,
    grouped: dimension === "agency",
    filtered: isCut,
    sort,
    ...(dimension === "state" && filterCount(view.filter) === 0
      ? { remarks: stateRemarks(frame) }
      : {}),
  });
  const marked = new Map(model.lines.map((line) => [line.value, line.marks]));
  const caption = `${UNIT[view.measure]}, ${periodWords(frame, view)}`;
  const pick = (key: Dimension, value: string) =>
    change((held) => ({ ...held, filter: toggled(held.filter, key, value) }));
  const map = {
    key: "map",
    label: "Map",
    content: () => (
      <Suspense fallback={<Placeholder height={400} />}>
        <StateMap
          model={stateMapModel(model)}
          label={caption}
          notes={notes}
          asof={frame.cohort.asof}
          onPick={(state) => pick("state", state)}
        />
      </Suspense>
    ),
  };
  return (
    <Figure
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
      source={sourceWords(frame)}
      onCsv={() =>
        downloadCsv(fileName(frame.cohort, asked, view, "csv"), counted.table, {
          ...figureFile(counted.table, isCut, (row) =>
            marksText(marked.get(textAt(counted.table, dimension, row))),
          ),
          context: exportContext(frame, view),
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
              asof={frame.cohort.asof}
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
              columns={barColumns(model, dimension === "state" ? "State" : "Agency")}
              rows={linked(barRows(model, notes, frame.cohort.asof), model, (value) => {
                const page = pageOf(dimension, value);
                return page === null ? null : profileAddress(inHand, page);
              })}
            />
          ),
        },
      ]}
    />
  );
}

/** Rows whose names lead to the page of the agency or place, where there is one. */
function linked(
  rows: readonly DataRow[],
  model: BarListModel,
  addressOf: (value: string) => string | null,
): readonly DataRow[] {
  const values = new Map(model.lines.map(({ key, value }) => [key, value]));
  return rows.map((row) => {
    const address = addressOf(values.get(row.key) ?? "");
    const { label } = row.cells;
    if (address === null || label === undefined) return row;
    const shown = <Link to={address}>{label.value}</Link>;
    return { ...row, cells: { ...row.cells, label: { ...label, shown } } };
  });
}
