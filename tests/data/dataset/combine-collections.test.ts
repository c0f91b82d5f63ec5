import { expect, it } from "vitest";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { buildDataset } from "#data/dataset/build-dataset.ts";
import { combineCollections } from "#data/dataset/combine-collections.ts";
import type { CollectionTables } from "#data/dataset/combine-collections.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import { getText, listRecords } from "#domain/table/table.ts";
import { PENNSYLVANIA, PENNSYLVANIA_DECLINES } from "#tests/known-releases.ts";
import { createNationalPennsylvania, NATIONAL_PENNSYLVANIA } from "#tests/national-pennsylvania.ts";

const HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type";

function importCsv(
  name: string,
  source: string | Uint8Array<ArrayBuffer>,
  sha256: string,
): Promise<CollectionTables> {
  const blob = new Blob([source]);
  const file = { name, bytes: blob.size, sha256, at: "2026-11-25T00:40:00Z" };
  return importRelease(readCsvRows, blob, file);
}

const importRows = (name: string, rows: readonly string[], sha256: string) =>
  importCsv(name, [HEADINGS, ...rows, ""].join("\n"), sha256);

function build({ collection, parts }: CollectionTables) {
  return buildDataset({
    collection,
    asof: "2026-11-25",
    chosen: collection.editions,
    parts,
    notes: [],
    arriving: new Set(),
  });
}

const declines = (parts: CollectionTables["parts"]) =>
  parts.reduce((sum, { info }) => sum + info.transcribedDeclines, 0);

const [A, B, C] = ["ab", "cd", "ef"].map((pair) => pair.repeat(32)) as [string, string, string];
const MONTGOMERY = "MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer";
const BUCKS = "BUCKS CNTY JAIL,DOYLESTOWN,PA,Detainer";

for (const { which, bytes, rows } of PENNSYLVANIA) {
  it.skipIf(bytes === null || createNationalPennsylvania() === null)(
    `Pennsylvania to June 2014 (${which}) and its rows of the national records are one collection with the rows and declines of both`,
    async () => {
      const national = createNationalPennsylvania();
      if (bytes === null || national === null) throw new Error("no file");
      const combination = combineCollections([
        await importCsv("to-2014.csv", bytes, A),
        await importCsv("from-2014.csv", national, B),
      ]);
      const { table, weeks, datasetPeriod } = build(combination);
      expect(table.length).toBe(rows + NATIONAL_PENNSYLVANIA.rows);
      expect(declines(combination.parts)).toBe(
        PENNSYLVANIA_DECLINES.all + NATIONAL_PENNSYLVANIA.declined,
      );
      const gaps = [{ first: "2014-07-01", last: "2014-09-30" }];
      expect(datasetPeriod.coveredDays).toEqual({ first: "2007-10-02", last: "2015-07-18", gaps });
      expect(combination.collection.imported?.how).toBe(
        "no agency has rows in two files in one week",
      );
      expect(
        weeks.filter(({ presence }) => presence === "present").every(({ isListing }) => isListing),
      ).toBe(true);
      expect(new Set(combination.parts.map(({ info }) => info.week)).size).toBe(
        combination.parts.length,
      );
    },
  );
}

it("A week of which a file has a place that no file has in another week is not known to be whole there", async () => {
  const newYork = "RIKERS ISLAND,QUEENS,NY,Detainer";
  const combine = async (...days: readonly string[]) => {
    const first = await importRows(
      "pa.csv",
      ["2010-01-04", "2010-01-12"].map((day) => `${day},Case Closed,${MONTGOMERY}`),
      A,
    );
    const rows = days.map((day) => `${day},Case Closed,${newYork}`);
    return build(combineCollections([first, await importRows("ny.csv", rows, B)])).weeks;
  };
  const isListing = (weeks: Awaited<ReturnType<typeof combine>>) =>
    weeks.map((week) => week.isListing === true);
  expect(isListing(await combine("2010-01-05", "2010-01-13"))).toEqual([true, true]);
  expect(isListing(await combine("2010-01-05"))).toEqual([false, false]);
});

