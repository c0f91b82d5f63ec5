import { describe, expect, it } from "vitest";
import { importMappedTable } from "#data/tabular/import-mapped-table.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { readXlsx } from "#data/xlsx/read-xlsx.ts";
import { ROW_COLUMNS } from "#engine/query/question.ts";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { exportedRows } from "#tests/data/import/native-files.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { mappingOf, readTable } from "./mapped-files.ts";

/** Texts of one byte a letter, as Windows-1252 has the letters beyond ASCII. */
const legacy = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

/** All that is kept of a file, shown of it, or written of it. */
function listTexts(read: ImportedCollection): string {
  return JSON.stringify(read) + exportedRows(read, "all", ROW_COLUMNS);
}

const MAPPING = mappingOf({ issued: "Booked", agency: "Jail", state: "State" });

describe("columns that are dropped for privacy", () => {
  it("No text of a dropped column is stored, shown or written where names are in Windows-1252, long, or damaged", async () => {
    const long = "Nuñez ".repeat(400);
    const text = [
      "Booked,Name,Jail,State",
      "2017-01-07,José Muñoz,Travis County Jail,TX",
      `2017-01-08,${long},Travis County Jail,TX`,
      '2017-01-09,Peña "Pepe" Ruiz,Travis County Jail,TX',
      "2017-01-10,Iñigo\u0000 Garza,Travis County Jail,TX",
      '2017-01-11,"Anaïs" Roy,Travis County Jail,TX',
      "soon,Chloë Diaz,Cañon City Jail,TX",
    ].join("\n");
    const read = await readTable(legacy(`${text}\n`), MAPPING);
    expect(read.found.countedRows).toBe(4);
    expect(read.found.ignoredHeadings).toEqual(["Name"]);
    expect(listTexts(read)).not.toMatch(/Jos|Mu.oz|Nu.ez|Pe.a|Pepe|I.igo|Garza|Ana.s|Chlo|Diaz/u);
    expect(read.found.issues.find(({ kind }) => kind === "text in Windows-1252")?.examples).toEqual(
      [
        "row 2, column “Name”",
        "row 4, column “Name”",
        "row 5, column “Name”",
        "row 7, column “Jail”",
        "row 7, column “Name”",
      ],
    );
    expect(read.found.issues.find(({ kind }) => kind === "long cell")?.examples).toEqual([
      "row 3, column “Name”: a cell of 2,400 bytes; read as blank",
    ]);
  });

  it("No text of a dropped column is stored, shown or written where a workbook's cells have values of a wrong kind", async () => {
    const texts = ["Booked", "Name", "Born", "Jail", "State"].map(
      (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const cells = [
      `<c t="inlineStr"><is><t>2017-01-07</t></is></c>`,
      `<c><v>Jane Doe</v></c>`,
      `<c s="1"><v>19900101</v></c>`,
      `<c t="e"><v>Janet Roe</v></c>`,
      `<c t="inlineStr"><is><t>TX</t></is></c>`,
    ];
    const rows = `<row r="1">${texts.join("")}</row><row r="2">${cells.join("")}</row>`;
    const bytes = workbookOf([{ name: "A", rows }], { formats: [0, 14] });
    const file = {
      name: "mine.xlsx",
      bytes: bytes.length,
      sha256: "00",
      at: "2026-03-31T12:00:00Z",
    };
    const mapping = mappingOf({ issued: "Booked", state: "State" });
    const read = await importMappedTable(
      readXlsx,
      new Blob([Uint8Array.from(bytes)]),
      file,
      mapping,
    );
    expect(read.found.issues).toMatchObject([
      { kind: "number that is none", examples: ["cell B2: kept as it stands"] },
      { kind: "date that no calendar has", examples: ["cell C2: its number is kept"] },
      { kind: "error of a formula", examples: ["cell D2"] },
    ]);
    expect(listTexts(read)).not.toMatch(/Jane|Doe|Roe|19900101/u);
  });

  it("No text of a dropped column is stored, shown or written where it is an identifier or a mark of duplicates", async () => {
    const text = [
      "Detainer Prepare Date,Facility State,Detainer Facility,Detainer Lift Reason,Anonymized Identifier",
      "2025-01-06,TEXAS,TRAVIS COUNTY JAIL,,zé-77",
      "2025-01-06,TEXAS,TRAVIS COUNTY JAIL,,zé-77",
    ].join("\n");
    for (const [heading, kinds] of [
      ["Anonymized Identifier", []],
      ["duplicate_likely", ["text in Windows-1252"]],
    ] as const) {
      const named = text.replace("Anonymized Identifier", heading);
      // oxlint-disable-next-line no-await-in-loop -- one after another, so that a failure names its heading
      const read = await readFoia(legacy(`${named}\n`));
      expect(read.found.issues.map(({ kind }) => kind)).toEqual(kinds);
      expect(listTexts(read)).not.toMatch(/z.-77/u);
    }
  });
});
