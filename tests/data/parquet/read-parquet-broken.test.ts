import { ByteWriter } from "hyparquet-writer";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import { parquetMetadata } from "hyparquet";
import type { FileMetaData } from "hyparquet";
import { describe, expect, it } from "vitest";
import { parquetOf, parquetOfRows, parquetRows } from "./parquet-files.ts";

const LINES = Array.from({ length: 400 }, (_, i) => [`key ${i}`, i % 5 === 0 ? null : `${i % 7}`]);
const WHOLE = parquetOfRows([["a", "b"], ...LINES], { rowGroupSize: 150, pageSize: 500 });

/** The file with another end, which says of it what `change` makes of the truth. */
function changeMetadata(change: (metadata: FileMetaData) => void): Uint8Array {
  const metadata = parquetMetadata(WHOLE);
  change(metadata);
  const writer = new ByteWriter();
  writer.appendBytes(WHOLE.subarray(0, WHOLE.length - 8 - metadata.metadata_length));
  writeMetadata(writer, metadata);
  writer.appendBytes(new TextEncoder().encode("PAR1"));
  return writer.getBytes();
}

function first(
  metadata: FileMetaData,
): NonNullable<FileMetaData["row_groups"][number]["columns"][number]["meta_data"]> {
  const found = metadata.row_groups[0]?.columns[0]?.meta_data;
  if (found === undefined) throw new Error("no column");
  return found;
}

describe("broken and hostile Parquet files", () => {
  it.each<readonly [string, Uint8Array, string]>([
    ["cut off", WHOLE.subarray(0, -1), "cut off"],
    ["its first bytes only", WHOLE.subarray(0, 4), "cut off"],
    ["encrypted", Uint8Array.of(...WHOLE.subarray(0, -1), 69), "The Parquet file is encrypted."],
    ["an end that is longer than the file", WHOLE.with(WHOLE.length - 5, 3), "damaged"],
    [
      "compressed in a way that is not read",
      parquetOf([{ name: "a", data: ["x"] }], {
        codec: "LZO",
        compressors: { LZO: (bytes) => bytes },
      }),
      "compressed by LZO, which is not read here",
    ],
    [
      "more rows than a page can hold",
      changeMetadata((metadata) => {
        metadata.num_rows = 2n ** 53n;
      }),
      "9,007,199,254,740,992 rows, which is more than a page can hold",
    ],
    [
      "more rows than its parts have",
      changeMetadata((metadata) => {
        metadata.num_rows = 401n;
      }),
      "it says that it has 401 rows, and its parts have 400",
    ],
    [
      "a group with fewer rows than values",
      changeMetadata((metadata) => {
        metadata.num_rows = 399n;
        for (const group of metadata.row_groups.slice(0, 1)) group.num_rows = 149n;
      }),
      "damaged in its column “",
    ],
    [
      "a group with more rows than values",
      changeMetadata((metadata) => {
        metadata.num_rows = 401n;
        for (const group of metadata.row_groups.slice(0, 1)) group.num_rows = 151n;
      }),
      "damaged in its column “",
    ],
    [
      "a negative size",
      changeMetadata((metadata) => void (first(metadata).total_compressed_size = -1n)),
      "damaged",
    ],
    [
      "a place beyond its end",
      changeMetadata((metadata) => void (first(metadata).data_page_offset = 2n ** 40n)),
      "damaged",
    ],
    [
      "columns in another file",
      changeMetadata((metadata) => {
        for (const column of metadata.row_groups[0]?.columns ?? []) column.file_path = "../other";
      }),
      "in other files",
    ],
    [
      "an encrypted column",
      changeMetadata((metadata) => {
        for (const column of metadata.row_groups[0]?.columns ?? []) delete column.meta_data;
      }),
      "The column “a” of the Parquet file is encrypted.",
    ],
    [
      "records in records and nothing in them",
      changeMetadata((metadata) => {
        metadata.row_groups = [];
        metadata.schema = [
          { name: "root", num_children: 1 },
          ...Array.from({ length: 1000 }, () => ({ name: "x", num_children: 1 })),
          { name: "x", num_children: 0 },
        ];
      }),
      "no column",
    ],
  ])("A Parquet file that is broken ends in a sentence: %s", async (_, bytes, words) => {
    await expect(parquetRows(bytes)).rejects.toMatchObject({
      name: "ImportError",
      message: expect.stringContaining(words) as string,
    });
  });
});
