import fc from "fast-check";
import { editionCorpus } from "#tests/data/edition-corpus.ts";
import type { EditionParts } from "#tests/data/edition-corpus.ts";
import { MEASURES } from "#domain/outcome.ts";
import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import type { By, Choice, Dimension, Filter, Question, RowColumn } from "#engine/question.ts";
import { collections } from "./oracle/collection-arbitrary.ts";
import { filters, questions } from "./oracle/question-arbitrary.ts";

/** How often a property is tried, on the same cases each time. */
export const RUNS = { numRuns: 250, seed: 20170128 };

/** One or two collections, and a question of a kind about them. */
export function anyQuestion(
  kind: Question["kind"],
): fc.Arbitrary<readonly [readonly EditionParts[], Question]> {
  return fc
    .array(collections, { minLength: 1, maxLength: 2 })
    .chain((parts) => fc.tuple(fc.constant(parts), questions(kind, parts.length)));
}

/** What is counted in a corpus. */
export interface Match {
  readonly corpus: Corpus;
  readonly filter: Filter;
  readonly measure: Measure;
}

/** Any corpus, filter and measure. */
export const anyMatch: fc.Arbitrary<Match> = fc.record({
  corpus: collections.map(editionCorpus),
  filter: filters,
  measure: fc.constantFrom(...MEASURES),
});

/** The filter with a choice of one dimension, or with none. */
export function choosing(filter: Filter, dimension: Dimension, choice: Choice | null): Filter {
  const { [dimension]: _, ...others } = filter.choices;
  return { ...filter, choices: choice === null ? others : { ...others, [dimension]: choice } };
}

const asked = ({ filter, measure }: Match) => ({
  sides: [{ corpus: 0, filter }],
  measures: [measure],
});

/** The sums over all weeks of what the totals say. */
export function totalsOf(match: Match) {
  const { table } = answer([match.corpus], { kind: "totals", ...asked(match) });
  const rows = records(table);
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
export interface Count {
  readonly values: readonly string[];
  readonly count: number;
  readonly cell: string;
}

/** The counts by one or two things. */
export function countsBy(
  match: Match,
  by: readonly [By] | readonly [By, By],
  facet = false,
): readonly Count[] {
  const { table } = answer([match.corpus], { kind: "counts", by, facet, ...asked(match) });
  const names = by.map((one) => (typeof one === "string" ? one : "period"));
  return records(table).map((row) => ({
    values: names.map((name) => String(row[name])),
    count: Number(row["count"]),
    cell: String(row["cell"]),
  }));
}

/** Adds up counts under a key; keys under which there is nothing are not kept. */
export function gather(
  counts: readonly Count[],
  keyOf: (count: Count) => string,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const one of counts) {
    const key = keyOf(one);
    if (one.count > 0) sums[key] = (sums[key] ?? 0) + one.count;
  }
  return sums;
}

/** One column to sort by. */
export interface Sorting {
  readonly column: RowColumn;
  readonly descending: boolean;
}

/** A page of the lines that match, and what is said of all of them. */
export function pageOf(
  match: Match,
  sort: readonly Sorting[],
  offset = 0,
  limit = Number.POSITIVE_INFINITY,
) {
  const found = answer([match.corpus], { kind: "rows", sort, offset, limit, ...asked(match) });
  return { lines: records(found.table), whole: found.whole };
}

/** The ids of the lines that match. */
export function idsOf(match: Match): readonly string[] {
  return pageOf(match, []).lines.map(({ id }) => String(id));
}
