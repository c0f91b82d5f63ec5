import type { Table } from "#domain/table/table.ts";
import { exportAllColumns, exportRows } from "./export-columns.ts";
import type { ExportColumn } from "./export-columns.ts";

/** A table as tab-separated text for the clipboard; tabs and line ends inside a value become a space. */
export function writeTsv(
  table: Table,
  context: readonly (readonly [string, string])[] = [],
  columns: readonly ExportColumn[] = exportAllColumns(table),
  rows?: Iterable<number>,
): string {
  return exportRows(table, context, columns, rows)
    .map((line) => line.map((text) => text.replace(/[\t\r\n]+/gu, " ")).join("\t"))
    .join("\n");
}
