import { formatCalendarPeriod, type Period } from "./period.ts";
import { getPeriodDays } from "./period-days.ts";
import {
  formatDate,
  formatDateSpan,
  formatShortDate,
  formatShortWeek,
  formatWeek,
  getWeekEnd,
  isWeekStart,
  type DayRange,
  type IsoDate,
} from "./week.ts";

/** The first and the last day of a period. */
export function getDaysOfPeriod({ from, to, key }: Pick<Period, "from" | "to" | "key">): DayRange {
  return key === undefined ? { first: from, last: getWeekEnd(to) } : getPeriodDays(key);
}

/**
 * The days of a period: "January 28 to February 3, 2017, as of March 20, 2017", "November 2014". Its collection is not
 * named.
 */
export function formatPeriod({ from, to, asof, key }: Omit<Period, "collection">): string {
  const weeks = from === to ? formatWeek(from) : formatDateSpan(from, getWeekEnd(to));
  const days = key === undefined ? weeks : formatCalendarPeriod(key);
  return asof === null ? days : `${days}, as of ${formatDate(asof)}`;
}

/** A week, month or longer period in words, by its key. */
export function formatPeriodKey(key: string): string {
  return isWeekStart(key) ? formatWeek(key) : formatCalendarPeriod(key);
}

/**
 * A period in short, with its year where wished: "Jan 28 – Feb 3", "Feb 4 – 17, 2017", "Nov 2014", "Oct – Dec 2014".
 */
export function formatShortPeriod(
  { from, to, key }: Pick<Period, "from" | "to" | "key">,
  hasYear: boolean,
): string {
  if (key !== undefined) {
    return formatCalendarPeriod(key)
      .replace("fiscal year", "FY")
      .replace(/[A-Z][a-z]{3,}/gu, (month) => month.slice(0, 3))
      .replace(" to ", " – ");
  }
  const last = getWeekEnd(to);
  const [fromYear, toYear] = [from.slice(0, 4), last.slice(0, 4)];
  if (fromYear !== toYear) {
    return `${formatShortDate(from)}, ${fromYear} – ${formatShortDate(last)}, ${toYear}`;
  }
  const days = formatShortDays(from, last);
  return hasYear ? `${days}, ${toYear}` : days;
}

function formatShortDays(first: IsoDate, last: IsoDate): string {
  if (last === getWeekEnd(first)) return formatShortWeek(first);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${formatShortDate(first)} – ${isOneMonth ? Number(last.slice(8)) : formatShortDate(last)}`;
}
