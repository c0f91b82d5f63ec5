import { getCellText, isBlankRecord } from "#data/tabular/table-record.ts";
import { readCsv } from "#data/csv/read-csv.ts";
import type { CsvSummary } from "#data/csv/read-csv.ts";
import type { ImportOptions } from "#data/tabular/table-reader.ts";

/** Every row of a CSV as texts, blank lines left out, and the faults of each. */
export async function csvRows(
  chunks: readonly Uint8Array[],
  options: ImportOptions = {},
): Promise<{ rows: string[][]; faults: number[]; end: CsvSummary }> {
  const rows: string[][] = [];
  const faults: number[] = [];
  const end = await readCsv(
    inChunks(chunks),
    (record) => {
      if (isBlankRecord(record)) return;
      rows.push(Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell)));
      faults.push(record.errorFlags);
    },
    options,
  );
  return { rows, faults, end };
}

/** Chunks as a file gives them. */
export async function* inChunks(
  chunks: Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
