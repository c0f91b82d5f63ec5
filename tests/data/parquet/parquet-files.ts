import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet";
import { cellText } from "#data/csv/csv-record.ts";
import type { ReadingOptions, RowsEnd } from "#data/open/reading.ts";
import { readFoia } from "#data/foia/read-foia.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import { readParquetRows } from "#data/parquet/parquet-rows.ts";

/** A Parquet file of columns, by hyparquet-writer; `schema` where a type has no name of its own. */
export function parquetOf(
  columnData: ColumnSource[],
  options: Partial<Parameters<typeof parquetWriteBuffer>[0]> = {},
): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}

/** A Parquet file of rows whose cells are texts or missing, the headings first. */
export function parquetOfRows(
  [headings = [], ...rows]: readonly (readonly (string | null)[])[],
  options: Partial<Parameters<typeof parquetWriteBuffer>[0]> = {},
): Uint8Array {
  return parquetOf(
    headings.map((name, i) => ({
      name: name ?? "",
      data: rows.map((row) => row[i] ?? null),
      type: "STRING" as const,
    })),
    options,
  );
}

/** A file of one column with a type of its own. */
export function parquetOfType(element: SchemaElement, data: unknown[]): Uint8Array {
  return parquetOf([{ name: element.name, data }], {
    schema: [{ name: "root", num_children: 1 }, element],
  });
}

/** Every row of a Parquet file as texts, the names of the columns first. */
export async function parquetRows(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<{ rows: string[][]; end: RowsEnd }> {
  const rows: string[][] = [];
  const end = await readParquetRows(
    new Blob([Uint8Array.from(bytes)]),
    {
      take: (record) =>
        rows.push(Array.from({ length: record.cells }, (_, cell) => cellText(record, cell))),
    },
    options,
  );
  return { rows, end };
}

/** A Parquet file read as a release, opened on March 31, 2026. */
export async function readParquetRelease(
  bytes: Uint8Array,
  readRows = readParquetRows,
): Promise<ReadCollection> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const at = "2026-03-31T12:00:00Z";
  return readFoia(readRows, source, { name: "file.csv", bytes: source.size, sha256: "00", at });
}
