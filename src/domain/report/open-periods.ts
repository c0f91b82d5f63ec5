import { listWeekPeriods, type Grain } from "#domain/calendar/week.ts";
import type { DatasetPeriod, WeekCoverage } from "./dataset.ts";
import { hasOpenWeek, type OpenWeeks } from "./open-weeks.ts";

/** The periods of a grain, by their keys, that reach into the weeks that are not final. */
export function listOpenPeriods(
  open: OpenWeeks,
  weeks: readonly Pick<WeekCoverage, "week">[],
  grain: Grain,
  { coveredDays }: Pick<DatasetPeriod, "coveredDays">,
): ReadonlySet<string> {
  return new Set(
    weeks
      .filter(({ week }) => hasOpenWeek(open, { from: week, to: week }))
      .flatMap(({ week }) => listWeekPeriods(week, grain, coveredDays)),
  );
}
