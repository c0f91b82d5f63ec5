import {
  formatDate,
  isDate,
  isWeekStart,
  formatDateSpan,
  getWeekEnd,
  formatWeek,
  getWeekStart,
} from "./week.ts";
import type { IsoDate, WeekStart } from "./week.ts";

/** What one side of a comparison is of: weeks, both ends included, of one collection as of one date. */
export interface Period {
  /** Id of a collection; null means the one that the page shows. */
  readonly collection: string | null;
  readonly from: WeekStart;
  /** `from` where the period is one week; never earlier. */
  readonly to: WeekStart;
  /** Revisions published by this date are in; null means the date of the page. */
  readonly asof: IsoDate | null;
}

/** A period, or words for what is wrong with its text; they follow the text that was typed, as in "2017-01-29: …". */
export type PeriodResult =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly words: string };

/** Shown where a period is typed. */
export const PERIOD_EXAMPLES = "2017-01-28, 2017-01-28..2017-02-11 or 2017-01-28@2017-03-20";

/** Ids of collections; those of a combination stand with commas between them. */
const COLLECTION_KEY = /^[a-z0-9]+([-,][a-z0-9]+)*$/u;

/** Reads `[collection:]WEEK` or `[collection:]A..B`, each with `@DATE` or without. Spaces at both ends are no matter. */
export function parsePeriod(text: string): PeriodResult {
  const whole = text.trim();
  if (whole === "") return failPeriod(`expected a week or weeks, such as ${PERIOD_EXAMPLES}`);
  const colon = whole.lastIndexOf(":");
  const collection = colon < 0 ? null : whole.slice(0, colon);
  if (collection !== null && !COLLECTION_KEY.test(collection)) {
    return failPeriod(
      'before ":" stands no name of a collection; expected one such as ddor-2017:2017-01-28',
    );
  }
  const [weeks = "", asof = null, ...others] = whole.slice(colon + 1).split("@");
  if (others.length > 0) return failPeriod('"@" stands more than once; expected one date after it');
  const [from = "", to = from, ...more] = weeks.split("..");
  if (more.length > 0)
    return failPeriod('".." stands more than once; expected a first and a last week');
  const fault = findWeekProblem(from) ?? findWeekProblem(to) ?? findDateProblem(asof);
  if (fault !== null) return failPeriod(fault);
  if (to < from) return failPeriod(`the last week, ${to}, stands before the first, ${from}`);
  return { ok: true, period: { collection, from, to, asof } };
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

/** A period as an address holds it; what `parsePeriod` reads back. */
export function writePeriod({ collection, from, to, asof }: Period): string {
  const weeks = from === to ? from : `${from}..${to}`;
  return `${collection === null ? "" : `${collection}:`}${weeks}${asof === null ? "" : `@${asof}`}`;
}

/** The days of a period: "January 28 to February 3, 2017, as of March 20, 2017". Its collection is not named. */
export function formatPeriod({ from, to, asof }: Omit<Period, "collection">): string {
  const days = from === to ? formatWeek(from) : formatDateSpan(from, getWeekEnd(to));
  return asof === null ? days : `${days}, as of ${formatDate(asof)}`;
}
