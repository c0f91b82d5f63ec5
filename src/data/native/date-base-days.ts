import { toExactDay, isPartialDate } from "#domain/calendar/partial-date.ts";
import type { CodeColumn } from "#domain/table/table.ts";
import { toDayNumber } from "#domain/calendar/week.ts";
import type { EditionRows } from "./columns-format.ts";

/** By code, the day number of a date that is known to the day; null for any other text. */
export function parseExactDays({ dictionary }: CodeColumn): readonly (number | null)[] {
  return dictionary.map((text) => (isPartialDate(text) ? toExactDay(text) : null));
}

/**
 * The day number from which each row's date is counted: that of a column of dates where it is known to the day, otherwise
 * (or without a column) the first day of the row's week.
 */
export function computeBaseDays(
  column: CodeColumn | null,
  editions: readonly EditionRows[],
  length: number,
): Int32Array {
  const days = new Int32Array(length);
  let from = 0;
  for (const { week, lines } of editions) {
    days.fill(toDayNumber(week), from, from + lines);
    from += lines;
  }
  if (column === null) return days;
  const known = parseExactDays(column);
  for (let row = 0; row < length; row += 1) {
    days[row] = known[column.codes[row] as number] ?? (days[row] as number);
  }
  return days;
}
