import { isInRange, type WeekRange } from "#domain/calendar/week-range.ts";
import { formatDate } from "#domain/calendar/week.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** What is said of weeks in the range that were published after the page's date; null where there is none. */
export function formatUnpublishedWeeks(
  { weeks, datasetPeriod }: Pick<DatasetInfo, "weeks" | "datasetPeriod">,
  range: WeekRange,
): string | null {
  const count = weeks.filter(
    ({ week, presence }) => presence === "not-yet-published" && isInRange(range, week),
  ).length;
  if (count === 0) return null;
  const [verb, pronoun] = count === 1 ? ["was", "it"] : ["were", "them"];
  return `${formatPlural(count, "week")} ${verb} not yet published on ${formatDate(datasetPeriod.asof)}: nothing of ${pronoun} is counted here, neither as a match, nor as unknown, nor as reported.`;
}
