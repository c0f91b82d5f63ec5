import { addWeeks, getPeriodKey, type PeriodGrain, type WeekStart } from "./week.ts";

/**
 * True of a week that an edition can have: every one, or of a table that names periods and no days the first Saturday
 * in a period. `getPeriodKey` makes the period of it again.
 */
export function isEditionWeek(week: WeekStart, grain: PeriodGrain | undefined): boolean {
  return (
    grain === undefined || getPeriodKey(week, grain) !== getPeriodKey(addWeeks(week, -1), grain)
  );
}

/** The weeks from one to another that editions can have. */
export function listEditionWeeksBetween(
  from: WeekStart,
  to: WeekStart,
  grain: PeriodGrain | undefined,
): readonly WeekStart[] {
  const weeks: WeekStart[] = [];
  for (let week = from; week <= to; week = addWeeks(week, 1)) {
    if (isEditionWeek(week, grain)) weeks.push(week);
  }
  return weeks;
}
