import { isDate } from "#domain/calendar/week.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { DateOrder, Mapping } from "./mapping.ts";
import { formatSerialDate } from "./serial-date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const TIME = /[T ,]+\d{1,2}:\d{2}.*$/u;
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/u;
const MONTH_NAMED = new RegExp(`^${MONTH}[ -](\\d{1,2}),?[ -](\\d{4})$`, "u");
const DAY_MONTH_NAMED = new RegExp(`^(\\d{1,2})[ -]${MONTH},?[ -](\\d{4}|\\d{2})$`, "u");
const NUMERIC_DATE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/u;
const SERIAL_DATE = /^\d{5}(?:\.\d+)?$/u;
/** Numbers of a spreadsheet's days that are taken for dates: from 1998 to 2050, counted from 1900. */
const MIN_SERIAL = 36_000;
const MAX_SERIAL = 55_000;

/** How dates are read. */
export type DateFormat = Pick<Mapping, "order" | "epoch">;

/** The day that a cell names, with or without a time; null where it names none. A year of two digits is of this century. */
export function parseDateText(text: string, { order, epoch }: DateFormat): IsoDate | null {
  const plain = text.trim().replace(TIME, "").toLowerCase();
  const iso = YEAR_FIRST.exec(plain);
  if (iso) {
    const [, year, mark, month = "", day = ""] = iso;
    return mark === "" && plain.length !== 8 ? null : existingDate(year, month, day);
  }
  if (SERIAL_DATE.test(plain)) {
    return epoch === null ? null : formatSerialDate(Math.floor(Number(plain)), epoch);
  }
  const named = MONTH_NAMED.exec(plain);
  if (named) return existingDate(named[3], monthNumber(named[1]), named[2]);
  const turned = DAY_MONTH_NAMED.exec(plain);
  if (turned) return existingDate(turned[3], monthNumber(turned[2]), turned[1]);
  const numbers = NUMERIC_DATE.exec(plain);
  if (!numbers || order === "iso" || order === null) return null;
  const [, a, , b, year] = numbers;
  return order === "month-first" ? existingDate(year, a, b) : existingDate(year, b, a);
}

function monthNumber(month = ""): string {
  return String(MONTHS.indexOf(month) + 1);
}

function existingDate(year = "", month = "", day = ""): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}

/** What trying to read texts as dates showed. Counts are of texts that are not blank. */
export interface DateOrderEvidence {
  readonly filled: number;
  /** Texts that are dates, whichever part comes first. */
  readonly dates: number;
  /** Of them, numbers of a spreadsheet's days. */
  readonly serials: number;
  /** Of them, dates that exist only with the month first, or only with the day first. */
  readonly monthFirst: number;
  readonly dayFirst: number;
  /** The first date of numbers that can be read both ways, if possible to two different days. */
  readonly ambiguousDate: string | null;
}

/** Tries texts as dates. */
export function countDateOrders(texts: readonly string[]): DateOrderEvidence {
  const tried = { filled: 0, dates: 0, serials: 0, monthFirst: 0, dayFirst: 0 };
  let same: string | null = null;
  let either: string | null = null;
  for (const text of texts) {
    if (text === "" || text === "NA" || text === "NULL") continue;
    tried.filled += 1;
    const number = SERIAL_DATE.test(text) ? Number(text) : 0;
    const isSerial = number >= MIN_SERIAL && number <= MAX_SERIAL;
    if (isSerial || parseDateText(text, { order: "iso", epoch: null }) !== null) {
      tried.dates += 1;
      if (isSerial) tried.serials += 1;
      continue;
    }
    const month = parseDateText(text, { order: "month-first", epoch: null });
    const day = parseDateText(text, { order: "day-first", epoch: null });
    if (month === null && day === null) continue;
    tried.dates += 1;
    if (day === null) tried.monthFirst += 1;
    else if (month === null) tried.dayFirst += 1;
    else if (month === day) same ??= text;
    else either ??= text;
  }
  return { ...tried, ambiguousDate: either ?? same };
}

/** The order that dates themselves decide: null where they leave it open, or speak for both. */
export function decideDateOrder({
  monthFirst,
  dayFirst,
  ambiguousDate,
}: DateOrderEvidence): DateOrder | null {
  if (monthFirst > 0) return dayFirst > 0 ? null : "month-first";
  if (dayFirst > 0) return "day-first";
  return ambiguousDate === null ? "iso" : null;
}
