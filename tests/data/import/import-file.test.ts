import { expect, it } from "vitest";
import { importFile } from "#data/import/import-file.ts";
import { recognizeFile } from "#data/import/recognize-file.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { proposeFileMapping } from "#data/import/propose-file-mapping.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import { MINNESOTA } from "#tests/known-releases.ts";
import { readFoia } from "#tests/data/tabular/release-files.ts";
import { parquetOfRows } from "#tests/data/parquet/parquet-files.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { valuesOf } from "#tests/data/tabular/mapped-files.ts";

const TABLE = [
  ["Held by", "State", "Date declined", "Number", "Remark"],
  ["Travis County Jail", "TX", "2017-02-01", "142", "a"],
  ["Anaheim City Jail", "CA", "2017-02-03", "", "b"],
  ["Anaheim City Jail", "CA", "2017-02-04", "2", ""],
];

/** Opens a file as a table by what is proposed for it, and what else is said of it. */
async function openTable(
  bytes: Uint8Array,
  mappingPart: Partial<Mapping>,
): Promise<ImportedCollection> {
  const source = new Blob([Uint8Array.from(bytes)]);
  const recognition = await recognizeFile(source);
  const { mapping, sample } = await proposeFileMapping(source, recognition);
  const whole = { ...mapping, ...mappingPart };
  expect(listMissingMappings(whole, sample.headings)).toEqual([]);
  const at = "2026-03-31T12:00:00Z";
  const file = { name: "mine", bytes: source.size, sha256: "00", at };
  return importFile(source, file, recognition, "table", { mapping: whole });
}

function column(i: number): string {
  return "ABCDE".charAt(i);
}

/** Cells as a spreadsheet keeps them: texts in place, numbers as numbers, dates as numbers in a format for dates. */
function sheetRows(): string {
  return TABLE.map((row, r) => {
    const cells = row.map((text, c) => {
      const at = `r="${column(c)}${r + 1}"`;
      if (text === "") return "";
      if (r > 0 && c === 2) {
        const days = (Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000;
        return `<c ${at} s="1"><v>${days}</v></c>`;
      }
      if (r > 0 && c === 3) return `<c ${at}><v>${text}</v></c>`;
      return `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  }).join("");
}

it.each([
  ["CSV", () => new TextEncoder().encode(TABLE.map((row) => row.join(",")).join("\n"))],
  ["Parquet", () => parquetOfRows(TABLE)],
  ["XLSX", () => workbookOf([{ name: "List", rows: sheetRows() }], { formats: [0, 14] })],
])("A table as %s has the same rows and counts as in the other formats", async (_, bytes) => {
  const read = await openTable(bytes(), { rows: "declines" });
  expect(read.collection.basis).toBe("recorded");
  expect(read.found).toMatchObject({
    rows: 3,
    countedRows: 2,
    declined: 144,
    ignoredHeadings: ["Remark"],
  });
  expect(read.found.issues.find(({ kind }) => kind === "count")?.examples).toEqual([
    "row 3: no count; the row is left out",
  ]);
  expect(valuesOf(read, "declinedText", "state", "count")).toEqual([
    ["2017-02-01", "TX", 142],
    ["2017-02-04", "CA", 2],
  ]);
});

for (const { which, bytes: file, rows } of MINNESOTA) {
  it.skipIf(file === null)(
    `A release read as any table (${which}) has the detainers and declines that the reader of releases finds`,
    async () => {
      const bytes = file ?? new Uint8Array();
      const read = await openTable(bytes, {});
      const asRelease = await readFoia(bytes);
      expect(read.found).toMatchObject({ rows, countedRows: rows, declined: rows, agencies: 1 });
      expect(read.parts.map(({ info }) => [info.week, info.transcribedDeclines])).toEqual(
        asRelease.parts.map(({ info }) => [info.week, info.transcribedDeclines]),
      );
    },
  );
}
