import { listEditionWeeksBetween } from "#domain/calendar/edition-week.ts";
import { createCalendarPeriod } from "#domain/calendar/parse-period.ts";
import { type Period } from "#domain/calendar/period.ts";
import { isPartialPeriod } from "#domain/calendar/partial-period.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import {
  addWeeks,
  getPeriodKey,
  getWeekStart,
  listWeekPeriods,
  type Grain,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { Dataset } from "./dataset.ts";
import { findOpenWeeks, hasOpenWeek, type MeasureOfView } from "./open-weeks.ts";

type DatedWeeks = Pick<Dataset, "weeks" | "datasetPeriod">;

/** Grains from the coarsest on; a fiscal year is no coarser than a year. */
const COARSEST_FIRST: readonly Grain[] = ["year", "quarter", "month", "week"];

/**
 * The last two whole final periods of the coarsest grain that has two, or of that of a table that names periods; where
 * no grain has, the last two whole weeks, and otherwise the last two. Of one week there is one period only.
 */
export function chooseDefaultPeriods(
  info: DatedWeeks,
  measureOfView: MeasureOfView,
): readonly Period[] {
  const open = findOpenWeeks(info, measureOfView);
  const { grain: fileGrain } = info.datasetPeriod;
  for (const grain of fileGrain === undefined ? COARSEST_FIRST : [fileGrain]) {
    const final = listWholePeriods(info, grain).filter((period) => !hasOpenWeek(open, period));
    if (final.length >= 2) return final.slice(-2);
  }
  const whole = listWholePeriods(info, fileGrain ?? "week");
  const weeks = listPresentWeeks(info).flatMap(
    (week) =>
      createPeriod(getPeriodKey(week, fileGrain ?? "week"), fileGrain ?? "week", true) ?? [],
  );
  return (whole.length >= 2 ? whole : weeks).slice(-2);
}

/**
 * The periods of a grain that a dataset covers from the first day to the last, in order. Where rows are counted by day they
 * are months and longer periods as the calendar has them; otherwise the whole weeks that begin in them.
 */
export function listWholePeriods(info: DatedWeeks, grain: Grain): readonly Period[] {
  const { coveredDays, grain: fileGrain } = info.datasetPeriod;
  const present = listPresentWeeks(info);
  const isHere = new Set(present);
  const keys = [...new Set(present.flatMap((week) => listWeekPeriods(week, grain, coveredDays)))];
  return keys.sort().flatMap((key) => {
    if (coveredDays !== undefined && isPartialPeriod(key, coveredDays)) return [];
    const period = createPeriod(key, grain, coveredDays !== undefined || fileGrain !== undefined);
    if (period === null) return [];
    const weeks = listEditionWeeksBetween(period.from, period.to, fileGrain);
    return weeks.every((week) => isHere.has(week)) ? [period] : [];
  });
}

function listPresentWeeks({ weeks }: DatedWeeks): readonly WeekStart[] {
  return weeks.flatMap(({ week, presence }) => (presence === "present" ? [week] : [])).sort();
}

function createWeekPeriod(week: WeekStart): Period {
  return { collection: null, from: week, to: week, asof: null };
}

function createPeriod(key: string, grain: Grain, isByDay: boolean): Period | null {
  if (grain === "week") return createWeekPeriod(key);
  if (isByDay) return createCalendarPeriod(key);
  return createWeeksOfCalendarPeriod(key);
}

/** The whole weeks that begin in a month or a longer period. */
export function createWeeksOfCalendarPeriod(key: string): Period | null {
  const { first, last } = getPeriodDays(key);
  const [before, to] = [getWeekStart(first), getWeekStart(last)];
  if (before === null || to === null) return null;
  return { collection: null, from: before < first ? addWeeks(before, 1) : before, to, asof: null };
}
