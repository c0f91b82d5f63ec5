import {
  dateInWords,
  isDate,
  isWeekStart,
  spanInWords,
  weekEnd,
  weekInWords,
  weekOf,
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
export type ReadPeriod =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly words: string };

/** Shown where a period is typed. */
export const PERIOD_EXAMPLES = "2017-01-28, 2017-01-28..2017-02-11 or 2017-01-28@2017-03-20";

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** Reads `[collection:]WEEK` or `[collection:]A..B`, each with `@DATE` or without. Spaces at both ends are no matter. */
export function parsePeriod(text: string): ReadPeriod {
  const whole = text.trim();
  if (whole === "") return wrong(`expected a week or weeks, such as ${PERIOD_EXAMPLES}`);
  const colon = whole.lastIndexOf(":");
  const collection = colon < 0 ? null : whole.slice(0, colon);
  if (collection !== null && !KEY.test(collection)) {
    return wrong(
      'before ":" stands no name of a collection; expected one such as ddor-2017:2017-01-28',
    );
  }
  const [weeks = "", asof = null, ...others] = whole.slice(colon + 1).split("@");
  if (others.length > 0) return wrong('"@" stands more than once; expected one date after it');
  const [from = "", to = from, ...more] = weeks.split("..");
  if (more.length > 0) return wrong('".." stands more than once; expected a first and a last week');
  const fault = weekFault(from) ?? weekFault(to) ?? dateFault(asof);
  if (fault !== null) return wrong(fault);
  if (to < from) return wrong(`the last week, ${to}, stands before the first, ${from}`);
  return { ok: true, period: { collection, from, to, asof } };
}

function wrong(words: string): ReadPeriod {
  return { ok: false, words };
}

function weekFault(text: string): string | null {
  if (isWeekStart(text)) return null;
  if (text === "")
    return `a week is missing; expected the Saturday that begins it, such as ${WEEK}`;
  const week = weekOf(text);
  if (week !== null) {
    return `${text} is not a Saturday, on which report weeks begin; the week that holds it is ${week}`;
  }
  return SHAPE.test(text)
    ? `there is no day ${text}`
    : `"${text}" is not a date; expected the Saturday that begins a report week, such as ${WEEK}`;
}

function dateFault(text: string | null): string | null {
  if (text === null || isDate(text)) return null;
  if (text === "") return `after "@" the date is missing; expected one such as ${DATE}`;
  return SHAPE.test(text)
    ? `after "@": there is no day ${text}`
    : `after "@": "${text}" is not a date; expected one such as ${DATE}`;
}

const SHAPE = /^\d{4}-\d{2}-\d{2}$/u;
const WEEK = "2017-01-28";
const DATE = "2017-03-20";

/** A period as an address holds it; what `parsePeriod` reads back. */
export function writePeriod({ collection, from, to, asof }: Period): string {
  const weeks = from === to ? from : `${from}..${to}`;
  return `${collection === null ? "" : `${collection}:`}${weeks}${asof === null ? "" : `@${asof}`}`;
}

/** The days of a period: "January 28 to February 3, 2017, as of March 20, 2017". Its collection is not named. */
export function periodInWords({ from, to, asof }: Omit<Period, "collection">): string {
  const days = from === to ? weekInWords(from) : spanInWords(from, weekEnd(to));
  return asof === null ? days : `${days}, as of ${dateInWords(asof)}`;
}
