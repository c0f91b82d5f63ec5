import { getPeriodDays } from "./period-days.ts";
import { addWeeks, getWeekStart, type WeekStart } from "./week.ts";

/** The week that stands for a month or a longer period, by its key: the first Saturday in it. */
export function getPeriodWeek(key: string): WeekStart {
  const { first } = getPeriodDays(key);
  const week = getWeekStart(first) ?? first;
  return week < first ? addWeeks(week, 1) : week;
}
