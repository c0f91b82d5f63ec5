import { isInRange, type WeekRange } from "#domain/calendar/week-range.ts";
import { formatPeriodCount } from "#domain/text/format-period-count.ts";
import { formatDate } from "#domain/calendar/week.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** What is said of weeks in the range that were published after the page's date; null where there is none. */
export function formatUnpublishedWeeks(
  { weeks, datasetPeriod }: Pick<DatasetInfo, "weeks" | "datasetPeriod">,
  range: WeekRange,
): string | null {
  const { grain = "week" } = datasetPeriod;
  const count = weeks.filter(
    ({ week, presence }) => presence === "not-yet-published" && isInRange(range, week),
  ).length;
  if (count === 0) return null;
  const [verb, pronoun] = count === 1 ? ["was", "it"] : ["were", "them"];
  return `${formatPeriodCount(count, grain)} ${verb} not yet published on ${formatDate(datasetPeriod.asof)}: nothing of ${pronoun} is counted here, neither as a match, nor as unknown, nor as reported.`;
}
