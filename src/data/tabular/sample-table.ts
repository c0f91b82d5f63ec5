import { isDateText } from "#domain/import/parse-date.ts";
import type { TableSample } from "#domain/import/table-sample.ts";
import { ImportError } from "#data/errors/import-error.ts";

const MAX_BEFORE_HEADING = 25;

/**
 * The headings of a table and the rows under them, from its first rows: the first of 25 that fills at least half as many
 * cells as the widest row does, none of them with a number or a date. Throws `ImportError` where there is no such row.
 */
export function buildTableSample(rows: readonly (readonly string[])[]): TableSample {
  const maxCells = Math.max(0, ...rows.map(countFilledCells));
  const at = rows
    .slice(0, MAX_BEFORE_HEADING)
    .findIndex(
      (row) => countFilledCells(row) >= Math.max(1, maxCells / 2) && !row.some(isNumberOrDate),
    );
  const headings = rows[at];
  if (headings === undefined || maxCells < 2) {
    throw new ImportError(
      maxCells < 2
        ? "No row has two cells or more: this is no table of columns."
        : "None of the first 25 rows holds headings: each has a number or a date in it, or is nearly empty.",
    );
  }
  return { headings, headingRow: at + 1, rows: rows.slice(at + 1) };
}

function countFilledCells(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + (cell.trim() === "" ? 0 : 1), 0);
}

function isNumberOrDate(cell: string): boolean {
  return /^[\d.,\s-]*\d[\d.,\s-]*$/u.test(cell) || isDateText(cell);
}
