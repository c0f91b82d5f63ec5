import { parseExactDays } from "#data/native/date-base-days.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import { addDays, fromDayNumber } from "#domain/calendar/week.ts";
import type { DayRange, IsoDate } from "#domain/calendar/week.ts";

/** First and last day on which a detainer of a file was issued; null where none is known to the day. */
export function findIssuedDays(table: Table): DayRange | null {
  const days = parseExactDays(getCodeColumn(table, "issuedText")).flatMap((day) => day ?? []);
  const [first, last] = [
    days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
  return first > last ? null : { first: fromDayNumber(first), last: fromDayNumber(last) };
}

/** The days between the first and the last of ranges that lie in none of them. */
export function findGaps(ranges: readonly DayRange[]): readonly DayRange[] {
  const gaps: DayRange[] = [];
  let last: IsoDate | null = null;
  for (const range of ranges.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const next: IsoDate | null = last === null ? null : addDays(last, 1);
    if (next !== null && range.first > next) {
      gaps.push({ first: next, last: addDays(range.first, -1) });
    }
    if (last === null || range.last > last) last = range.last;
  }
  return gaps;
}
