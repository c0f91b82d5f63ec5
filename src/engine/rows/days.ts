import type { Corpus } from "#domain/publication/coverage.ts";
import { MISSING, numbersOf } from "#domain/table.ts";

/** Days from issue to the date recorded, by row; null unless both are known to the day. May be negative. */
export function daysBetween(corpus: Corpus): (row: number) => number | null {
  const issued = numbersOf(corpus.table, "issued");
  const declined = numbersOf(corpus.table, "declined");
  return (row) => {
    const from = issued(row);
    const to = declined(row);
    return from === MISSING || to === MISSING ? null : to - from;
  };
}
