import { getEditionDays, formatEditionSpan } from "#domain/calendar/period.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import {
  addDays,
  addWeeks,
  formatDateSpan,
  getWeekEnd,
  getWeekStart,
  type CoveredDays,
  type DayRange,
} from "#domain/calendar/week.ts";
import type { DatasetPeriod, WeekCoverage } from "./dataset.ts";

type Coverage = Pick<DatasetPeriod, "coveredDays" | "grain">;

/**
 * First and last day that counts of these weeks cover; null where no week is there. In a collection by week of issue they end
 * with the days of its rows.
 */
export function findCoveredRange(
  weeks: readonly Pick<WeekCoverage, "week" | "presence">[],
  { coveredDays, grain }: Coverage,
): DayRange | null {
  const present = weeks.filter(({ presence }) => presence === "present");
  const starts = (coveredDays === undefined ? present : weeks).map(({ week }) => week).toSorted();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined || present.length === 0) return null;
  const range = {
    first: getEditionDays(first, grain).first,
    last: getEditionDays(last, grain).last,
  };
  const covered = coveredDays === undefined ? range : intersectDays(range, coveredDays);
  return covered.first > covered.last ? range : covered;
}

/**
 * What says of a period, by its key, which of its days are covered where they are not all; null of a period that is whole.
 * `weeks` are those that are counted: days of weeks that are not chosen are not covered.
 */
export function createCoveredPartReader(
  weeks: readonly Pick<WeekCoverage, "week" | "presence">[],
  coverage: Coverage,
): (period: string) => CoveredDays | null {
  const range = findCoveredRange(weeks, coverage);
  return (period) => {
    if (range === null) return null;
    const { coveredDays, grain } = coverage;
    const isOfWeeks =
      coveredDays === undefined && grain === undefined && getWeekStart(period) === null;
    const whole = isOfWeeks ? getWholeWeekDays(period) : getPeriodDays(period);
    const part = leaveOutGaps(intersectDays(whole, range), coveredDays?.gaps ?? []);
    const isWhole =
      part.first === whole.first && part.last === whole.last && part.gaps === undefined;
    if (isWhole || part.first > part.last) return null;
    return grain === undefined ? part : { ...part, grain };
  };
}

// A chart of ten years asks for the same hundred periods at each step of a drag.
const WHOLE_WEEK_DAYS = new Map<string, DayRange>();

/** The days of the weeks that begin in a period, which are counted whole in it. */
function getWholeWeekDays(period: string): DayRange {
  const known = WHOLE_WEEK_DAYS.get(period);
  if (known !== undefined) return known;
  const { first, last } = getPeriodDays(period);
  const week = getWeekStart(first) ?? first;
  const days = {
    first: week < first ? addWeeks(week, 1) : week,
    last: getWeekEnd(getWeekStart(last) ?? last),
  };
  WHOLE_WEEK_DAYS.set(period, days);
  return days;
}

/** Days without those of gaps: gaps at their ends shorten them, gaps inside stay gaps of them. */
function leaveOutGaps(days: DayRange, gaps: readonly DayRange[]): CoveredDays {
  let { first, last } = days;
  for (const gap of gaps) {
    if (gap.first <= first && gap.last >= first) first = addDays(gap.last, 1);
    if (gap.first <= last && gap.last >= last) last = addDays(gap.first, -1);
  }
  const inside = gaps.filter((gap) => gap.first > first && gap.last < last);
  return inside.length === 0 ? { first, last } : { first, last, gaps: inside };
}

/** The days that lie in both of two ranges. */
export function intersectDays(a: DayRange, b: DayRange): DayRange {
  return {
    first: a.first > b.first ? a.first : b.first,
    last: a.last < b.last ? a.last : b.last,
  };
}

/**
 * "October 1 to 3, 2014", of periods without days "October 2014 to December 2014", or of days with gaps "…, without
 * July 1 to September 30, 2014".
 */
export function formatCoveredDays({ first, last, gaps = [], grain }: CoveredDays): string {
  const without = gaps.map((gap) => formatDateSpan(gap.first, gap.last));
  const rest = without.length === 0 ? "" : `, without ${without.join(" and ")}`;
  return `${formatEditionSpan({ first, last }, grain)}${rest}`;
}

/** "covered in part: October 1 to 3, 2014". */
export function formatCoveredPart(days: CoveredDays): string {
  return `covered in part: ${formatCoveredDays(days)}`;
}
