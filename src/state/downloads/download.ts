import { writeCsv } from "#data/export/write-csv.ts";
import type { ExportColumn } from "#data/export/export-columns.ts";
import { writeTsv } from "#data/export/write-tsv.ts";
import type { Table } from "#domain/table/table.ts";

/** Milliseconds after which the memory of a file handed to the browser is given back. */
const RELEASE_DELAY = 60_000;

/** What of a table is written: extra columns of one value each, and the columns with their headings (all where absent). */
export interface TableSelection {
  readonly context?: readonly (readonly [string, string])[];
  readonly columns?: readonly ExportColumn[];
  /** Rows to write, in order; all where absent. */
  readonly rows?: Iterable<number>;
}

/** Hands a text to the browser as a file, in UTF-8. */
export function downloadText(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_DELAY);
}

/** Hands a table to the browser as a CSV file. */
export function downloadCsv(fileName: string, table: Table, written: TableSelection = {}): void {
  const { context, columns, rows } = written;
  downloadText(fileName, writeCsv(table, context, columns, rows), "text/csv");
}

/** Puts a table on the clipboard as tab-separated text; rejects where the browser does not allow it. */
export async function copyTsv(table: Table, written: TableSelection = {}): Promise<void> {
  const { context, columns, rows } = written;
  await navigator.clipboard.writeText(writeTsv(table, context, columns, rows));
}
