import { dateBy } from "#domain/opening/dates-tried.ts";
import type { TableSample } from "#domain/opening/table-sample.ts";
import { NotReadable } from "#data/open/not-readable.ts";

const MOST_BEFORE_HEADING = 25;

/**
 * The headings of a table and the rows under them, from its first rows: the first of 25 that fills at least half as many
 * cells as the widest row does, none of them with a number or a date. Throws `NotReadable` where there is no such row.
 */
export function sampleOf(rows: readonly (readonly string[])[]): TableSample {
  const most = Math.max(0, ...rows.map(filled));
  const at = rows
    .slice(0, MOST_BEFORE_HEADING)
    .findIndex((row) => filled(row) >= Math.max(1, most / 2) && !row.some(isValue));
  const headings = rows[at];
  if (headings === undefined || most < 2) {
    throw new NotReadable(
      most < 2
        ? "No row has two cells or more: this is no table of columns."
        : "None of the first 25 rows holds headings: each has a number or a date in it, or is nearly empty.",
    );
  }
  return { headings, headingRow: at + 1, rows: rows.slice(at + 1) };
}

function filled(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + (cell.trim() === "" ? 0 : 1), 0);
}

function isValue(cell: string): boolean {
  return (
    /^[\d.,\s-]*\d[\d.,\s-]*$/u.test(cell) ||
    dateBy(cell, { order: "month-first", epoch: null }) !== null ||
    dateBy(cell, { order: "day-first", epoch: null }) !== null
  );
}
