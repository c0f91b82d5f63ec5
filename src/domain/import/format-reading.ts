import { formatCalendarPeriod } from "#domain/calendar/period.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { getMappedGrain, listPeriodHeadings } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";
import { findNamedPeriod, isOfOnePeriod } from "./period-question.ts";
import type { ReadingAnswers } from "./reading-question.ts";

const ORDER_WORDS = {
  "month-first": ["month first"],
  "day-first": ["day first"],
  iso: [],
} as const;

/**
 * What a mapping says of a table, in a few words: "weeks by “Booked”, day first, counted by the column “n”, every row a
 * decline"; "every count of 2014" where the reader named its one period.
 */
export function formatMapping(
  mapping: Mapping,
  answers: Pick<ReadingAnswers, "period"> = {},
): string {
  const { columns, order, grain, rows } = mapping;
  return [
    formatPeriods(mapping, answers),
    ...(order === null || grain !== undefined ? [] : ORDER_WORDS[order]),
    ...(columns.count === null ? [] : [`counted by the column “${columns.count}”`]),
    rows === "outcomes" ? `outcomes by “${columns.outcome ?? ""}”` : "every row a decline",
  ].join(", ");
}

function formatPeriods(mapping: Mapping, { period }: Pick<ReadingAnswers, "period">): string {
  if (isOfOnePeriod(mapping)) {
    const named = findNamedPeriod(period ?? "");
    return named === null
      ? "of a period not named yet"
      : `every count of ${formatCalendarPeriod(named.key)}`;
  }
  const headings = listPeriodHeadings(mapping).map((heading) => `“${heading}”`);
  return `${GRAIN_PLURAL[getMappedGrain(mapping) ?? "week"]} by ${headings.join(" and ")}`;
}
