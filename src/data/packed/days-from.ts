import { exactDay, isPartialDate } from "#domain/partial-date.ts";
import type { CodeColumn } from "#domain/table.ts";
import { dayOf } from "#domain/week.ts";
import type { Lines } from "./layout.ts";

/** By code, the day number of a date that is known to the day; null for any other text. */
export function knownDays({ dictionary }: CodeColumn): readonly (number | null)[] {
  return dictionary.map((text) => (isPartialDate(text) ? exactDay(text) : null));
}

/**
 * The day number from which each row's date is counted: that of a column of dates where it is known to the day, otherwise
 * (or without a column) the first day of the row's week.
 */
export function daysFrom(
  column: CodeColumn | null,
  editions: readonly Lines[],
  length: number,
): Int32Array {
  const days = new Int32Array(length);
  let from = 0;
  for (const { week, lines } of editions) {
    days.fill(dayOf(week), from, from + lines);
    from += lines;
  }
  if (column === null) return days;
  const known = knownDays(column);
  for (let row = 0; row < length; row += 1) {
    days[row] = known[column.codes[row] as number] ?? (days[row] as number);
  }
  return days;
}
