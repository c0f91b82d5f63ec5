import { csvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import type { ImportedCollection, RowConsumer } from "#data/tabular/table-reader.ts";
import { readParquet } from "#data/parquet/read-parquet.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import { MINNESOTA, PENNSYLVANIA, PENNSYLVANIA_DECLINES } from "#tests/known-releases.ts";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { parquetOf, parquetOfRows, readParquetRelease } from "./parquet-files.ts";

/** What editions share, once, and the range and count of each. */
function contentOf({ parts }: ImportedCollection) {
  const [first] = parts;
  const ranges = parts.map(({ from, to, info }) => [info.week, from, to, info.transcribedDeclines]);
  return { table: first?.table, info: first?.info, ranges };
}

function rowsOf(csv: Uint8Array): string[][] {
  return csvParseRows(new TextDecoder().decode(csv));
}

for (const { which, bytes: file, rows: count } of MINNESOTA) {
  const bytes = file ?? new Uint8Array();
  describe.skipIf(file === null)(`the Minnesota declines of 2026 as Parquet, ${which}`, () => {
    it(`The Minnesota declines of 2026 are the same collection as Parquet and as CSV: ${count} of ${count}`, async () => {
      const read = await readParquetRelease(parquetOfRows(rowsOf(bytes)));
      expect(read.found).toMatchObject({
        rows: count,
        countedRows: count,
        declined: count,
        agencies: 1,
      });
      const asCsv = await readFoia(bytes);
      expect(contentOf(read)).toEqual(contentOf(asCsv));
      expect(read.found).toEqual(asCsv.found);
    });

    it("A release as Parquet is recognized by the same headings as one in CSV", async () => {
      const blob = new Blob([Uint8Array.from(parquetOfRows(rowsOf(bytes)))]);
      expect(await recognizeFile(blob)).toMatchObject({ container: "parquet", format: "foia" });
    });
  });
}

for (const { which, bytes: file, rows: count, repeats } of PENNSYLVANIA) {
  const bytes = file ?? new Uint8Array();
  const declined = PENNSYLVANIA_DECLINES.all;
  describe.skipIf(file === null)(`the Pennsylvania rows as Parquet, ${which}`, () => {
    const rows = rowsOf(bytes);

    it("The Pennsylvania rows are the same collection as Parquet and as CSV, repeats included, read by columns or by rows", async () => {
      const file = parquetOfRows(rows, { rowGroupSize: Math.ceil(count / 5) });
      const asCsv = await readFoia(bytes);
      const byRow: typeof readParquet = (source, { addRecord: take }: RowConsumer, options) =>
        readParquet(source, { addRecord: take }, options);
      for (const read of [await readParquetRelease(file), await readParquetRelease(file, byRow)]) {
        expect(read.found).toMatchObject({ rows: count, declined, repeats });
        expect(read.found).toEqual(asCsv.found);
        expect(contentOf(read)).toEqual(contentOf(asCsv));
      }
    });

    it("The Pennsylvania rows are the same with days stored as days and missing values as missing", async () => {
      const [headings = [], ...lines] = rows;
      const at = headings.indexOf("date");
      const file = parquetOf(
        headings.map((name, place) => ({
          name,
          data: lines.map((line) => {
            const text = line[place] ?? "";
            if (text === "NA" || text === "") return null;
            return place === at ? new Date(`${text.slice(0, 10)}T00:00:00Z`) : text;
          }),
        })),
        {
          schema: [
            { name: "root", num_children: headings.length },
            ...headings.map((name, place) =>
              place === at
                ? { name, type: "INT32" as const, converted_type: "DATE" as const }
                : { name, type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const },
            ),
          ].map((element, i) =>
            i === 0 ? element : { ...element, repetition_type: "OPTIONAL" as const },
          ),
        },
      );
      const read = await readParquetRelease(file);
      const asCsv = await readFoia(bytes);
      expect(read.found.declined).toBe(declined);
      expect(contentOf(read)).toEqual(contentOf(asCsv));
    });
  });
}

describe("a release as Parquet", () => {
  it("A release as Parquet is read although a column that is not used is damaged", async () => {
    const headings = [
      "detainer_prepare_date",
      "gender",
      "detention_facility",
      "facility_state",
      "detainer_lift_reason",
      "unique_identifier",
    ];
    const lines = Array.from({ length: 3000 }, (_, i) => [
      "2025-01-06",
      `sex ${i}`,
      "TRAVIS COUNTY JAIL",
      "TEXAS",
      "Detainer Declined by LEA",
      `${i}`,
    ]);
    const file = parquetOfRows([headings, ...lines], { codec: "UNCOMPRESSED" });
    const at = new TextDecoder("latin1").decode(file).indexOf("sex 2000");
    file.fill(255, at - 4, at + 100);
    expect((await readParquetRelease(file)).found.declined).toBe(3000);
  });
});
