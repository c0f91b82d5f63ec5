import { isDateText } from "#domain/import/parse-date.ts";
import type { TableSample } from "#domain/import/table-sample.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import { findSideColumns, getHeadingRow, joinHeadingRows } from "./heading-rows.ts";
import { ImportError } from "#data/errors/import-error.ts";

const MAX_BEFORE_HEADING = 25;
/** Rows below the headings that may be the headings themselves. */
const MAX_BELOW = 3;

/**
 * The headings of a table and the rows under them, from its first rows: the row of headings that the answers choose, or the first
 * of 25 that fills at least half as many cells as the widest row does, none of them with a number or a date. A row above that
 * names groups of columns is joined with it. Columns of a table that stands beside are blank. Throws `ImportError` where there
 * is no such row.
 */
export function buildTableSample(
  rows: readonly (readonly string[])[],
  answers: ReadingAnswers = {},
): TableSample {
  const maxCells = Math.max(0, ...rows.map(countFilledCells));
  const chosen = answers["heading-row"] === undefined ? -1 : getHeadingRow(answers) - 1;
  const at = chosen >= 0 ? chosen : findHeadingRow(rows, maxCells);
  const lower = rows[at];
  if (lower === undefined || maxCells < 2) {
    throw new ImportError(
      maxCells < 2
        ? "No row has two cells or more: this is no table of columns."
        : "None of the first 25 rows holds headings: each has a number or a date in it, or is nearly empty.",
    );
  }
  const headings = joinHeadingRows(rows[at - 1], lower) ?? lower;
  const under = rows.slice(at + 1);
  const sideColumns = findSideColumns(headings, under);
  if (sideColumns.size === 0) return { headings, headingRow: at + 1, rows: under };
  const clear = (row: readonly string[]): readonly string[] =>
    row.map((cell, column) => (sideColumns.has(column) ? "" : cell));
  return { headings: clear(headings), headingRow: at + 1, rows: under.map(clear) };
}

function findHeadingRow(rows: readonly (readonly string[])[], maxCells: number): number {
  const at = rows
    .slice(0, MAX_BEFORE_HEADING)
    .findIndex((row) => isHeadingRow(row, Math.max(1, maxCells / 2)));
  return at >= 0 && isGroupRow(rows, at) ? at + 1 : at;
}

/**
 * Numbers of the first rows that may be headings beside the row `found`: of two cells or more, all of them words, above it, right
 * below it or behind a blank row.
 */
export function listHeadingRows(
  rows: readonly (readonly string[])[],
  found: number,
): readonly number[] {
  return rows.slice(0, MAX_BEFORE_HEADING).flatMap((row, at) => {
    const isFree = at < found + MAX_BELOW || countFilledCells(rows[at - 1] ?? []) === 0;
    return at + 1 === found || (isFree && isHeadingRow(row, 2)) ? [at + 1] : [];
  });
}

/** True where a row has so many cells, none of them with a number or a date. */
function isHeadingRow(row: readonly string[], minCells: number): boolean {
  return countFilledCells(row) >= minCells && !row.some(isNumberOrDate);
}

/** True where a row names groups of columns, and the next is the row of their headings: it fills what the first left blank. */
function isGroupRow(rows: readonly (readonly string[])[], at: number): boolean {
  const [row = [], next = [], after = []] = rows.slice(at, at + 3);
  return (
    isHeadingRow(next, 2) &&
    after.some(isNumberOrDate) &&
    next.some((cell, column) => cell.trim() !== "" && (row[column] ?? "").trim() === "") &&
    joinHeadingRows(row, next) !== null
  );
}

/** How many cells of a row hold a text. */
export function countFilledCells(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + (cell.trim() === "" ? 0 : 1), 0);
}

/** True of a cell that no heading of an ordinary table is. */
export function isNumberOrDate(cell: string): boolean {
  return /^[\d.,\s-]*\d[\d.,\s-]*$/u.test(cell) || isDateText(cell);
}
