import type { Table } from "#domain/table/table.ts";
import { exportAllColumns, exportRows } from "./export-columns.ts";
import type { ExportColumn } from "./export-columns.ts";

/**
 * A table as CSV by RFC 4180: a line of headings, CRLF after every line, quotation marks where needed. UTF-8 with no byte
 * order mark, so that programs find the first heading as it is written. Numbers stand plain, none is empty; a text that
 * starts like a formula gets a leading apostrophe. `context` adds columns of one value; `columns` absent writes all.
 */
export function writeCsv(
  table: Table,
  context: readonly (readonly [string, string])[] = [],
  columns: readonly ExportColumn[] = exportAllColumns(table),
  rows?: Iterable<number>,
): string {
  return exportRows(table, context, columns, rows)
    .map((line) => `${line.map(quoteCell).join(",")}\r\n`)
    .join("");
}

function quoteCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
