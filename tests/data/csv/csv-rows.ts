import { cellText, isBlank } from "#data/csv/csv-record.ts";
import { readCsv } from "#data/csv/read-csv.ts";
import type { CsvEnd } from "#data/csv/read-csv.ts";
import type { ReadingOptions } from "#data/open/reading.ts";

/** Every row of a CSV as texts, blank lines left out, and the faults of each. */
export async function csvRows(
  chunks: readonly Uint8Array[],
  options: ReadingOptions = {},
): Promise<{ rows: string[][]; faults: number[]; end: CsvEnd }> {
  const rows: string[][] = [];
  const faults: number[] = [];
  const end = await readCsv(
    inChunks(chunks),
    (record) => {
      if (isBlank(record)) return;
      rows.push(Array.from({ length: record.cells }, (_, cell) => cellText(record, cell)));
      faults.push(record.faults);
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
