import { expect, it } from "vitest";
import { readCsvRows } from "#data/csv/read-csv.ts";
import { combineCollections } from "#data/dataset/combine-collections.ts";
import type { CollectionTables } from "#data/dataset/combine-collections.ts";
import { importRelease } from "#data/tabular/import-release.ts";
import { getText } from "#domain/table/table.ts";

const [A, B, C] = ["ab", "cd", "ef"].map((pair) => pair.repeat(32)) as [string, string, string];

const IDENTIFIED =
  "detainer_prepare_date,detention_facility,facility_city,facility_state,detainer_lift_reason,unique_identifier";

/** A release with identifiers: of each row the day, the reason and the identifier. */
function importIdentified(
  name: string,
  rows: readonly (readonly [day: string, reason: string, identifier: string])[],
  sha256: string,
): Promise<CollectionTables> {
  const lines = rows.map(
    ([day, reason, identifier]) =>
      `${day},WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,${reason},${identifier}`,
  );
  const blob = new Blob([[IDENTIFIED, ...lines, ""].join("\n")]);
  const file = { name, bytes: blob.size, sha256, at: "2026-11-25T00:40:00Z" };
  return importRelease(readCsvRows, blob, file);
}

const DECLINED = "Detainer Declined by LEA";

/** Of each week how many rows it has and how many of them are declines. */
const listWeeks = ({ parts }: CollectionTables) =>
  parts.map(({ info }) => [info.week, info.lines, info.transcribedDeclines]);

/** The files that the rows come from, in their order. */
const listFiles = ({ parts }: CollectionTables) =>
  parts.flatMap(({ table, from, to }) =>
    Array.from({ length: to - from }, (_, at) => getText(table, "source", from + at).split(",")[0]),
  );

it("A detainer of two releases is counted once by its identifier and day, with the outcome that one of them has", async () => {
  const combination = combineCollections([
    await importIdentified(
      "2023.csv",
      [
        ["2024-03-04", "", "one"],
        ["2024-03-05", DECLINED, "two"],
      ],
      A,
    ),
    await importIdentified(
      "2024.csv",
      [
        ["2024-03-04", DECLINED, "one"],
        ["2024-03-05", "", "two"],
      ],
      B,
    ),
  ]);
  expect(listWeeks(combination)).toEqual([["2024-03-02", 2, 2]]);
  expect(listFiles(combination)).toEqual(["2023.csv", "2024.csv"]);
  expect(combination.collection.imported?.how).toBe(
    "in 1 week, March 2 to 8, 2024, 2024.csv has 2 rows of agencies of which 2023.csv has 2; 2 rows of 2024.csv have the identifier and day of a row of 2023.csv: one of each pair is counted, one with an outcome before one without",
  );
});

it("Two detainers that are the same in every column but the identifier are two, and so are two days of one identifier", async () => {
  const combination = combineCollections([
    await importIdentified("a.csv", [["2024-03-04", DECLINED, "one"]], A),
    await importIdentified(
      "b.csv",
      [
        ["2024-03-04", DECLINED, "two"],
        ["2024-03-05", DECLINED, "one"],
      ],
      B,
    ),
  ]);
  expect(listWeeks(combination)).toEqual([["2024-03-02", 3, 3]]);
  expect(combination.collection.imported?.how).toMatch(/: no row is left out$/u);
});

it("A row without an identifier is the one that is the same in every column, one for one", async () => {
  const combination = combineCollections([
    await importIdentified(
      "a.csv",
      [
        ["2024-03-04", DECLINED, "one"],
        ["2024-03-04", DECLINED, ""],
      ],
      A,
    ),
    // Of these three, two are in the first file; the third is not.
    await importIdentified(
      "b.csv",
      [
        ["2024-03-04", DECLINED, ""],
        ["2024-03-04", DECLINED, ""],
        ["2024-03-04", DECLINED, ""],
      ],
      B,
    ),
  ]);
  expect(listWeeks(combination)).toEqual([["2024-03-02", 3, 3]]);
  expect(combination.collection.imported?.how).toMatch(
    /: 2 that equal a row of a\.csv in every column are left out$/u,
  );
});

it("Three releases with one detainer count it once, whichever of them tells the outcome", async () => {
  const reasons = ["", DECLINED, DECLINED];
  const orders = [
    [0, 1, 2],
    [1, 0, 2],
    [1, 2, 0],
  ];
  for (const order of orders) {
    const files = order.map((at) => [["2024-03-04", reasons[at] ?? "", "one"]] as const);
    // oxlint-disable-next-line no-await-in-loop -- three small files
    const [first, second, third] = await Promise.all(
      files.map((rows, at) => importIdentified(`${at}.csv`, rows, [A, B, C][at] ?? "")),
    );
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("no file");
    const combination = combineCollections([first, second, third]);
    expect(listWeeks(combination)).toEqual([["2024-03-02", 1, 1]]);
  }
});

it("Two releases seen together give what the two stacked in one file give", async () => {
  const one = [
    ["2024-03-04", DECLINED, "one"],
    ["2024-03-05", "", "two"],
    ["2024-03-12", DECLINED, "three"],
  ] as const;
  const two = [
    ["2024-03-05", DECLINED, "two"],
    ["2024-03-12", DECLINED, "three"],
    ["2024-03-13", "", "four"],
  ] as const;
  const combination = combineCollections([
    await importIdentified("one.csv", one, A),
    await importIdentified("two.csv", two, B),
  ]);
  const stacked = await importIdentified("stacked.csv", [...one, ...two], C);
  expect(listWeeks(combination)).toEqual(listWeeks(stacked));
  expect(listWeeks(combination)).toEqual([
    ["2024-03-02", 2, 2],
    ["2024-03-09", 2, 1],
  ]);
});

it("A row without an identifier is the detainer of two others, whichever of their outcomes it has", async () => {
  for (const reason of ["", DECLINED]) {
    const combination = combineCollections([
      // oxlint-disable-next-line no-await-in-loop -- two small combinations
      await importIdentified("a.csv", [["2024-03-04", "", "one"]], A),
      // oxlint-disable-next-line no-await-in-loop -- two small combinations
      await importIdentified("b.csv", [["2024-03-04", DECLINED, "one"]], B),
      // oxlint-disable-next-line no-await-in-loop -- two small combinations
      await importIdentified("c.csv", [["2024-03-04", reason, ""]], C),
    ]);
    expect(listWeeks(combination)).toEqual([["2024-03-02", 1, 1]]);
  }
});

it("A detainer without an identifier has that of the row that equals it, for the files after it", async () => {
  const combination = combineCollections([
    await importIdentified("a.csv", [["2024-03-04", "", ""]], A),
    await importIdentified("b.csv", [["2024-03-04", "", "one"]], B),
    await importIdentified("c.csv", [["2024-03-04", DECLINED, "one"]], C),
  ]);
  expect(listWeeks(combination)).toEqual([["2024-03-02", 1, 1]]);
});

it("An identifier decides before a row without one that looks the same and stands above it", async () => {
  const combination = combineCollections([
    await importIdentified("a.csv", [["2024-03-04", DECLINED, "one"]], A),
    await importIdentified(
      "b.csv",
      [
        ["2024-03-04", DECLINED, ""],
        ["2024-03-04", DECLINED, "one"],
      ],
      B,
    ),
  ]);
  expect(listWeeks(combination)).toEqual([["2024-03-02", 2, 2]]);
  expect(listFiles(combination)).toEqual(["a.csv", "b.csv"]);
});
