import { describe, expect, it } from "vitest";
import { parquetOfRows } from "#tests/data/parquet/parquet-files.ts";
import {
  BOOKED,
  DECLINED,
  RELEASE,
  lines,
  openFile,
  readCase,
  readInParts,
} from "#tests/data/tabular/cell-files.ts";

describe("blank rows", () => {
  it("Rows of commas are no rows, no defects and no repeats", async () => {
    const read = await openFile("b1.csv", readCase("b1-empty-rows-of-commas.csv"));
    expect(read.counts).toEqual({ detainers: 17, declined: 17 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found).toMatchObject({ rows: 2, unreadable: 0, undated: 0, repeats: 0 });
    expect([read.found.isSure, read.told, read.checked]).toEqual([true, [], ""]);
  });

  it.each([
    ["spaces", "  , ,   , ,,"],
    ["non-breaking spaces", "\u00A0,\u00A0,\u00A0\u00A0,,,"],
    ["quoted cells without a text", '"","","","","",""'],
    ["tabs", "\t,\t,,,,\t"],
    ["formulas without a text", '="",="",="",="",="",=""'],
    ["commas, fewer than cells", ",,"],
    ["commas, more than cells", ",,,,,,,,"],
    ["one space", " "],
  ])("Rows of %s are no rows of a release", async (_, blank) => {
    const text = lines(blank, RELEASE, DECLINED, blank, blank, BOOKED, blank);
    const read = await openFile("blank.csv", text);
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found).toMatchObject({ rows: 2, unreadable: 0, undated: 0, repeats: 0 });
    expect([read.found.isSure, read.told]).toEqual([true, []]);
  });

  it("A row with a text in a column that is not kept is a row without a date", async () => {
    const text = lines(`${RELEASE},remark`, `${DECLINED},`, ",,,,,,Source: ICE", `${BOOKED},`);
    const { found } = await openFile("remark.csv", text);
    expect(found).toMatchObject({ rows: 3, undated: 1 });
  });

  it("A file read in parts by several threads has the rows of one that is read in turn", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `${DECLINED}${i}`);
    for (const blank of [",,,,,", '" ",,\u00A0,"",,']) {
      const text = lines(RELEASE, ...rows, blank, ...rows.map((row) => `${row} b`), blank);
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const { found, partsByColumns } = await readInParts(text);
      expect(partsByColumns).toBeGreaterThan(5);
      expect(found).toMatchObject({
        rows: 6_000,
        undated: 0,
        repeats: 0,
        isSure: true,
        issues: [],
      });
    }
  });

  it("Rows without any value are no rows of a Parquet file", async () => {
    const rows = [RELEASE, DECLINED, ",,,,,", BOOKED, " ,,,,,", ",,,,,"].map((row) =>
      row.split(","),
    );
    const read = await openFile("blank.parquet", parquetOfRows(rows, { rowGroupSize: 15 }));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.found).toMatchObject({ rows: 2, undated: 0, repeats: 0, issues: [] });
  });
});
