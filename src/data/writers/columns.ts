import { numberAt, textAt } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";

/**
 * A column to write, under a heading; `text` writes another text for a value (numbers arrive as numbers, none as null) and
 * may look at the other columns of its row.
 */
export interface WrittenColumn {
  readonly name: string;
  readonly heading: string;
  readonly text?: (value: string | number | null, row: number) => string;
}

/** Headings and lines of a table as texts: its columns, then `context` with one value for all lines; `rows` absent is all. */
export function writtenLines(
  table: Table,
  context: readonly (readonly [string, string])[],
  columns: readonly WrittenColumn[],
  rows: Iterable<number> = Array(table.length).keys(),
): readonly (readonly string[])[] {
  const lines = [[...columns.map(({ heading }) => heading), ...context.map(([name]) => name)]];
  const same = context.map(([, value]) => harmless(value));
  for (const row of rows) {
    lines.push([...columns.map((column) => cell(table, column, row)), ...same]);
  }
  return lines;
}

/** All columns of a table, headed by their names. */
export function allColumns(table: Table): readonly WrittenColumn[] {
  return Object.keys(table.columns).map((name) => ({ name, heading: name }));
}

function cell(table: Table, { name, text }: WrittenColumn, row: number): string {
  const isText = table.columns[name]?.kind === "codes";
  const value = isText ? textAt(table, name, row) : numberAt(table, name, row);
  if (text !== undefined) return harmless(text(value, row));
  return typeof value === "string" ? harmless(value) : String(value ?? "");
}

/** A text that no spreadsheet takes for a formula: one that starts like it (= + - @, tab, return) gets an apostrophe. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) && !/^-?\d+$/u.test(text) ? `'${text}` : text;
}
