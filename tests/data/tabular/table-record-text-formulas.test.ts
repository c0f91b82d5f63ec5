import { describe, expect, it } from "vitest";
import {
  BOOKED,
  DECLINED,
  RELEASE,
  lines,
  openFile,
  readCase,
} from "#tests/data/tabular/cell-files.ts";
import { valuesOf } from "#tests/data/tabular/mapped-files.ts";

describe("formulas that keep a text as it is", () => {
  it('The value of ="2012-03-05" is read, with commas in it', async () => {
    const read = await openFile("e1.csv", readCase("e1-equals-quoted-cells.csv"));
    expect(read.counts).toEqual({ detainers: 2, declined: 2 });
    expect(read.commandCounts).toEqual(read.counts);
    expect([read.found.isSure, read.told, read.checked]).toEqual([true, [], ""]);
    expect(valuesOf(read, "issuedText")).toEqual([["2012-03-05"], ["2012-03-13"]]);
    expect(valuesOf(read, "agency").flat().join(" ")).toContain("fernwood");
  });

  it.each([
    ["with quotation marks around the formula", (text: string) => `"=""${text}"""`],
    ["in headings and cells", (text: string) => `="${text}"`],
  ])("Formulas are read %s", async (_, write) => {
    const rows = [RELEASE, DECLINED, BOOKED].map((row) => row.split(",").map(write).join(","));
    const read = await openFile("formulas.csv", lines(...rows));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect([read.found.isSure, read.told]).toEqual([true, []]);
  });

  it("Counts and codes are read from formulas, and other formulas stay texts", async () => {
    const text = lines(
      "Week of,Agency,State,Declined",
      '="2017-01-28","=""Alder """"Old"""" Jail""",="TX",="0012"',
      "2017-01-28,=A2,TX,5",
    );
    const read = await openFile("codes.csv", text);
    expect(read.counts).toEqual({ detainers: 17, declined: 17 });
    expect(valuesOf(read, "agency").flat().join(" ")).toMatch(/alder-old-jail .*a2/u);
  });
});
