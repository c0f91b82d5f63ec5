import { formatEditions } from "#domain/calendar/period.ts";
import { formatUnit } from "#domain/detainer/outcome.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { formatDateSpan } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { JoinedCounts } from "./joined-profiles.ts";

/** "63 detainers recorded as declined of 1,285 issued". */
export function formatJoinedCounts({ declined, all, isZeroKnown }: JoinedCounts): string {
  if (all !== null)
    return `${formatCount(declined)} ${formatUnit("declined", declined)} of ${formatCount(all)} issued`;
  if (declined === 0 && !isZeroKnown) return "no decline on record, which is not a zero";
  return `${formatCount(declined)} ${formatUnit("declined", declined)}`;
}

/**
 * The days or the periods of a collection and what sets its weeks: "October 1, 2014 to July 19, 2015, by the week of
 * issue".
 */
export function formatJoinedPeriod({
  weeks,
  datasetPeriod: { basis, coveredDays, grain },
}: Pick<DatasetInfo, "weeks" | "datasetPeriod">): string {
  const present = weeks.filter(({ presence }) => presence === "present");
  const [first] = present;
  const last = present.at(-1);
  const unit = getGrainNoun(grain);
  const by =
    basis === "issued" ? `by the ${unit} of issue` : `by the ${unit} in which ICE recorded it`;
  if (coveredDays !== undefined)
    return `${formatDateSpan(coveredDays.first, coveredDays.last)}, ${by}`;
  if (first === undefined || last === undefined) return by;
  return `${formatEditions(first.week, last.week, grain)}, ${by}`;
}
