import type { PlaceTotal } from "#domain/edition.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { By, Choice, Dimension, Filter, RowColumn } from "#engine/question.ts";
import {
  corpusOf,
  line,
  LOS_ANGELES,
  notItemised,
  week,
  WEEK_1,
  withdrawn,
} from "./small-corpus.ts";
import type { Line } from "./small-corpus.ts";

/** Keeps these values. */
export const only = (...values: string[]): Choice => ({ values, leaveOut: false });
/** Leaves these values out. */
export const without = (...values: string[]): Choice => ({ values, leaveOut: true });
/** A filter of choices, with the rest given in `part`. */
export const where = (
  choices: Partial<Record<Dimension, Choice>>,
  part: Partial<Filter> = {},
): Filter => ({
  ...EVERYTHING,
  choices,
  ...part,
});
/** The whole number of a place. */
export const total = (
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
export const asked = (filter: Filter) => ({
  measures: ["declined"] as const,
  sides: [{ corpus: 0, filter }],
});

/** Rows of the totals under a filter. */
export function totals(corpus: Corpus, filter: Filter) {
  return records(answer([corpus], { kind: "totals", ...asked(filter) }).table);
}
/** Counts under a filter: the texts of a row (values and cell), then its count. */
export function cells(
  corpus: Corpus,
  filter: Filter,
  by: readonly [By] | readonly [By, By],
  facet = false,
) {
  const { table } = answer([corpus], { kind: "counts", by, facet, ...asked(filter) });
  return records(table).map(({ side: _side, measure: _measure, ...rest }) => Object.values(rest));
}
/** A column of every row, sorted by it. */
export function sorted(corpus: Corpus, column: RowColumn, descending: boolean) {
  const sort = [{ column, descending }];
  const found = answer([corpus], {
    kind: "rows",
    sort,
    offset: 0,
    limit: 50,
    ...asked(EVERYTHING),
  });
  return records(found.table).map((row) => row[column]);
}

/** A line of the Los Angeles County Jail, but for what is given. */
export const la = (part: Partial<Line> = {}) =>
  line({
    agency: LOS_ANGELES,
    county: "06037",
    state: "CA",
    aor: "LOS",
    jurisdiction: "ca-06037",
    ...part,
  });

/** Week 1: Travis 142, Los Angeles 5, 6 in California not itemised, 7 withdrawn: 160 of 200. */
export const first = corpusOf(
  [line({ count: 142, marks: "n1 n2" }), la({ count: 5 }), notItemised("CA", 6), withdrawn(7)],
  [week(WEEK_1, 200)],
);
