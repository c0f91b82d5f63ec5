import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";

/** Rows that may stand before a table without headings: titles, notes. */
const MAX_ROWS_BEFORE = 10;
/** Cells that such a row may have. */
const MAX_CELLS_BEFORE = 2;
/** Of the rows looked at, so many must fit. */
const MIN_FITTING_SHARE = 0.9;
/** A number that may be a day of this century in a spreadsheet, whatever it counts from. */
const SERIAL_DATE = /^[34]\d{4}(?:\.\d+)?$/u;

/**
 * Whether a sheet without headings continues the table before it, by its first rows, at most 25. It does where nine rows of
 * ten fit, and one at least has a date: nothing stands beyond the last heading, something stands in the second half of the
 * columns, and the cell in the column of dates is a date or missing. Rows of two cells or fewer before the first date are
 * titles and notes. Returns how many of these there are, or null where the sheet is no continuation; then it is left out.
 */
export function countRowsBeforeContinuation(
  rows: readonly (readonly string[])[],
  names: readonly string[],
  datePlace: number,
  isDay: (text: string) => boolean,
): number | null {
  const width = names.findLastIndex((name) => name !== "") + 1;
  const dateOf = (row: readonly string[]): string => (row[datePlace] ?? "").trim();
  const hasDay = (row: readonly string[]): boolean => hasDayAt(row, datePlace, isDay);
  const first = rows.findIndex(hasDay);
  if (first < 0 || first > MAX_ROWS_BEFORE) return null;
  const isTitle = (row: readonly string[]): boolean =>
    row.filter((cell) => cell.trim() !== "").length <= MAX_CELLS_BEFORE;
  const before = rows.slice(0, first).findLastIndex(isTitle) + 1;
  const table = rows.slice(before);
  const fitting = table.filter((row) => {
    const last = row.findLastIndex((cell) => cell.trim() !== "");
    const isWide = last < width && last >= Math.floor(width / 2);
    const date = dateOf(row);
    return isWide && (hasDay(row) || isMissing(date) || isRedacted(date));
  });
  return fitting.length >= table.length * MIN_FITTING_SHARE ? before : null;
}

/** True where a row has a day, or a number that may be one, in the column of dates. */
export function hasDayAt(
  row: readonly string[],
  datePlace: number,
  isDay: (text: string) => boolean,
): boolean {
  const text = (row[datePlace] ?? "").trim();
  return isDay(text) || SERIAL_DATE.test(text);
}