it("Rows of both files in one week are one edition, numbered on, with an agency of both once", async () => {
  const combination = combineCollections([
    await importRows(
      "a.csv",
      [`2010-01-04,Detainer Declined by LEA,${MONTGOMERY}`, `2010-01-05,Case Closed,${MONTGOMERY}`],
      A,
    ),
    await importRows(
      "b.csv",
      [`2010-01-06,Detainer Declined by LEA,${MONTGOMERY}`, `2010-01-12,Case Closed,${BUCKS}`],
      B,
    ),
  ]);
  const { collection, parts } = combination;
  expect(collection).toMatchObject({
    id: `sha256-${A},sha256-${B}`,
    title: "a.csv and b.csv",
    basis: "issued",
    imported: { name: "a.csv and b.csv", lost: 0, parts: [{ name: "a.csv" }, { name: "b.csv" }] },
  });
  expect(collection.editions.map(({ week, file, rows }) => [week, file, rows])).toEqual([
    ["2010-01-02", "a.csv and b.csv", 3],
    ["2010-01-09", "b.csv", 1],
  ]);
  const { table, agencies } = build(combination);
  expect(listRecords(table).map(({ week, ordinal }) => [week, ordinal])).toEqual([
    ["2010-01-02", 1],
    ["2010-01-02", 2],
    ["2010-01-02", 3],
    ["2010-01-09", 1],
  ]);
  expect([...agencies.keys()]).toHaveLength(2);
  expect([0, 1, 2, 3].map((row) => getText(table, "source", row).split(",")[0])).toEqual([
    "a.csv",
    "a.csv",
    "b.csv",
    "b.csv",
  ]);
  expect(declines(parts)).toBe(2);
  // The row of b.csv is of an agency and week that a.csv has, and equals none of its rows.
  expect(collection.imported?.how).toBe(
    "in 1 week, January 2 to 8, 2010, b.csv has 1 row of agencies of which a.csv has 2: no row is left out",
  );
});

it("A row that both files have is counted once, one for one, and repeated rows within a file stay", async () => {
  const row = `2010-01-04,Case Closed,${MONTGOMERY}`;
  const other = `2010-01-05,Case Closed,${MONTGOMERY}`;
  const first = await importRows("a.csv", [row, row, `2010-01-04,Case Closed,${BUCKS}`], A);
  // Three equal rows, of which two are in the first file; and a row of their week that is not.
  const second = await importRows("b.csv", [row, row, row, other], B);
  const combination = combineCollections([first, second]);
  expect(build(combination).table.length).toBe(3 + 2);
  expect(combination.collection.imported?.how).toBe(
    "in 1 week, January 2 to 8, 2010, b.csv has 4 rows of agencies of which a.csv has 2: 2 that equal a row of a.csv in every column are left out",
  );
  const third = await importRows("c.csv", [row, other], C);
  const all = combineCollections([first, second, third]);
  expect(build(all).table.length).toBe(5);
  expect(all.collection.imported?.how).toMatch(
    /c\.csv has 2 rows of agencies of which a\.csv and b\.csv has 4: 2 that equal a row of a\.csv and b\.csv/u,
  );
});

it("Files of other places in the same weeks overlap in nothing", async () => {
  const combination = combineCollections([
    await importRows("a.csv", [`2010-01-04,Case Closed,${MONTGOMERY}`], A),
    await importRows("b.csv", [`2010-01-04,Case Closed,${BUCKS}`], B),
  ]);
  expect(build(combination).table.length).toBe(2);
  expect(combination.collection.imported?.how).toBe("no agency has rows in two files in one week");
});

it("Two files of one name are told apart in the title, and each has its own hash", async () => {
  const combination = combineCollections([
    await importRows("rows.csv", [`2010-01-04,Case Closed,${MONTGOMERY}`], A),
    await importRows("rows.csv", [`2010-01-12,Case Closed,${MONTGOMERY}`], B),
  ]);
  expect(combination.collection.title).toBe(
    "rows.csv (SHA-256 abababababab…) and rows.csv (SHA-256 cdcdcdcdcdcd…)",
  );
  expect(combination.collection.files.map(({ path, sha256 }) => [path, sha256])).toEqual([
    ["rows.csv (SHA-256 abababababab…)", A],
    ["rows.csv (SHA-256 cdcdcdcdcdcd…)", B],
  ]);
});
