import { isDate } from "#domain/calendar/week.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { DateOrder, Mapping } from "./mapping.ts";
import { formatSerialDate } from "./serial-date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/u;
/** A time after a date and what follows it, with colons, or with points as Oracle writes it. */
const TIME = /[T ,:]+\d{1,2}(?::\d{2}|\.\d{2}\.\d{2}).*$/iu;
const ISO_WITH_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u;
/** A day alone may name a zone, as dates of XML do. */
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:z|[+-]\d{2}:\d{2})?$/u;
const MONTH_NAMED = new RegExp(
  `^${MONTH}[ \\-/.]*(\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ \\-/.])(\\d{4})$`,
  "u",
);
const DAY_MONTH_NAMED = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[ \\-/.]?${MONTH},?[ \\-/]?(\\d{4}|\\d{2})$`,
  "u",
);
const YEAR_MONTH_NAMED = new RegExp(`^(\\d{4})[ \\-/.]?${MONTH}[ \\-/]?(\\d{1,2})$`, "u");
const NUMERIC_DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/u;
/** Three numbers of two digits, of which the first or the last may be the year: 14-01-09. */
const SHORT_DATE = /^\d{2}-\d{2}-\d{2}$/u;
/** How browsers write a date and a time in American English, and in no other. */
const AMERICAN_DATE_TIME = /^\d{1,2}\/\d{1,2}\/\d{4}, \d{1,2}:\d{2}(?::\d{2})?\s[AP]M$/u;
const SERIAL_DATE = /^\d{5}(?:\.\d+)?$/u;
/** Numbers of a spreadsheet's days that are taken for dates: from 1998 to 2050, counted from 1900. */
const MIN_SERIAL = 36_000;
const MAX_SERIAL = 55_000;

/** How dates are read. */
export type DateFormat = Pick<Mapping, "order" | "epoch">;

/** A date without its time and its weekday, in small letters. */
function cutTime(text: string): string {
  return text.trim().replace(TIME, "").toLowerCase().replace(WEEKDAY, "");
}

/** True of a date such as 14-01-09, in which the year may stand first or last. */
export function isShortDate(text: string): boolean {
  return SHORT_DATE.test(cutTime(text));
}

/**
 * The day that a cell names, with or without a time; null where it names none. A year of two digits is of this century; with
 * the order "iso" it stands first.
 */
export function parseDateText(text: string, { order, epoch }: DateFormat): IsoDate | null {
  const plain = cutTime(text);
  const iso = YEAR_FIRST.exec(plain);
  if (iso) {
    const [, year, mark, month = "", day = ""] = iso;
    if (mark === "" && month.length + day.length !== 4) return null;
    return existingDate(year, month, day);
  }
  if (SERIAL_DATE.test(plain)) {
    return epoch === null ? null : formatSerialDate(Math.floor(Number(plain)), epoch);
  }
  const named = MONTH_NAMED.exec(plain);
  if (named) return existingDate(named[3], monthNumber(named[1]), named[2]);
  const turned = DAY_MONTH_NAMED.exec(plain);
  if (turned) return existingDate(turned[3], monthNumber(turned[2]), turned[1]);
  const yearFirst = YEAR_MONTH_NAMED.exec(plain);
  if (yearFirst) return existingDate(yearFirst[1], monthNumber(yearFirst[2]), yearFirst[3]);
  const numbers = NUMERIC_DATE.exec(plain);
  if (!numbers || order === null) return null;
  const [, a, , b, year] = numbers;
  if (order === "iso") return SHORT_DATE.test(plain) ? existingDate(a, b, year) : null;
  return order === "month-first" ? existingDate(year, a, b) : existingDate(year, b, a);
}

/** A date that begins with the year, without its time; any other text as it is. What is told of the one is true of the other. */
export function cutIsoTime(text: string): string {
  return ISO_WITH_TIME.test(text) ? text.slice(0, 10) : text;
}

function monthNumber(month = ""): string {
  return String(MONTHS.indexOf(month) + 1);
}

function existingDate(year = "", month = "", day = ""): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}

/** True where a cell names a day, whichever of month and day comes first. */
export function isDateText(text: string): boolean {
  return (
    parseDateText(text, { order: "month-first", epoch: null }) !== null ||
    parseDateText(text, { order: "day-first", epoch: null }) !== null
  );
}

/** True of a number that a spreadsheet may have for a day of these years: 42763. */
export function isDayNumber(text: string): boolean {
  return SERIAL_DATE.test(text) && Number(text) >= MIN_SERIAL && Number(text) <= MAX_SERIAL;
}

/** What trying to read texts as dates showed. Counts are of texts that are not blank. */
export interface DateOrderEvidence {
  readonly filled: number;
  /** Texts that are dates, whichever part comes first. */
  readonly dates: number;
  /** Of them, numbers of a spreadsheet's days. */
  readonly serials: number;
  /** Of them, dates that exist or are written only with the month first, or exist only with the day first. */
  readonly monthFirst: number;
  readonly dayFirst: number;
  /** The first date of numbers that can be read both ways, to two different days. */
  readonly ambiguousDate: string | null;
  /** The first date of numbers that is the same day both ways, such as 5/5/2017. */
  readonly sameDate: string | null;
  /** The first date such as 14-01-09, where the year may stand first in all of them. */
  readonly shortDate: string | null;
}

/** Tries texts as dates. */
export function countDateOrders(texts: readonly string[]): DateOrderEvidence {
  const tried = { filled: 0, dates: 0, serials: 0, monthFirst: 0, dayFirst: 0 };
  let sameDate: string | null = null;
  let ambiguousDate: string | null = null;
  let shortDate: string | null = null;
  let isYearFirst = true;
  for (const text of texts) {
    if (text === "" || text === "NA" || text === "NULL") continue;
    tried.filled += 1;
    const isSerial = isDayNumber(text);
    const isShort = isShortDate(text);
    const yearFirst = parseDateText(text, { order: "iso", epoch: null });
    if (isSerial || (yearFirst !== null && !isShort)) {
      tried.dates += 1;
      if (isSerial) tried.serials += 1;
      continue;
    }
    const month = parseDateText(text, { order: "month-first", epoch: null });
    const day = parseDateText(text, { order: "day-first", epoch: null });
    if (isShort) {
      shortDate ??= text;
      isYearFirst &&= yearFirst !== null;
    }
    if (month === null && day === null && !(isShort && yearFirst !== null)) continue;
    tried.dates += 1;
    if (month === null && day === null) continue;
    if (day === null || (month !== null && AMERICAN_DATE_TIME.test(text))) tried.monthFirst += 1;
    else if (month === null) tried.dayFirst += 1;
    else if (month === day) sameDate ??= text;
    else ambiguousDate ??= text;
  }
  return { ...tried, ambiguousDate, sameDate, shortDate: isYearFirst ? shortDate : null };
}

/** The order that dates themselves decide: null where they leave it open, or speak for both. */
export function decideDateOrder({
  monthFirst,
  dayFirst,
  ambiguousDate,
  sameDate,
}: DateOrderEvidence): DateOrder | null {
  if (monthFirst > 0) return dayFirst > 0 ? null : "month-first";
  if (dayFirst > 0) return "day-first";
  return ambiguousDate === null && sameDate === null ? "iso" : null;
}
