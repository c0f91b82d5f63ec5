import { formatShortPeriod, getDaysOfPeriod } from "#domain/calendar/format-period.ts";
import { formatShortDate, getWeekEnd, getWeekStart } from "#domain/calendar/week.ts";
import { formatEditionSpan } from "#domain/calendar/period.ts";
import type { PeriodToName } from "./name-periods.ts";

/** A sentence for each period and the next that share days without being the same: what they share is counted on both sides. */
export function formatOverlaps(periods: readonly PeriodToName[]): readonly string[] {
  return periods.slice(1).flatMap((second, at) => {
    const first = periods[at];
    if (first === undefined || first.collection.id !== second.collection.id) return [];
    const [a, b] = [getDaysOfPeriod(first.period), getDaysOfPeriod(second.period)];
    if (a.first === b.first && a.last === b.last) return [];
    const from = a.first > b.first ? a.first : b.first;
    const to = a.last < b.last ? a.last : b.last;
    if (from > to) return [];
    const { grain } = first.collection;
    const words =
      grain === undefined
        ? formatDays(from, to)
        : formatEditionSpan({ first: from, last: to }, grain);
    return [`These periods share ${words}: the change counts it on both sides.`];
  });
}

function formatDays(from: string, to: string): string {
  const week = getWeekStart(to);
  return from === getWeekStart(from) && week !== null && to === getWeekEnd(week)
    ? formatShortPeriod({ from, to: week }, false)
    : `${formatShortDate(from)} – ${formatShortDate(to)}`;
}
