import type { Table } from "#domain/table.ts";
import { allColumns, writtenLines } from "./columns.ts";
import type { WrittenColumn } from "./columns.ts";

/**
 * A table as CSV by RFC 4180: a line of headings, CRLF after every line, quotation marks where needed. UTF-8 with no byte
 * order mark, so that programs find the first heading as it is written. Numbers stand plain, none is empty; a text that
 * starts like a formula gets a leading apostrophe. `context` adds columns of one value; `columns` absent writes all.
 */
export function csvOf(
  table: Table,
  context: readonly (readonly [string, string])[] = [],
  columns: readonly WrittenColumn[] = allColumns(table),
  rows?: Iterable<number>,
): string {
  return writtenLines(table, context, columns, rows)
    .map((line) => `${line.map(quoted).join(",")}\r\n`)
    .join("");
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
