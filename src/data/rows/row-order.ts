import { addWeeks, dateOf, dayOf } from "#domain/week.ts";
import type { IsoDate, WeekStart } from "#domain/week.ts";

/** Rows in the order of weeks, those of one week as they stand in the file. */
export interface RowOrder {
  /** For each line of the table, the row gathered. */
  readonly order: Uint32Array;
  readonly weeks: readonly {
    readonly week: WeekStart;
    readonly from: number;
    readonly to: number;
  }[];
}

const FIRST_SATURDAY = dayOf("1970-01-03");

/** Orders the rows for which `isKept`; `days` are day numbers by row. */
export function orderByWeek(days: Int32Array, isKept: Uint8Array): RowOrder {
  const lines = new Map<number, number>();
  const weekOfDay = (day: number): number => Math.floor((day - FIRST_SATURDAY) / 7);
  for (let row = 0; row < days.length; row += 1) {
    if (isKept[row] === 0) continue;
    const week = weekOfDay(days[row] as number);
    lines.set(week, (lines.get(week) ?? 0) + 1);
  }
  const next = new Map<number, number>();
  let from = 0;
  const weeks = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([week, count]) => {
      next.set(week, from);
      const range = { week: addWeeks(dateOf(FIRST_SATURDAY), week), from, to: from + count };
      from += count;
      return range;
    });
  const order = new Uint32Array(from);
  for (let row = 0; row < days.length; row += 1) {
    if (isKept[row] === 0) continue;
    const week = weekOfDay(days[row] as number);
    const at = next.get(week) as number;
    order[at] = row;
    next.set(week, at + 1);
  }
  return { order, weeks };
}

/** First and last day of the rows that were ordered; null where there are none. */
export function periodOf(
  days: Int32Array,
  { order }: RowOrder,
): { readonly from: IsoDate; readonly to: IsoDate } | null {
  let from = Infinity;
  let to = -Infinity;
  for (const row of order) {
    from = Math.min(from, days[row] as number);
    to = Math.max(to, days[row] as number);
  }
  return order.length === 0 ? null : { from: dateOf(from), to: dateOf(to) };
}
