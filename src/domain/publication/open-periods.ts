import { periodOf, type Grain, type WeekStart } from "#domain/week.ts";
import type { WeekCoverage } from "./coverage.ts";

/** Periods that reach into the newest weeks, from `since` on. */
export function openPeriods(
  weeks: readonly WeekCoverage[],
  since: WeekStart | null,
  grain: Grain,
): ReadonlySet<string> {
  const open = since === null ? [] : weeks.filter(({ week }) => week >= since);
  return new Set(open.map(({ week }) => periodOf(week, grain)));
}
