import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { readXlsx } from "#data/xlsx/read-xlsx.ts";
import { createTempFolder, run } from "#tests/cli/run-command.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { BOOKED, lines, RELEASE } from "./cell-files.ts";

const CONSUMER = { addRecord: () => undefined };
const WORDS = "it may be cut off by the program that wrote it";

async function listCsvMessages(rows: number): Promise<readonly string[]> {
  const { issues } = await readCsvRows(new Blob(["1,2\n".repeat(rows)]), CONSUMER, {});
  return issues.flatMap(({ examples }) => examples);
}

async function listXlsxMessages(...lastRows: readonly number[]): Promise<readonly string[]> {
  const sheets = lastRows.map((row) => ({
    name: `to ${row}`,
    rows: `<row r="1"><c><v>1</v></c></row><row r="${row}"><c><v>2</v></c></row>`,
  }));
  const { issues } = await readXlsx(new Blob([Uint8Array.from(workbookOf(sheets))]), CONSUMER, {});
  return issues.flatMap(({ examples }) => examples);
}

describe("tables that end where a sheet of Excel ends", () => {
  it.each([65_536, 1_048_576])("A CSV file of %i rows may be cut off", async (rows) => {
    const number = rows.toLocaleString("en-US");
    expect(await listCsvMessages(rows)).toEqual([
      `the table has exactly ${number} rows, as many as a sheet can have: ${WORDS}`,
    ]);
    expect(await listCsvMessages(rows - 1)).toEqual([]);
    expect(await listCsvMessages(rows + 1)).toEqual([]);
  });

  it("A sheet that ends in row 65,536 or 1,048,576 may be cut off, and its name is told", async () => {
    expect(await listXlsxMessages(65_536)).toEqual([expect.stringContaining(WORDS)]);
    expect(await listXlsxMessages(65_535)).toEqual([]);
    expect(await listXlsxMessages(9, 1_048_576)).toEqual([
      expect.stringMatching(/^sheet 'to 1048576' has exactly 1,048,576 rows/u),
    ]);
  });

  it("The command check warns of a release of 65,535 rows under its headings", async () => {
    const path = join(createTempFolder(), "cut.csv");
    writeFileSync(path, lines(RELEASE, ...Array.from({ length: 65_535 }, () => BOOKED)));
    const { out } = await run("check", path);
    expect(out).toContain(
      `warning: ${path}: end of the table: 1 time: the table has exactly 65,536`,
    );
  });
});
