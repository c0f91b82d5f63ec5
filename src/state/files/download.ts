import { csvOf } from "#data/writers/csv.ts";
import type { WrittenColumn } from "#data/writers/columns.ts";
import { tsvOf } from "#data/writers/tsv.ts";
import type { Table } from "#domain/table.ts";

/** Milliseconds after which the memory of a file handed to the browser is given back. */
const RELEASED_AFTER = 60_000;

/** What of a table is written: extra columns of one value each, and the columns with their headings (all where absent). */
export interface Written {
  readonly context?: readonly (readonly [string, string])[];
  readonly columns?: readonly WrittenColumn[];
  /** Rows to write, in order; all where absent. */
  readonly rows?: Iterable<number>;
}

/** Hands a text to the browser as a file, in UTF-8. */
export function download(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASED_AFTER);
}

/** Hands a table to the browser as a CSV file. */
export function downloadCsv(fileName: string, table: Table, written: Written = {}): void {
  const { context, columns, rows } = written;
  download(fileName, csvOf(table, context, columns, rows), "text/csv");
}

/** Puts a table on the clipboard as tab-separated text; rejects where the browser does not allow it. */
export async function copyTsv(table: Table, written: Written = {}): Promise<void> {
  const { context, columns, rows } = written;
  await navigator.clipboard.writeText(tsvOf(table, context, columns, rows));
}
