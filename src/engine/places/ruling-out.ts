import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf } from "#domain/table.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import { isOpen } from "#engine/scan/columns.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import type { OfRow, Whereabouts } from "./whereabouts.ts";

/**
 * Whether a row that fails a filter only by open values (its flags are `FAILS.open`) may yet belong to it.
 * A choice that leaves values out rules nothing out, and neither does text.
 */
export function mayMatch(
  corpus: Corpus,
  whereabouts: Whereabouts,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): OfRow {
  const parts = choicesOf(filter, ignored).flatMap(([dimension, { values, leaveOut }]) => {
    if (leaveOut) return [];
    const { codes, dictionary } = codesOf(corpus.table, dimension);
    const asks = dictionary.map((value) => isOpen(value) && !values.includes(value));
    return [{ codes, asks, may: whereabouts.mayBe(dimension, values) }];
  });
  return (row) => parts.every(({ codes, asks, may }) => asks[codes[row] ?? 0] !== true || may(row));
}

/** Whether a matching row is kept by a "leave out" although its value is open and may be one that is left out. */
export function mayBeLeftOut(corpus: Corpus, whereabouts: Whereabouts, filter: Filter): OfRow {
  const parts = choicesOf(filter).flatMap(([dimension, { values, leaveOut }]) => {
    if (!leaveOut) return [];
    const { codes, dictionary } = codesOf(corpus.table, dimension);
    return [{ codes, open: dictionary.map(isOpen), may: whereabouts.mayBe(dimension, values) }];
  });
  return (row) => parts.some(({ codes, open, may }) => open[codes[row] ?? 0] === true && may(row));
}
