import { parquetMetadata } from "hyparquet";
import { describe, expect, it } from "vitest";
import { MUTATIONS } from "#tests/fuzz/how-many.ts";
import { mutations } from "#tests/fuzz/mutate.ts";
import { parquetOfRows, parquetRows } from "./parquet-files.ts";

const LINES = Array.from({ length: 400 }, (_, i) => [`key ${i}`, i % 5 === 0 ? null : `${i % 7}`]);
const WHOLE = parquetOfRows([["a", "b"], ...LINES], { rowGroupSize: 150, pageSize: 500 });

// A value changed to another, or a footer changed to another that holds together, cannot be told: Parquet need keep no checksum.
describe("a Parquet file damaged by chance", () => {
  it("in any place: it ends in a sentence, or has as many rows as it says, and never hangs", async () => {
    for (const bytes of mutations(WHOLE, MUTATIONS, 6)) {
      const began = Date.now();
      const read = await parquetRows(bytes).catch((thrown: unknown) => thrown);
      expect(Date.now() - began).toBeLessThan(5000);
      if (read instanceof Error) {
        expect(read.name).toBe("NotReadable");
        expect(read.message).toMatch(/^The .+\.$/u);
        continue;
      }
      const { rows } = read as Awaited<ReturnType<typeof parquetRows>>;
      expect(rows.length - 1).toBe(Number(parquetMetadata(bytes).num_rows));
      expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
    }
  });
});
