import type { PlaceTotal } from "#domain/report/edition.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { By, Choice, Dimension, Filter, RowColumn } from "#engine/query/question.ts";
import {
  createDataset,
  createRow,
  LOS_ANGELES,
  createNotItemizedRow,
  createWeek,
  WEEK_1,
  createWithdrawnRow,
} from "./small-dataset.ts";
import type { TestRow } from "./small-dataset.ts";

/** Keeps these values. */
export const includeValues = (...values: string[]): Choice => ({ values, isExcluded: false });
/** Leaves these values out. */
export const excludeValues = (...values: string[]): Choice => ({ values, isExcluded: true });
/** A filter of choices, with the rest given in `part`. */
export const createFilter = (
  choices: Partial<Record<Dimension, Choice>>,
  part: Partial<Filter> = {},
): Filter => ({
  ...EMPTY_FILTER,
  choices,
  ...part,
});
/** The whole number of a place. */
export const createPlaceTotal = (
  jurisdiction: string,
  level: PlaceTotal["level"],
  declined: number,
): PlaceTotal => ({
  jurisdiction,
  level,
  declined,
  asPrinted: jurisdiction,
  withdrawn: false,
  sources: [],
});
/** One side, declined, under a filter. */
export const createDeclinedQuery = (filter: Filter) => ({
  measures: ["declined"] as const,
  sides: [{ dataset: 0, filter }],
});

/** Rows of the totals under a filter. */
export function readTotals(dataset: Dataset, filter: Filter) {
  return listRecords(
    answerByScan([dataset], { kind: "totals", ...createDeclinedQuery(filter) }).table,
  );
}
/** Counts under a filter: the texts of a row (values and cell), then its count. */
export function readCells(
  dataset: Dataset,
  filter: Filter,
  by: readonly [By] | readonly [By, By],
  facet = false,
) {
  const { table } = answerByScan([dataset], {
    kind: "counts",
    by,
    facet,
    ...createDeclinedQuery(filter),
  });
  return listRecords(table).map(({ side: _side, measure: _measure, open: _open, ...rest }) =>
    Object.values(rest),
  );
}
/** A column of every row, sorted by it. */
export function readSortedColumn(dataset: Dataset, column: RowColumn, descending: boolean) {
  const sort = [{ column, descending }];
  const found = answerByScan([dataset], {
    kind: "rows",
    sort,
    offset: 0,
    limit: 50,
    ...createDeclinedQuery(EMPTY_FILTER),
  });
  return listRecords(found.table).map((row) => row[column]);
}

/** A line of the Los Angeles County Jail, but for what is given. */
export const createLosAngelesRow = (part: Partial<TestRow> = {}) =>
  createRow({
    agency: LOS_ANGELES,
    county: "06037",
    state: "CA",
    aor: "LOS",
    jurisdiction: "ca-06037",
    ...part,
  });

/** Week 1: Travis 142, Los Angeles 5, 6 in California not itemized, 7 withdrawn: 160 of 200. */
export const firstWeek = createDataset(
  [
    createRow({ count: 142, marks: "n1 n2" }),
    createLosAngelesRow({ count: 5 }),
    createNotItemizedRow("CA", 6),
    createWithdrawnRow(7),
  ],
  [createWeek(WEEK_1, 200)],
);
