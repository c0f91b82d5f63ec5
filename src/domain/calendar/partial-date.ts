import { toDayNumber, isDate } from "./week.ts";

/** A date known to the day (`2017-02-01`), month (`2017-02`) or year (`2014`). Unknown is null, never a guess. */
export type PartialDate = string;

/** True where the text is a partial date that exists. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/u.test(text)) return true;
  if (/^\d{4}-\d{2}$/u.test(text)) return isDate(`${text}-01`);
  return isDate(text);
}

/** Day number where the date is known to the day, otherwise null. */
export function toExactDay(date: PartialDate | null): number | null {
  return date !== null && date.length === 10 ? toDayNumber(date) : null;
}
