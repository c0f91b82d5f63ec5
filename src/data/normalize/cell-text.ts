import { isDate } from "#domain/calendar/week.ts";

/** True for a cell that says nothing: blank, `NA` as republished files write it, or `#N/A` as a spreadsheet does. */
export function isMissing(text: string): boolean {
  return text === "" || text === "NA" || text === "NULL" || text === "#N/A";
}

/** True for a cell that ICE blacked out, such as `b(6), b(7)c`. */
export function isRedacted(text: string): boolean {
  return /^(?:b[67]c?)+$/u.test(text.toLowerCase().replace(/[^a-z0-9]/gu, ""));
}

/** The date of a cell as `YYYY-MM-DD`, from ISO with or without a time, or month/day/year; null where there is no such day. A year of two digits is of this century. */
export function parseDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/u.exec(text);
  if (iso) return existingDate(iso[1], iso[2], iso[3]);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?: .*)?$/u.exec(text);
  if (!american) return null;
  const [, month, day, year = ""] = american;
  return existingDate(year.length === 2 ? `20${year}` : year, month, day);
}

function existingDate(year = "", month = "", day = ""): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}
