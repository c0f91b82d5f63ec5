import type { Basis } from "#domain/report/collection.ts";
import { DEFAULT_OPEN_WEEKS, type Measure } from "#domain/detainer/outcome.ts";
import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import type { WeekCoverage } from "./dataset.ts";

/** The most weeks before the end of a collection that a reader can take to be open still. */
export const MAX_OPEN_WEEKS = 104;

/**
 * The first of the newest weeks, whose detainers are open still so that outcomes go on being recorded (rules for numbers, 8);
 * null in a collection by week of record, for no weeks, and where there are none. `open` is how many weeks before the last.
 */
export function findOpenSince(
  weeks: readonly WeekCoverage[],
  basis: Basis,
  open: number | null,
): WeekStart | null {
  const count = open ?? DEFAULT_OPEN_WEEKS;
  const last = weeks.findLast(({ presence }) => presence === "present")?.week;
  return basis === "recorded" || count === 0 || last === undefined
    ? null
    : addWeeks(last, 1 - count);
}

/** True where counts of a measure go on growing as outcomes are recorded. */
export function isGrowingMeasure(measure: Measure): boolean {
  return measure !== "all";
}
