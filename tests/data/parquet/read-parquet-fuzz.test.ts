import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { COUNTED, plain, releaseCounts, releaseRows } from "#tests/data/tabular/release-rows.ts";
import { readDamaged } from "#tests/fuzz/read-damaged.ts";
import { certainCounts } from "#tests/fuzz/count-by-week.ts";
import { parquetOfRows, parquetRows, readParquetRelease } from "./parquet-files.ts";

const LINES = Array.from({ length: 400 }, (_, i) => [`key ${i}`, i % 5 === 0 ? null : `${i % 7}`]);
const WHOLE = parquetOfRows([["a", "b"], ...LINES], { rowGroupSize: 150, pageSize: 500 });

// A value changed to another, or a footer changed to another that holds together, cannot be told: Parquet need keep no checksum.
describe("a Parquet file damaged by chance", () => {
  it("A Parquet file damaged in any place ends in a sentence or has as many rows as it promises, and never hangs", async () => {
    await readDamaged(WHOLE, 6, parquetRows, ({ rows }, bytes) => {
      expect(rows.length - 1).toBe(Number(parquetMetadata(bytes.slice().buffer).num_rows));
      expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
    });
  });

  it("A damaged release as Parquet has no decline with confidence that another reader does not find in it", async () => {
    const whole = parquetOfRows(releaseRows("new"), { rowGroupSize: 15, pageSize: 300 });
    const expected = releaseCounts(await rowsElsewhere(whole));
    await readDamaged(whole, 9, readParquetRelease, async (read, bytes) => {
      const certain = certainCounts(read);
      if (certain === null) return;
      // What the other reader cannot read may be read here where the damage changed nothing that counts.
      const theirs = await rowsElsewhere(bytes).then(releaseCounts, () => expected);
      expect([theirs, expected]).toContainEqual(certain);
    });
  });
});

/** The columns of a release by which declines are counted, by another reader; the others are not kept, and need not be whole. */
async function rowsElsewhere(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const columns = metadata.schema
    .map(({ name }) => name)
    .filter((name) => Object.values(COUNTED).some((words) => words.test(plain(name))));
  const rows = await parquetReadObjects({ file, metadata, columns });
  return [columns, ...rows.map((row) => columns.map((name) => String(row[name] ?? "")))];
}
