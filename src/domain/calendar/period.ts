import { getPeriodDays } from "./period-days.ts";
import { formatDate, formatDateSpan, getPeriodKey, getWeekEnd } from "./week.ts";
import type { DayRange, IsoDate, PeriodGrain, WeekStart } from "./week.ts";

/**
 * What one side of a comparison is of: weeks, both ends included, or the days of a month or longer period, of one collection
 * as of one date.
 */
export interface Period {
  /** Id of a collection; null means the one that the page shows. */
  readonly collection: string | null;
  readonly from: WeekStart;
  /** `from` where the period is one week; never earlier. */
  readonly to: WeekStart;
  /** Revisions published by this date are in; null means the date of the page. */
  readonly asof: IsoDate | null;
  /** A month, quarter, year or fiscal year by its key: its days alone are counted, and `from` and `to` are the weeks that they lie in. */
  readonly key?: CalendarKey | undefined;
}

/** `2014-11`, `2014-Q4`, `2014` or `FY2015`. */
export type CalendarKey = string;

/** A month or a longer period in words: "November 2014", "October to December 2014", "2014", "fiscal year 2015". */
export function formatCalendarPeriod(key: CalendarKey): string {
  if (key.startsWith("FY")) return `fiscal year ${key.slice(2)}`;
  if (key.length === 4) return key;
  const { first, last } = getPeriodDays(key);
  const [month = ""] = formatDate(first).split(" ");
  const [end = ""] = formatDate(last).split(" ");
  const year = key.slice(0, 4);
  return month === end ? `${month} ${year}` : `${month} to ${end} ${year}`;
}

/** The days that an edition is of: those of its week, or of the period that the week stands for. */
export function getEditionDays(week: WeekStart, grain: PeriodGrain | undefined): DayRange {
  return getPeriodDays(grain === undefined ? week : getPeriodKey(week, grain));
}

/**
 * The days from the first to the last of editions in words; of a table that names periods and no days the periods:
 * "2012 to 2014".
 */
export function formatEditionSpan({ first, last }: DayRange, grain?: PeriodGrain): string {
  if (grain === undefined) return formatDateSpan(first, last);
  const [from, to] = [getPeriodKey(first, grain), getPeriodKey(last, grain)];
  if (from === to) return formatCalendarPeriod(from);
  // Of quarters, which are called by two months themselves, the first month and the last.
  const ends =
    grain === "quarter"
      ? [getPeriodDays(from).first.slice(0, 7), getPeriodDays(to).last.slice(0, 7)]
      : [from, to];
  return ends.map(formatCalendarPeriod).join(" to ");
}

/**
 * The days from one edition to another in words, by their weeks; of a table that names periods and no days the periods.
 */
export function formatEditions(
  first: WeekStart,
  last: WeekStart,
  grain: PeriodGrain | undefined,
): string {
  return formatEditionSpan({ first, last: grain === undefined ? getWeekEnd(last) : last }, grain);
}
