import { listWeekPeriods, type Grain, type WeekStart } from "#domain/calendar/week.ts";
import type { DatasetPeriod, WeekCoverage } from "./dataset.ts";

/** Periods that reach into the newest weeks, from `since` on. */
export function listOpenPeriods(
  weeks: readonly WeekCoverage[],
  since: WeekStart | null,
  grain: Grain,
  { coveredDays }: Pick<DatasetPeriod, "coveredDays">,
): ReadonlySet<string> {
  const open = since === null ? [] : weeks.filter(({ week }) => week >= since);
  return new Set(open.flatMap(({ week }) => listWeekPeriods(week, grain, coveredDays)));
}
