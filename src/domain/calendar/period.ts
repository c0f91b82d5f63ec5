import {
  formatDate,
  formatShortDate,
  formatShortWeek,
  isDate,
  isWeekStart,
  formatDateSpan,
  getPeriodDays,
  getWeekEnd,
  formatWeek,
  getWeekStart,
} from "./week.ts";
import type { DayRange, IsoDate, WeekStart } from "./week.ts";

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

/** A period, or words for what is wrong with its text; they follow the text that was typed, as in "2017-01-29: …". */
export type PeriodResult =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly words: string };

/** Shown where a period is typed. */
export const PERIOD_EXAMPLES = "2017-01-28, 2017-01-28..2017-02-11 or 2017-01-28@2017-03-20";

/** Small letters and digits, with `-` between words, `.` before a reading, and `,` between the parts of a combination. */
const COLLECTION_ID = /^[a-z0-9]+(?:[-.,][a-z0-9]+)*$/u;

/** True of a text that may be the identity of a collection or of a combination. */
export function isCollectionId(text: string): boolean {
  return COLLECTION_ID.test(text);
}

/** Reads `[collection:]WEEK`, `[collection:]A..B` or `[collection:]MONTH`, each with `@DATE` or without. Spaces at both ends are no matter. */
export function parsePeriod(text: string): PeriodResult {
  const whole = text.trim();
  if (whole === "") return failPeriod(`expected a week or weeks, such as ${PERIOD_EXAMPLES}`);
  const colon = whole.lastIndexOf(":");
  const collection = colon < 0 ? null : whole.slice(0, colon);
  if (collection !== null && !isCollectionId(collection)) {
    return failPeriod(
      'before ":" stands no name of a collection; expected one such as ddor-2017:2017-01-28',
    );
  }
  const [weeks = "", asof = null, ...others] = whole.slice(colon + 1).split("@");
  if (others.length > 0) return failPeriod('"@" stands more than once; expected one date after it');
  const days = CALENDAR_KEY.test(weeks) ? createCalendarPeriod(weeks) : null;
  if (days !== null) {
    const dateFault = findDateProblem(asof);
    return dateFault === null
      ? { ok: true, period: { ...days, collection, asof } }
      : failPeriod(dateFault);
  }
  const [from = "", to = from, ...more] = weeks.split("..");
  if (more.length > 0)
    return failPeriod('".." stands more than once; expected a first and a last week');
  const fault = findWeekProblem(from) ?? findWeekProblem(to) ?? findDateProblem(asof);
  if (fault !== null) return failPeriod(fault);
  if (to < from) return failPeriod(`the last week, ${to}, stands before the first, ${from}`);
  return { ok: true, period: { collection, from, to, asof } };
}

const CALENDAR_KEY = /^(?:\d{4}-(?:0[1-9]|1[0-2])|\d{4}-Q[1-4]|(?:FY)?\d{4})$/u;

/** The period of a month, quarter, year or fiscal year, with the weeks in which its days lie; null where there is no such. */
export function createCalendarPeriod(key: CalendarKey): Period | null {
  const { first, last } = getPeriodDays(key);
  const [from, to] = [getWeekStart(first), getWeekStart(last)];
  return from === null || to === null ? null : { collection: null, from, to, asof: null, key };
}

function failPeriod(words: string): PeriodResult {
  return { ok: false, words };
}

function findWeekProblem(text: string): string | null {
  if (isWeekStart(text)) return null;
  if (text === "")
    return `a week is missing; expected the Saturday that begins it, such as ${EXAMPLE_WEEK}`;
  const week = getWeekStart(text);
  if (week !== null) {
    return `${text} is not a Saturday, on which report weeks begin; the week that holds it is ${week}`;
  }
  return DATE_SHAPE.test(text)
    ? `there is no day ${text}`
    : `"${text}" is not a date; expected the Saturday that begins a report week, such as ${EXAMPLE_WEEK}`;
}

function findDateProblem(text: string | null): string | null {
  if (text === null || isDate(text)) return null;
  if (text === "") return `after "@" the date is missing; expected one such as ${EXAMPLE_DATE}`;
  return DATE_SHAPE.test(text)
    ? `after "@": there is no day ${text}`
    : `after "@": "${text}" is not a date; expected one such as ${EXAMPLE_DATE}`;
}

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/u;
const EXAMPLE_WEEK = "2017-01-28";
const EXAMPLE_DATE = "2017-03-20";

/** The first and the last day of a period. */
export function getDaysOfPeriod({ from, to, key }: Pick<Period, "from" | "to" | "key">): DayRange {
  return key === undefined ? { first: from, last: getWeekEnd(to) } : getPeriodDays(key);
}

/** The days of a period: "January 28 to February 3, 2017, as of March 20, 2017", "November 2014". Its collection is not named. */
export function formatPeriod({ from, to, asof, key }: Omit<Period, "collection">): string {
  const weeks = from === to ? formatWeek(from) : formatDateSpan(from, getWeekEnd(to));
  const days = key === undefined ? weeks : formatCalendarPeriod(key);
  return asof === null ? days : `${days}, as of ${formatDate(asof)}`;
}

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

/** A period in short, with its year where wished: "Jan 28 – Feb 3", "Feb 4 – 17, 2017", "Nov 2014", "Oct – Dec 2014". */
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
