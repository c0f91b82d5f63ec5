import { isEditionWeek } from "./edition-week.ts";
import { addWeeks, type PeriodGrain, type WeekStart } from "./week.ts";

/** The first week from one on that an edition can have; with a step of -1 the last up to one. */
export function findEditionWeek(
  from: WeekStart,
  grain: PeriodGrain | undefined,
  step: 1 | -1 = 1,
): WeekStart {
  let week = from;
  while (!isEditionWeek(week, grain)) week = addWeeks(week, step);
  return week;
}
