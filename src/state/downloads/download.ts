import { writeCsv, writeTsv } from "#data/export/write-table.ts";
import type { ExportedTable } from "#domain/table/exported-table.ts";

/** Milliseconds after which the memory of a downloaded file is released. */
const RELEASE_DELAY = 60_000;

/** Downloads a text as a file, in UTF-8. */
export function downloadText(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_DELAY);
}

/** Downloads a table as a CSV file. */
export function downloadCsv(fileName: string, table: ExportedTable): void {
  downloadText(fileName, writeCsv(table), "text/csv");
}

/** Copies a table to the clipboard as tab-separated text; rejects where the browser does not allow it. */
export async function copyTsv(table: ExportedTable): Promise<void> {
  await navigator.clipboard.writeText(writeTsv(table));
}
