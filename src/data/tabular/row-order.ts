import { addWeeks, fromDayNumber, toDayNumber } from "#domain/calendar/week.ts";
import type { IsoDate, WeekStart } from "#domain/calendar/week.ts";

/** Rows in the order of weeks, those of one week as they stand in the file. */
export interface RowOrder {
  /** Lines of the table. */
  readonly length: number;
  /** For each row, its line in the table; -1 where it is left out. Each week's lines are met in their order. */
  readonly tableRows: Int32Array;
  readonly weeks: readonly {
    readonly week: WeekStart;
    readonly from: number;
    readonly to: number;
  }[];
}

const FIRST_SATURDAY = toDayNumber("1970-01-03");

/** Orders the rows for which `isKept`; `days` are day numbers by row. */
export function orderRowsByWeek(days: Int32Array, isCounted: Uint8Array): RowOrder {
  const { first, last } = findBounds(days, isCounted);
  const weekOfDay = (day: number): number => Math.floor((day - FIRST_SATURDAY) / 7);
  const base = weekOfDay(first);
  const rowCounts = new Uint32Array(last < first ? 0 : weekOfDay(last) - base + 1);
  for (let row = 0; row < days.length; row += 1) {
    if (isCounted[row] === 0) continue;
    const at = weekOfDay(days[row] as number) - base;
    rowCounts[at] = (rowCounts[at] as number) + 1;
  }
  const next = new Uint32Array(rowCounts.length);
  let length = 0;
  const weeks = Array.from(rowCounts, (count, at) => {
    next[at] = length;
    length += count;
    const week = addWeeks(fromDayNumber(FIRST_SATURDAY), base + at);
    return { week, from: length - count, to: length };
  }).filter(({ from, to }) => to > from);
  const tableRows = new Int32Array(days.length).fill(-1);
  for (let row = 0; row < days.length; row += 1) {
    if (isCounted[row] === 0) continue;
    const at = weekOfDay(days[row] as number) - base;
    tableRows[row] = next[at] as number;
    next[at] = (next[at] as number) + 1;
  }
  return { length, tableRows, weeks };
}

/** First and last day of the rows for which `isKept`; null where there are none. */
export function findPeriod(
  days: Int32Array,
  isCounted: Uint8Array,
): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const { first, last } = findBounds(days, isCounted);
  return last < first ? null : { from: fromDayNumber(first), to: fromDayNumber(last) };
}

function findBounds(days: Int32Array, isCounted: Uint8Array) {
  let first = 2 ** 31 - 1;
  let last = -(2 ** 31);
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] as number;
    if (isCounted[row] === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
}
