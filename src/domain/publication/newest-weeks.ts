import type { Basis } from "#domain/collection.ts";
import { OPEN_WEEKS, type Measure } from "#domain/outcome.ts";
import { addWeeks, type WeekStart } from "#domain/week.ts";
import type { WeekCoverage } from "./coverage.ts";

/** The most weeks before the end of a collection that a reader can take to be open still. */
export const MOST_OPEN_WEEKS = 104;

/**
 * The first of the newest weeks, whose detainers are open still so that outcomes go on being recorded (rules for numbers, 8);
 * null in a collection by week of record, for no weeks, and where there are none. `open` is how many weeks before the last.
 */
export function openSince(
  weeks: readonly WeekCoverage[],
  basis: Basis,
  open: number | null,
): WeekStart | null {
  const count = open ?? OPEN_WEEKS;
  const last = weeks.findLast(({ presence }) => presence === "present")?.week;
  return basis === "recorded" || count === 0 || last === undefined
    ? null
    : addWeeks(last, 1 - count);
}

/** True where counts of a measure go on growing as outcomes are recorded. */
export function growsWithOutcomes(measure: Measure): boolean {
  return measure !== "all";
}
