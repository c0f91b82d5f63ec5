import { describe, expect, it } from "vitest";
import { LOST_CELL } from "#data/tabular/table-record.ts";
import { rowsOf, sheetXml, workbookOf } from "./build-workbook.ts";

const text = (cell: string, words: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe("rows of a sheet", () => {
  it("Rows stand at their numbers and cells in their columns, in whatever order and with gaps", async () => {
    const rows = `<row r="2">${text("D2", "d")}${text("B2", "b")}</row><row r="5" spans="1:2"><c r="A5" s="3"/>${text("AB5", "ab")}</row><row>${text("A6", "next")}</row><row r="9"/>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }]));
    const wide = Array.from({ length: 27 }, () => "");
    expect(read.rows).toEqual([
      [1],
      [2, "", "b", "", "d"],
      [3],
      [4],
      [5, ...wide, "ab"],
      [6, "next"],
    ]);
  });

  it("Rows without a value are blank lines, and none follow the last row that has one", async () => {
    const styled = `<c s="1"/><c s="1"/><c t="s"/>`;
    const rows = `<row>${styled}</row><row>${text("A2", "x")}</row><row>${styled}</row><row r="1048576">${styled}</row>`;
    expect((await rowsOf(workbookOf([{ name: "A", rows }]))).rows).toEqual([[1], [2, "x"]]);
  });

  it("A row far below the others is read without a million lines between", async () => {
    const rows = `<row r="1">${text("A1", "x")}</row><row r="1048576">${text("A1048576", "y")}</row>`;
    expect((await rowsOf(workbookOf([{ name: "A", rows }]))).rows).toEqual([
      [1, "x"],
      [1_048_576, "y"],
    ]);
  });

  it("Rows are read whatever prefix their tags have, and between comments and line breaks", async () => {
    const xml = `<?xml version="1.0"?>\n<x:worksheet xmlns:x="m"><!-- <sheetData> --><x:sheetData>\n <x:row r='1'>\n <x:c r='A1' t='str'>\n<x:v xml:space="preserve"> v </x:v>\n</x:c><!-- c --><x:c\nr="B1"><x:v>2</x:v></x:c> </x:row>\n</x:sheetData></x:worksheet>`;
    expect((await rowsOf(workbookOf([{ name: "A", xml }]))).rows).toEqual([[1, " v ", "2"]]);
  });

  it("Rows in UTF-16 are read", async () => {
    const xml = Buffer.from(`\uFEFF${sheetXml(`<row>${text("A1", "é")}</row>`)}`, "utf16le");
    const bytes = workbookOf([{ name: "A" }], { parts: { "xl/worksheets/sheet1.xml": xml } });
    expect((await rowsOf(bytes)).rows).toEqual([[1, "é"]]);
  });

  it("Rows with a number that is repeated or out of order are all read, reported, and marked", async () => {
    const rows = `<row r="7">${text("A7", "x")}</row><row r="3">${text("A3", "y")}</row>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }]));
    expect(read.rows.slice(-2)).toEqual([
      [7, "x"],
      [3, "y"],
    ]);
    expect(read.faults.slice(-2)).toEqual([0, LOST_CELL]);
    expect(read.end.issues).toMatchObject([{ kind: "row out of order", count: 1 }]);
  });
});

describe("cells that are lost", () => {
  it("A cell whose text the workbook lacks is blank and reported, and its row is marked", async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>0</v></c></row><row><c t="s"><v>0</v></c></row>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }], { texts: "<si><t>x</t></si>" }));
    expect(read.rows).toEqual([
      [1, "", "x"],
      [2, "x"],
    ]);
    expect(read.faults).toEqual([LOST_CELL, 0]);
    expect(read.end.issues[0]?.examples).toEqual(["cell A1: read as blank"]);
  });

  it("A cell before one that claims to follow it is marked, because one of the two places may be wrong", async () => {
    const rows = `<row r="1">${text("B1", "x")}${text("A1", "y")}</row>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }]));
    expect([read.rows, read.faults]).toEqual([[[1, "y", "x"]], [LOST_CELL]]);
    expect(read.end.issues[0]?.kind).toBe("cell out of order");
  });

  it("A cell in whose place another stands is marked", async () => {
    const rows = `<row r="1">${text("A1", "x")}${text("A1", "y")}</row>`;
    const read = await rowsOf(workbookOf([{ name: "A", rows }]));
    expect([read.rows, read.faults]).toEqual([[[1, "y"]], [LOST_CELL]]);
  });
});

describe("sheets of a workbook", () => {
  it("Sheets come in the order of the workbook by their relations, and hidden ones are left out and reported", async () => {
    const sheet = (name: string, state?: "hidden" | "veryHidden") => ({
      name,
      rows: `<row>${text("A1", name)}</row>`,
      ...(state === undefined ? {} : { state }),
    });
    const read = await rowsOf(
      workbookOf([sheet("one"), sheet("two", "hidden"), sheet("three"), sheet("4", "veryHidden")]),
    );
    expect(read.sheets).toEqual(["one", "three"]);
    expect(read.rows).toEqual([
      [1, "one"],
      [1, "three"],
    ]);
    expect(read.end.issues).toEqual([
      {
        kind: "hidden sheet",
        severity: "warning",
        count: 2,
        examples: ["sheet 'two' is hidden; left out", "sheet '4' is hidden; left out"],
      },
    ]);
  });

  it("A message about the only sheet that is read does not name the sheet", async () => {
    expect((await rowsOf(workbookOf([{ name: "one" }]))).sheets).toEqual([]);
  });

  it("A message about a cell names its sheet where there are several", async () => {
    const rows = `<row r="4"><c r="C4"><f>1</f><v>1</v></c></row>`;
    const read = await rowsOf(workbookOf([{ name: "one" }, { name: "two &amp; three", rows }]));
    expect(read.end.issues[0]?.examples).toEqual(["sheet 'two & three', cell C4"]);
  });
});

describe("reading a sheet", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join("");
  const bytes = workbookOf([{ name: "A", rows }]);

  it("Reading a sheet reports its progress, up to the last row and no further than the file", async () => {
    const seen: { readonly bytes: number; readonly rows: number }[] = [];
    await rowsOf(bytes, { onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)?.rows).toBe(20_000);
    for (const [i, one] of seen.entries()) {
      expect(one.bytes).toBeGreaterThanOrEqual(seen[i - 1]?.bytes ?? 0);
      expect(one.bytes).toBeLessThanOrEqual(bytes.length);
    }
  });

  it("Reading a sheet ends with the reason of the signal", async () => {
    const stop = new AbortController();
    const reason = new Error("no more");
    const read = rowsOf(bytes, { signal: stop.signal, onProgress: () => stop.abort(reason) });
    await expect(read).rejects.toBe(reason);
  });
});
