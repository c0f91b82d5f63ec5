import { csvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { MINNESOTA } from "#tests/known-releases.ts";
import { readXlsxRelease, workbookOf } from "./build-workbook.ts";
import type { HandSheet } from "./build-workbook.ts";

type Cell = string | number | null;

/** A sheet of texts and days: numbers are days by the first format. */
function sheetOf(name: string, rows: readonly (readonly Cell[])[]): HandSheet {
  const xml = rows.map((cells, i) => {
    const filled = cells.map((cell) => {
      if (cell === null || cell === "") return "<c/>";
      if (typeof cell === "number") return `<c s="1"><v>${cell}</v></c>`;
      const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${i + 1}">${filled.join("")}</row>`;
  });
  return { name, rows: xml.join("") };
}

async function readSheets(...sheets: readonly HandSheet[]): Promise<ImportedCollection> {
  return readXlsxRelease(workbookOf(sheets, { formats: [0, 14] }));
}

const PREFACE: readonly (readonly Cell[])[] = [
  ["U.S. Immigration and Customs Enforcement"],
  ["Detainers issued"],
  ["Official use"],
  ["FY2026"],
  ["Data as of", 46_092],
  [],
];
const HEADINGS = [
  "Detainer Prepare Date",
  "Facility State",
  "Detainer Facility",
  "Facility City",
  "Detainer Lift Reason",
];
/** January 6, 2025. */
const DAY = 45_663;
const JAIL = ["TEXAS", "TRAVIS COUNTY JAIL", "AUSTIN"];
const row = (day: Cell, reason: Cell): readonly Cell[] => [day, ...JAIL, reason];

for (const { which, bytes, rows: count } of MINNESOTA) {
  const title = `the Minnesota declines of 2026 (${which}), as ICE sends such a file`;
  describe.skipIf(bytes === null)(title, () => {
    const [headings = [], ...rows] = csvParseRows(
      new TextDecoder().decode(bytes ?? new Uint8Array()),
    );
    const cells = rows.map((one) => one.map((cell) => (cell === "NA" ? null : cell)));
    const half = Math.ceil(count / 2);

    it(`The Minnesota declines of 2026 are ${count} of ${count}: six rows before the headings, and a second sheet without any`, async () => {
      const { found } = await readSheets(
        sheetOf("FY26 Q1", [...PREFACE, headings, ...cells.slice(0, half)]),
        sheetOf("FY26 Q2", cells.slice(half)),
      );
      expect(found).toMatchObject({
        rows: count,
        countedRows: count,
        declined: count,
        agencies: 1,
        isSure: true,
      });
    });
  });
}

describe("a release of several sheets", () => {
  it("A release of several sheets repeats its headings in another order, and each row is read by those above it", async () => {
    const turned = HEADINGS.toReversed();
    const { found, parts } = await readSheets(
      sheetOf("A", [...PREFACE, HEADINGS, row(DAY, "Detainer Declined by LEA")]),
      sheetOf("B", [turned, row(DAY, "Lifted").toReversed()]),
    );
    expect(found).toMatchObject({ rows: 2, countedRows: 2, declined: 1, agencies: 1, issues: [] });
    expect(parts.map(({ info }) => info.week)).toEqual(["2025-01-04"]);
  });

  it("A sheet of notes is left out, and a message says so", async () => {
    const notes = Array.from({ length: 12 }, (_, i) => [`note ${i}`, "text"]);
    const changes = [
      [DAY, "first version"],
      [DAY + 1, "second version"],
    ];
    const { found } = await readSheets(
      sheetOf("Read me", [["one note"]]),
      sheetOf("A", [HEADINGS, row(DAY + 2, "Lifted")]),
      sheetOf("Notes", notes),
      sheetOf("Changes", changes),
      sheetOf("Empty", []),
      sheetOf("B", [row(DAY, "Lifted"), row(DAY + 1, null)]),
    );
    expect(found).toMatchObject({ rows: 3, countedRows: 3, isSure: true });
    expect(found.issues).toEqual([
      {
        kind: "sheet left out",
        severity: "warning",
        count: 3,
        examples: [
          "sheet 'Read me' (1 row) is no part of the release; left out",
          "sheet 'Notes' (12 rows) is no part of the release; left out",
          "sheet 'Changes' (2 rows) is no part of the release; left out",
        ],
      },
    ]);
  });

  it("A defect in a release of several sheets is reported with sheet and row", async () => {
    const { found } = await readSheets(
      sheetOf("A", [HEADINGS, row(DAY, "Lifted")]),
      sheetOf(
        "B",
        [row(DAY, "Lifted"), row("13/45/2014", "Lifted"), row(null, "Lifted")].concat(
          Array.from({ length: 10 }, () => row(DAY, "Lifted")),
        ),
      ),
    );
    expect(found.issues.flatMap(({ examples }) => examples)).toEqual([
      "sheet 'B', row 2: date '13/45/2014' is not a date",
      "sheet 'B', row 3: no date",
    ]);
  });

  it("A release whose headings name a column twice says that no count is certain", async () => {
    const headings = HEADINGS.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    const again = `<c r="B1" t="inlineStr"><is><t>Facility State</t></is></c>`;
    const { rows = "" } = sheetOf("A", [[], row(DAY, "Lifted")]);
    const heading = `<row r="1">${headings.join("")}${again}</row>`;
    const { found } = await readSheets({
      name: "A",
      rows: heading + rows.replace(/^<row.*?<\/row>/u, ""),
    });
    expect(found).toMatchObject({ countedRows: 1, isSure: false });
    expect(found.issues.map(({ kind }) => kind)).toContain("damaged headings");
  });

  it("A release says which columns a later sheet lacks", async () => {
    const { found } = await readSheets(
      sheetOf("A", [HEADINGS, row(DAY, "Lifted")]),
      sheetOf("B", [HEADINGS.toSpliced(3, 1), row(DAY, "Lifted").toSpliced(3, 1)]),
    );
    expect(found.issues).toContainEqual({
      kind: "sheet with fewer columns",
      severity: "warning",
      count: 1,
      examples: ["sheet 'B' has no column for: city; unknown in its rows"],
    });
    expect(found.countedRows).toBe(2);
  });

  it("A release has dates where a cell lost its format and is a number, and a message says so", async () => {
    const { found } = await readSheets(
      sheetOf("A", [HEADINGS, row(String(DAY), "Lifted"), row("#N/A", "#N/A")]),
    );
    expect(found).toMatchObject({ countedRows: 1, undated: 1, period: { from: "2025-01-06" } });
    expect(found.issues.map(({ examples }) => examples[0])).toEqual([
      "row 3: no date",
      "row 2: number 45663 read as 2025-01-06",
    ]);
  });
});

describe("a workbook is recognized", () => {
  it("A workbook is recognized as ICE's records by the headings of a later sheet, after more notes than are searched for headings", async () => {
    const notes = Array.from({ length: 200 }, (_, i) => [`note ${i}`]);
    const bytes = workbookOf([sheetOf("Notes", notes), sheetOf("FY26", [...PREFACE, HEADINGS])]);
    expect(await recognizeFile(new Blob([Uint8Array.from(bytes)]))).toMatchObject({
      container: "xlsx",
      format: "foia",
      why: expect.stringMatching(
        /^Row 7 of sheet “FY26” holds the headings “Detainer Prepare Date”/u,
      ),
    });
  });
});
