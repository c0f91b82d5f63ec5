import { isDate } from "#domain/calendar/week.ts";
import type { PartialDate } from "#domain/calendar/partial-date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

/**
 * A printed date, whole text: `1/31/2017`, `1/31/17` (2000s), `2017-01-31`, `Jan. 31, 2017`, `31-Jan-17`, `January 2017`, `2017`.
 * Null where there is no such day or another form.
 */
export function parsePrintedDate(text: string): PartialDate | null {
  const spaced = text.trim().toLowerCase().replace(/\s+/gu, " ");
  // A narrow cell may break a date of numbers over two lines.
  const plain = /^[\d/ -]+$/u.test(spaced) ? spaced.replaceAll(" ", "") : spaced;
  const [, a, b, c] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/u.exec(plain) ?? [];
  if (a !== undefined && b !== undefined && c !== undefined) return buildDate(c, a, b);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(plain)) return isDate(plain) ? plain : null;
  const [, month, day, in1] =
    new RegExp(`^(${MONTH}) (\\d{1,2}),? (\\d{4})$`, "u").exec(plain) ?? [];
  if (month !== undefined && day !== undefined && in1 !== undefined)
    return buildDate(in1, monthNumber(month), day);
  const [, d, m, y] =
    new RegExp(`^(\\d{1,2})[ -](${MONTH})[ -](\\d{2}|\\d{4})$`, "u").exec(plain) ?? [];
  if (d !== undefined && m !== undefined && y !== undefined) return buildDate(y, monthNumber(m), d);
  const [, only, in2] = new RegExp(`^(${MONTH}),? (\\d{4})$`, "u").exec(plain) ?? [];
  if (only !== undefined && in2 !== undefined)
    return `${in2}-${monthNumber(only).padStart(2, "0")}`;
  return /^(19|20)\d{2}$/u.test(plain) ? plain : null;
}

function monthNumber(month: string): string {
  return String(MONTHS.indexOf(month.slice(0, 3)) + 1);
}

function buildDate(year: string, month: string, day: string): PartialDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}

const DATE_SPAN = new RegExp(
  `(${MONTH}) (\\d{1,2})(?:, ?(\\d{4}))?,?\\s*(?:and|to|through|[-–—−])?\\s*(${MONTH})? ?(\\d{1,2}),? (\\d{4})`,
  "giu",
);

/** Spans of days that a text names: "Jan. 28 – Feb. 3, 2017", "January 28, 2017, and February 3, 2017". */
export function findDateSpans(
  text: string,
): readonly { readonly from: string; readonly to: string }[] {
  return [...text.matchAll(DATE_SPAN)].flatMap(
    ([, month = "", from = "", year, last, to = "", end = ""]) => {
      const a = buildDate(year ?? end, monthNumber(month.toLowerCase()), from);
      const b = buildDate(end, monthNumber((last ?? month).toLowerCase()), to);
      if (a === null || b === null) return [];
      return [{ from: a > b && year === undefined ? `${Number(end) - 1}${a.slice(4)}` : a, to: b }];
    },
  );
}
