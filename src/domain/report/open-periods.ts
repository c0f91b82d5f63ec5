import { getPeriodKey, type Grain, type WeekStart } from "#domain/calendar/week.ts";
import type { WeekCoverage } from "./dataset.ts";

/** Periods that reach into the newest weeks, from `since` on. */
export function listOpenPeriods(
  weeks: readonly WeekCoverage[],
  since: WeekStart | null,
  grain: Grain,
): ReadonlySet<string> {
  const open = since === null ? [] : weeks.filter(({ week }) => week >= since);
  return new Set(open.map(({ week }) => getPeriodKey(week, grain)));
}
