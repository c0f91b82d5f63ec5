import { describe, expect, test } from "vitest";
import type { Edition } from "#domain/report/edition.ts";
import type { Row } from "#domain/detainer/row.ts";
import { firstWeek, firstWeekCorrected, notes, secondWeek, thirdWeek } from "./read-published.ts";

const latest = [...firstWeekCorrected.rows, ...secondWeek.rows, ...thirdWeek.rows];

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

function by(rows: readonly Row[], value: (row: Row) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[value(row)] = (sums[value(row)] ?? 0) + row.count;
  return sums;
}

function issued(edition: Edition, withdrawn: boolean): number {
  return edition.sectionI
    .filter((line) => withdrawn || !line.withdrawn)
    .reduce((total, line) => total + line.issued, 0);
}

describe("counts", () => {
  test("The published editions have 42 rows for 189, 22 and 48 of the 206, 47 and 65 that were reported", () => {
    expect(latest).toHaveLength(42);
    expect([firstWeek, secondWeek, thirdWeek].map((e) => [sum(e.rows), e.totals.declined])).toEqual(
      [
        [189, 206],
        [22, 47],
        [48, 65],
      ],
    );
    expect(sum(latest)).toBe(259);
  });

  test("The states after the correction add up to 259, with 7 withdrawn", () => {
    expect(by(latest, (row) => row.state)).toEqual({
      TX: 154,
      CA: 30,
      NY: 30,
      NM: 12,
      CO: 11,
      OR: 4,
      IA: 3,
      MD: 3,
      MN: 2,
      WA: 2,
      LA: 1,
      withdrawn: 7,
    });
  });

  test("Texas has 149 of the 189 of the first week before the correction", () => {
    expect(by(firstWeek.rows, (row) => row.state)["TX"]).toBe(149);
  });

  test("No agency is itemized for 66 detainers", () => {
    expect(by(latest, (row) => row.agency)["not-itemised"]).toBe(66);
  });

  test("The charge category is known for 30", () => {
    const { unknown, ...known } = by(latest, (row) => row.charge.category);
    expect(unknown).toBe(229);
    expect(known).toEqual({
      assault: 15,
      "dangerous-drugs": 6,
      "traffic-offenses-dui": 3,
      burglary: 2,
      arson: 1,
      "family-offenses": 1,
      "traffic-offenses": 1,
      "weapon-offenses": 1,
    });
  });

  test("The status is known for 26, citizenship for 19, both dates for 7", () => {
    expect(by(latest, (row) => row.charge.status)).toEqual({
      convicted: 16,
      charged: 10,
      unknown: 233,
    });
    expect(sum(latest.filter((row) => row.citizenship !== "unknown"))).toBe(19);
    expect(sum(latest.filter((row) => row.issued !== null && row.declined !== null))).toBe(7);
  });
});

describe("the correction", () => {
  test("Section I of the first week sums to 157, and 126 of it still belong to places", () => {
    expect([issued(firstWeek, false), issued(firstWeekCorrected, true)]).toEqual([157, 157]);
    expect(issued(firstWeekCorrected, false)).toBe(126);
    expect(firstWeekCorrected.sectionI.filter((line) => line.withdrawn)).toHaveLength(4);
  });

  test("Printed totals are the same in both revisions", () => {
    expect(firstWeekCorrected.totals).toEqual(firstWeek.totals);
  });

  test("Williamson's 4 and Bastrop's 3 keep id and count and lose agency and place", () => {
    const gone = firstWeekCorrected.rows.filter((row) => row.agency === "withdrawn");
    expect(gone.map((row) => row.count)).toEqual([4, 3]);
    for (const row of gone) {
      expect([row.state, row.county, row.aor, row.jurisdiction]).toEqual([
        "withdrawn",
        "withdrawn",
        "withdrawn",
        null,
      ]);
      const before = firstWeek.rows.find((one) => one.id === row.id);
      expect(before?.count).toBe(row.count);
      expect(before?.state).toBe("TX");
    }
  });

  test("Chester and Richmond are withdrawn among the places named without a number", () => {
    const named = (edition: Edition) =>
      edition.namedOnly.map((one) => [one.jurisdiction, one.withdrawn]);
    expect(named(firstWeek)).toEqual([
      ["pa-42029", false],
      ["nc-37153", false],
      ["fl-12111", false],
    ]);
    expect(named(firstWeekCorrected)).toEqual([
      ["pa-42029", true],
      ["nc-37153", true],
      ["fl-12111", false],
    ]);
  });
});

