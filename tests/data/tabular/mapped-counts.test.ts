import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCountParser } from "#data/tabular/mapped-counts.ts";
import { openFile, readCase } from "./cell-files.ts";

function countsOf(...texts: readonly string[]): readonly (number | null)[] {
  return texts.map(createCountParser(texts).parse);
}

describe("counts with marks between thousands", () => {
  it("Counts such as 1.250 are read as thousands where every point has three digits after it, and that is told", async () => {
    const read = await openFile("points.csv", readCase("counts-with-points.csv"));
    expect(read.counts).toEqual({ detainers: 4_348, declined: 4_348 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found.uncounted).toBe(0);
    expect(read.checked).toContain("row 3: count '1.250' is read as 1,250");
  });

  it("Counts such as 1.250 are told and not counted where another has decimals", async () => {
    const text = readCase("counts-with-points.csv").replace("3.000", "12.5");
    const read = await openFile("decimals.csv", text);
    expect(read.counts).toEqual({ detainers: 98, declined: 98 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found.uncounted).toBe(2);
    expect(read.checked).toContain("row 3: count '1.250' may be 1,250, or have decimals");
  });

  it("A column of numbers with decimals is proposed as counts, which are told and not counted", async () => {
    const text = `${readCase("counts-with-points.csv").replace("3.000", "12.5").replace("1.250", "0.5")}2017-02-04;Birch County Jail;Texas;3.5\n`;
    const { found } = await openFile("decimals.csv", text);
    expect(found).toMatchObject({ countedRows: 1, uncounted: 3, declined: 98 });
  });

  it.each([
    ["1,204", 1_204],
    ["1 204", 1_204],
    ["1'204", 1_204],
    ["1’204", 1_204],
    ["1\u00A0204", 1_204],
    ["1\u202F204", 1_204],
    ["1,234,567", 1_234_567],
    ["1,204.00", 1_204],
    ["1.204,00", 1_204],
    ["98.0", 98],
    ["98", 98],
    ["1,20", null],
    ["12.5", null],
    ["1.204.5", null],
    ["1,204.567", null],
    ["-3", null],
    ["two", null],
    ["1,000,000,001", null],
  ])("The count %s by itself is %s", (text, count) => {
    expect(countsOf(text)).toEqual([count]);
  });

  it("Three zeros after every point are decimals only where one number has four digits before it", () => {
    expect(countsOf("98.000", "1204.000", "3.000")).toEqual([98, 1204, 3]);
    expect(countsOf("98.000", "3.000")).toEqual([null, null]);
    expect(countsOf("98", "3.000")).toEqual([98, 3_000]);
    expect(countsOf("98.0", "3.000")).toEqual([98, null]);
  });

  it("A point is none of thousands where a comma is", () => {
    expect(countsOf("1.250", "2,500")).toEqual([null, 2_500]);
  });

  it("A comma is one of decimals where many counts have other digits after it", () => {
    expect(countsOf("12,5", "1,250")).toEqual([null, null]);
    const many = Array.from({ length: 20 }, (_, i) => `${i + 1},250`);
    expect(countsOf(...many, "1,25")).toEqual([...many.map((_, i) => i * 1_000 + 1_250), null]);
  });

  it("Any counts written with one mark between thousands are read as what was written", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.constantFrom(".", ",", " ", "'", "\u00A0"), (counts, mark) => {
        const all = [...counts, 7];
        const texts = all.map((count) => count.toLocaleString("en-US").replaceAll(",", mark));
        expect(countsOf(...texts)).toEqual(all);
      }),
    );
  });
});
