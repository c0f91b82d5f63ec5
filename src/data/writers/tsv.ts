import type { Table } from "#domain/table.ts";
import { allColumns, writtenLines } from "./columns.ts";
import type { WrittenColumn } from "./columns.ts";

/** A table as tab-separated text for the clipboard; tabs and line ends inside a value become a space. */
export function tsvOf(
  table: Table,
  context: readonly (readonly [string, string])[] = [],
  columns: readonly WrittenColumn[] = allColumns(table),
  rows?: Iterable<number>,
): string {
  return writtenLines(table, context, columns, rows)
    .map((line) => line.map((text) => text.replace(/[\t\r\n]+/gu, " ")).join("\t"))
    .join("\n");
}
