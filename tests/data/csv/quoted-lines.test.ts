import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BOOKED,
  DECLINED,
  lines,
  openFile,
  readCase,
  RELEASE,
} from "#tests/data/tabular/cell-files.ts";
import { csvRows, utf8 } from "./collect-csv-rows.ts";

describe("lines that are one quoted cell each", () => {
  it("Their texts are read as rows, and that is told", async () => {
    const read = await openFile("w1.csv", readCase("w1-every-line-one-quoted-cell.csv"));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found.isSure).toBe(true);
    expect(read.checked).toContain("each line is one quoted cell");
  });

  it.each([
    ["tabs", "\t"],
    ["semicolons", ";"],
  ])("Lines with %s are read, with a title and a blank line before them", async (_, separator) => {
    const rows = [RELEASE, DECLINED, BOOKED].map((row) => `"${row.replaceAll(",", separator)}"`);
    const read = await openFile("quoted.txt", lines("Detainers", "", ...rows));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.checked).toContain("each line is one quoted cell");
  });

  it("Blank cells after the quoted one are no cells of its row", async () => {
    const rows = [RELEASE, DECLINED, BOOKED].map((row) => `"${row}",,`);
    const read = await openFile("beside.csv", lines(...rows));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.found.isSure).toBe(true);
  });

  it("A .txt file with tabs between its cells is read as a table of them", async () => {
    const rows = [RELEASE, DECLINED, BOOKED].map((row) => row.replaceAll(",", "\t"));
    const read = await openFile("tabs.txt", lines(...rows).replaceAll("\n", "\r\n"));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.commandCounts).toEqual(read.counts);
    expect(read.told).toEqual([]);
  });

  it("A line in such a file that holds a note of two lines is one row", async () => {
    const noted = BOOKED.replace("GORSE COUNTY JAIL", '"JAIL,\nGORSE"');
    const rows = [RELEASE, DECLINED, noted].map((row) => `"${row.replaceAll('"', '""')}"`);
    const read = await openFile("noted.csv", lines(...rows));
    expect(read.counts).toEqual({ detainers: 2, declined: 1 });
    expect(read.found.isSure).toBe(true);
  });

  it.each([
    ["a list of one column with commas in its texts", '"agency"\n"Jail, TX"\n"Jail, OR"\n'],
    ["a list under a heading without quotation marks", 'agency\n"Jail, TX"\n"Jail, OR"\n'],
    ["a table with each cell quoted", '"a","b"\n"1, 2","3"\n"4, 5","6"\n'],
    ["a table with one quoted line", 'a,b\n"1,2"\n3,4\n'],
  ])("Quotation marks are left as they are in %s", async (_, text) => {
    expect((await csvRows([utf8(text)])).end.hasQuotedLines).toBe(false);
  });

  it("Any table whose lines are quoted once more gives the rows that it gives itself, wherever it is cut", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "b", " ", ",", '"', "\n", ";", "é"),
      maxLength: 6,
    });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (table, size) => {
        const written = ["one,two,three", ...table.map((cells) => cells.map(quote).join(","))];
        const bytes = utf8(lines(...written.map(quote)));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const plain = await csvRows([utf8(lines(...written))]);
        const quoted = await csvRows(chunks);
        expect(quoted.end.hasQuotedLines).toBe(true);
        expect([quoted.rows, quoted.faults]).toEqual([plain.rows, plain.faults]);
      }),
    );
  });
});
