import { formatDate, formatDateSpan, getWeekEnd } from "#domain/calendar/week.ts";
import type { OpenWeeks } from "#domain/report/open-weeks.ts";
import { formatPlural } from "./format-count.ts";

/** What the newest weeks of a file are, by how many they are. */
export function formatOpenWeeks(weeks: number): string {
  const last = weeks === 1 ? "week" : formatPlural(weeks, "week");
  return `Detainers issued in the last ${last} before the file ends may still have been open when it was made; what became of them later is not in it.`;
}

/** When the weeks that are not final are: "from January 24, 2015, on"; those of an earlier file have an end. */
export function formatOpenSpans(open: OpenWeeks): string {
  return open
    .map(({ from, to }, at) =>
      at === open.length - 1
        ? `from ${formatDate(from)}, on`
        : `from ${formatDateSpan(from, getWeekEnd(to))}`,
    )
    .join(" and ");
}
