import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { parquetOfRows, parquetOfType, parquetRows } from "./parquet-files.ts";

const FILES = join(ROOT, "tests", "data", "parquet-files");
const MADE = readdirSync(FILES).filter((name) => name.endsWith(".parquet"));
const [HEADINGS = [], ...WRITTEN] = JSON.parse(
  readFileSync(join(FILES, "values-written.json"), "utf8"),
) as string[][];

describe("a table written by pyarrow or DuckDB", () => {
  /** The old form of instants does not say whether they are those of a place. */
  const CANNOT_SAY: Readonly<Record<string, string>> = { "types-old-instants.parquet": "utc" };

  it.each(MADE)(
    "The Parquet file %s is read value by value as its maker wrote it",
    async (name) => {
      const { rows } = await parquetRows(readFileSync(join(FILES, name)));
      const [headings = [], ...cells] = rows;
      expect(cells.length).toBe(WRITTEN.length);
      expect(headings.length).toBeGreaterThanOrEqual(HEADINGS.length - 2);
      for (const [at, heading] of headings.entries()) {
        if (heading === CANNOT_SAY[name]) continue;
        const place = HEADINGS.indexOf(heading);
        const wrong = cells.findIndex((row, i) => row[at] !== WRITTEN[i]?.[place]);
        expect([heading, cells[wrong]?.[at]]).toEqual([heading, WRITTEN[wrong]?.[place]]);
      }
    },
  );

  it("A Parquet file loses its columns of lists and of records, and the message names them", async () => {
    const { end, rows } = await parquetRows(readFileSync(join(FILES, "types-snappy.parquet")));
    expect(rows[0]).toEqual(HEADINGS);
    expect(end.issues).toMatchObject([
      { severity: "warning", count: 2, examples: ["column “list”", "column “record”"] },
    ]);
  });
});

describe("a table written by hyparquet-writer", () => {
  it("A Parquet file of any texts is read back, however it is cut into groups and pages", async () => {
    const cell = fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }));
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 60,
      }),
    );
    const options = fc.record({
      rowGroupSize: fc.integer({ min: 1, max: 40 }),
      pageSize: fc.integer({ min: 1, max: 200 }),
      codec: fc.constantFrom("SNAPPY" as const, "UNCOMPRESSED" as const),
    });
    await fc.assert(
      fc.asyncProperty(table, options, async (cells, how) => {
        const headings = cells[0]?.map((_, i) => `column ${i}`) ?? [];
        const { rows } = await parquetRows(parquetOfRows([headings, ...cells], how));
        expect(rows).toEqual([headings, ...cells.map((row) => row.map((one) => one ?? ""))]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      "a day beyond every calendar",
      { type: "INT32", converted_type: "DATE" },
      [2 ** 31 - 1],
      "day 2147483647",
    ],
    ["no number", { type: "DOUBLE" }, [NaN], ""],
    ["a number without end", { type: "DOUBLE" }, [-Infinity], "-Infinity"],
    [
      "a UUID",
      { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, logical_type: { type: "UUID" } },
      ["00112233-4455-6677-8899-aabbccddeeff"],
      "00112233-4455-6677-8899-aabbccddeeff",
    ],
  ] as const)(
    "A value of a Parquet file is read where it is %s",
    async (_, type, values, words) => {
      const element = { name: "x", repetition_type: "REQUIRED" as const, ...type };
      const { rows } = await parquetRows(parquetOfType(element, [...values]));
      expect(rows).toEqual([["x"], [words]]);
    },
  );

  it("A Parquet file without rows has its headings", async () => {
    const { rows, end } = await parquetRows(parquetOfRows([["a", "b"]]));
    expect(rows).toEqual([["a", "b"]]);
    expect(end).toMatchObject({ rows: 1, isComplete: true, issues: [] });
  });
});

describe("progress and end of reading", () => {
  const lines = Array.from({ length: 50_000 }, (_, i) => [`key ${i}`, `${i % 7}`]);
  const file = parquetOfRows([["a", "b"], ...lines], { rowGroupSize: 10_000 });

  it("Reading a Parquet file reports its progress in bytes and rows", async () => {
    const progressReports: { bytes: number; rows: number }[] = [];
    await parquetRows(file, { onProgress: (progress) => progressReports.push(progress) });
    expect(progressReports.length).toBeGreaterThan(5);
    expect(progressReports.at(-1)).toEqual({ bytes: file.length, rows: 50_001 });
    expect(
      progressReports.every((one, i) => one.bytes >= (progressReports[i - 1]?.bytes ?? 0)),
    ).toBe(true);
    expect(progressReports.every((one, i) => one.rows >= (progressReports[i - 1]?.rows ?? 0))).toBe(
      true,
    );
  });

  it("Reading a Parquet file ends with the reason of the signal", async () => {
    const stop = new AbortController();
    const reading = parquetRows(file, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error("enough")),
    });
    await expect(reading).rejects.toThrow("enough");
  });
});

describe("the first rows of a file", () => {
  it.each(MADE)(
    "The first rows of %s are those of the whole file, in whatever form its pages are",
    async (name) => {
      const file = readFileSync(join(FILES, name));
      const first = await parquetRows(file, { maxRowsPerSheet: 25 });
      expect(first.rows).toEqual((await parquetRows(file)).rows.slice(0, 25));
    },
  );
});
