import fc from "fast-check";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import type { EditionParts } from "#tests/data/edition-dataset.ts";
import { MEASURES } from "#domain/detainer/outcome.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import type { By, Choice, Dimension, Filter, Question, RowColumn } from "#engine/query/question.ts";
import { collectionArbitrary } from "./oracle/collection-arbitrary.ts";
import { filterArbitrary, createQuestionArbitrary } from "./oracle/question-arbitrary.ts";

/** How often a property is tried, on the same cases each time. */
export const RUNS = { numRuns: 250, seed: 20170128 };

/** One or two collections, and a question of a kind about them. */
export function createQuestionCaseArbitrary(
  kind: Question["kind"],
): fc.Arbitrary<readonly [readonly EditionParts[], Question]> {
  return fc
    .array(collectionArbitrary, { minLength: 1, maxLength: 2 })
    .chain((parts) => fc.tuple(fc.constant(parts), createQuestionArbitrary(kind, parts.length)));
}

/** What is counted in a dataset. */
export interface SelectionCase {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly measure: Measure;
}

/** Any dataset, filter and measure. */
export const selectionArbitrary: fc.Arbitrary<SelectionCase> = fc.record({
  dataset: collectionArbitrary.map(buildEditionDataset),
  filter: filterArbitrary,
  measure: fc.constantFrom(...MEASURES),
});

/** The filter with a choice of one dimension, or with none. */
export function replaceChoice(filter: Filter, dimension: Dimension, choice: Choice | null): Filter {
  const { [dimension]: _, ...others } = filter.choices;
  return { ...filter, choices: choice === null ? others : { ...others, [dimension]: choice } };
}

const createDeclinedQuery = ({ filter, measure }: SelectionCase) => ({
  sides: [{ dataset: 0, filter }],
  measures: [measure],
});

/** The sums over all weeks of what the totals say. */
export function sumTotals(match: SelectionCase) {
  const { table } = answerByScan([match.dataset], {
    kind: "totals",
    ...createDeclinedQuery(match),
  });
  const rows = listRecords(table);
  const of = (column: string): number =>
    rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
  return {
    match: of("match"),
    unknown: of("unknown"),
    matchUnknown: of("matchUnknown"),
    withdrawn: of("withdrawn"),
    transcribed: of("transcribed"),
    reported: of("reported"),
    untranscribed: of("untranscribed"),
  };
}

/** A value or pair of values, what is counted of it, and the state of the cell. */
export interface CountRow {
  readonly values: readonly string[];
  readonly count: number;
  readonly cell: string;
}

/** The counts by one or two things. */
export function readCounts(
  match: SelectionCase,
  by: readonly [By] | readonly [By, By],
  facet = false,
): readonly CountRow[] {
  const { table } = answerByScan([match.dataset], {
    kind: "counts",
    by,
    facet,
    ...createDeclinedQuery(match),
  });
  const names = by.map((one) => (typeof one === "string" ? one : "period"));
  return listRecords(table).map((row) => ({
    values: names.map((name) => String(row[name])),
    count: Number(row["count"]),
    cell: String(row["cell"]),
  }));
}

/** Adds up counts under a key; keys under which there is nothing are not kept. */
export function groupCounts(
  counts: readonly CountRow[],
  keyOf: (count: CountRow) => string,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const one of counts) {
    const key = keyOf(one);
    if (one.count > 0) sums[key] = (sums[key] ?? 0) + one.count;
  }
  return sums;
}

/** One column to sort by. */
export interface SortColumn {
  readonly column: RowColumn;
  readonly descending: boolean;
}

/** A page of the lines that match, and what is said of all of them. */
export function readPage(
  match: SelectionCase,
  sort: readonly SortColumn[],
  offset = 0,
  limit = Number.POSITIVE_INFINITY,
) {
  const found = answerByScan([match.dataset], {
    kind: "rows",
    sort,
    offset,
    limit,
    ...createDeclinedQuery(match),
  });
  return { lines: listRecords(found.table), whole: found.total };
}

/** The ids of the lines that match. */
export function readIds(match: SelectionCase): readonly string[] {
  return readPage(match, []).lines.map(({ id }) => String(id));
}
