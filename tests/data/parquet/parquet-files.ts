import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import type { SchemaElement } from "hyparquet";
import { getCellText } from "#data/tabular/table-record.ts";
import type { ImportOptions, TableSummary } from "#data/tabular/table-reader.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { readParquet } from "#data/parquet/read-parquet.ts";

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
  options: ImportOptions = {},
): Promise<{ rows: string[][]; end: TableSummary }> {
  const rows: string[][] = [];
  const end = await readParquet(
    new Blob([Uint8Array.from(bytes)]),
    {
      addRecord: (record) =>
        rows.push(Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell))),
    },
    options,
  );
  return { rows, end };
}

/** A Parquet file read as a release, opened on March 31, 2026. */
export async function readParquetRelease(
  bytes: Uint8Array,
  readRows = readParquet,
): Promise<ImportedCollection> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const at = "2026-03-31T12:00:00Z";
  return importRelease(readRows, source, {
    name: "file.csv",
    bytes: source.size,
    sha256: "00",
    at,
  });
}
