import { getNumber, getText } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";

/**
 * A column to write, under a heading; `text` writes another text for a value (numbers arrive as numbers, none as null) and
 * may look at the other columns of its row.
 */
export interface ExportColumn {
  readonly name: string;
  readonly heading: string;
  readonly text?: (value: string | number | null, row: number) => string;
}

/** Headings and lines of a table as texts: its columns, then `context` with one value for all lines; `rows` absent is all. */
export function exportRows(
  table: Table,
  context: readonly (readonly [string, string])[],
  columns: readonly ExportColumn[],
  rows: Iterable<number> = Array(table.length).keys(),
): readonly (readonly string[])[] {
  const lines = [[...columns.map(({ heading }) => heading), ...context.map(([name]) => name)]];
  const same = context.map(([, value]) => escapeFormula(value));
  for (const row of rows) {
    lines.push([...columns.map((column) => exportCell(table, column, row)), ...same]);
  }
  return lines;
}

/** All columns of a table, headed by their names. */
export function exportAllColumns(table: Table): readonly ExportColumn[] {
  return Object.keys(table.columns).map((name) => ({ name, heading: name }));
}

function exportCell(table: Table, { name, text }: ExportColumn, row: number): string {
  const isText = table.columns[name]?.kind === "codes";
  const value = isText ? getText(table, name, row) : getNumber(table, name, row);
  if (text !== undefined) return escapeFormula(text(value, row));
  return typeof value === "string" ? escapeFormula(value) : String(value ?? "");
}

/** A text that no spreadsheet takes for a formula: one that starts like it (= + - @, tab, return) gets an apostrophe. */
export function escapeFormula(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) && !/^-?\d+$/u.test(text) ? `'${text}` : text;
}