describe("what is published beside the counts", () => {
  test("The published files have 16 rows of Section I, 41 policies and 27 notes", () => {
    const editions = [firstWeek, secondWeek, thirdWeek];
    expect(editions.map((e) => e.sectionI.length)).toEqual([10, 5, 1]);
    expect(editions.map((e) => e.policies.length)).toEqual([40, 1, 0]);
    expect(firstWeek.totals.sectionIIIEntries).toBe(96);
    expect(notes).toHaveLength(27);
  });

  test("Travis County is one place in all three sections", () => {
    const row = firstWeek.rows.find((one) => one.agency === "tx-48453-travis-county-jail");
    const line = secondWeek.sectionI.find((one) => one.asPrinted === "Travis, Texas");
    const policy = firstWeek.policies.find((one) => one.asPrinted === "Travis County, Texas");
    expect([row, line, policy].map((one) => one?.jurisdiction)).toEqual(Array(3).fill("tx-48453"));
  });

  test("A misprint keeps its text, its value is unknown, and an issue says so", () => {
    const row = thirdWeek.rows.find((one) => one.declinedAsPrinted !== undefined);
    expect([row?.declined, row?.declinedAsPrinted]).toEqual([null, "2/17/16"]);
    expect(thirdWeek.issues.map((issue) => issue.row)).toContain(row?.id);
  });

  test('A printed "at least 4" is 4 and marked as a minimum', () => {
    const [row] = firstWeek.rows.filter((one) => one.minimum);
    expect([row?.state, row?.count, row?.county]).toEqual(["OR", 4, "unknown"]);
  });

  test("Every place, agency and source that a row points to is in its edition", () => {
    for (const edition of [firstWeek, firstWeekCorrected, secondWeek, thirdWeek]) {
      const places = new Set(edition.jurisdictions.map((one) => one.key));
      const agencies = new Set(edition.agencies.map((one) => one.key));
      const sources = new Set(edition.sources.map((one) => one.id));
      const { sectionI, namedOnly, placeTotals, policies, rows } = edition;
      for (const line of [...sectionI, ...namedOnly, ...placeTotals, ...policies, ...rows]) {
        if (line.jurisdiction !== null) expect(places).toContain(line.jurisdiction);
        expect(line.sources.length).toBeGreaterThan(0);
        for (const source of line.sources) expect(sources).toContain(source);
      }
      for (const { agency } of rows)
        if (agency !== "not-itemised" && agency !== "withdrawn") expect(agencies).toContain(agency);
      for (const agency of edition.agencies) expect(places).toContain(agency.jurisdiction);
    }
  });

  test("Every note touches rows that exist", () => {
    const ids = new Set(
      [firstWeek, secondWeek, thirdWeek].flatMap((e) =>
        [...e.rows, ...e.sectionI, ...e.policies, ...e.namedOnly].map((one) => one.id),
      ),
    );
    for (const note of notes)
      for (const touch of note.touches) {
        expect(touch.ids.length).toBeGreaterThan(0);
        for (const id of touch.ids) expect(ids).toContain(id);
      }
    expect(notes.filter((note) => note.touches.length === 0).map((note) => note.kind)).toEqual([
      "publication",
      "publication",
    ]);
  });

  test("The dispute of Travis County touches 142 detainers", () => {
    const note = notes.find((one) => one.subject === "Travis County, Texas");
    const ids = note?.touches.flatMap((touch) => touch.ids) ?? [];
    expect(sum(firstWeek.rows.filter((row) => ids.includes(row.id)))).toBe(142);
  });
});
