import { isCollectionId } from "./collection-id.ts";
import type { CalendarKey, Period } from "./period.ts";
import { getPeriodDays } from "./period-days.ts";
import { getWeekStart, isDate, isWeekStart, type PeriodGrain } from "./week.ts";

/** A period, or words for what is wrong with its text; they follow the text that was typed, as in "2017-01-29: …". */
export type PeriodResult =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly words: string };

/** Shown where a period is typed. */
export const PERIOD_EXAMPLES = "2017-01-28, 2017-01-28..2017-02-11 or 2017-01-28@2017-03-20";

/**
 * Reads `[collection:]WEEK`, `[collection:]A..B` or `[collection:]MONTH`, each with `@DATE` or without. Spaces at both
 * ends are no matter.
 */
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

/** Of years that dates of four digits can say, with the years beside them. */
const CALENDAR_KEY = /^(?:[12]\d{3}-(?:0[1-9]|1[0-2])|[12]\d{3}-Q[1-4]|(?:FY)?[12]\d{3})$/u;

/**
 * The period of a month, quarter, year or fiscal year, with the weeks in which its days lie; null where there is no
 * such.
 */
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

/** The length of a month or a longer period, by its key. */
export function getGrainOfKey(key: string): PeriodGrain {
  if (key.startsWith("FY")) return "fiscal-year";
  if (key.length === 4) return "year";
  return key.includes("Q") ? "quarter" : "month";
}
