import { expect, it } from "vitest";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { readTablePart } from "#data/import/read-table-part.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import { readFoia } from "./release-files.ts";

it("The same duplicates are found whether identifiers are read by rows or by columns", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => {
    // Every fifth row repeats the person and day of the row before; every seventh has no identifier.
    const person = i % 5 === 4 ? i - 1 : i;
    const texts = [`${person}`.padStart(40, "f"), `"p""${person}"`, ` p${person} `];
    const who = i % 7 === 0 && i % 5 < 3 ? "NA" : (texts[person % 3] ?? "");
    return `2025-05-05,OREGON,ELKHORN COUNTY JAIL,,${who},${i % 2 === 0 ? "TRUE" : "FALSE"}`;
  });
  const heading =
    "detainer_prepare_date,facility_state,detention_facility,detainer_lift_reason,unique_identifier,duplicate_likely";
  const text = `${[heading, ...rows].join("\n")}\n`;
  const source = new Blob([text]);
  const file = { name: "a.csv", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  const pool = { size: 2, partBytes: 20_000, readPart: readTablePart };
  const byColumns = (await importRelease(readCsvRows, source, file, { pool })).found;
  const byRows = (await readFoia(text)).found;
  expect(byColumns.duplicates).toEqual(byRows.duplicates);
  // 600 pairs of rows of one person, and the marked rows of those without an identifier.
  const unknown = rows.filter((row) => row.endsWith(",NA,TRUE")).length;
  expect(unknown).toBeGreaterThan(0);
  expect(byRows.duplicates?.rows).toHaveLength(600 + unknown);
});
