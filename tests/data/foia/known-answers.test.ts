import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { codesOf, textAt } from "#domain/table.ts";
import { sharedFile } from "#tests/shared-data.ts";
import { corpusOf, readFoia } from "./foia-files.ts";

const PENNSYLVANIA = sharedFile("ice-foia-2015-pennsylvania.csv");
const MINNESOTA = sharedFile("ice-foia-2026-minnesota-declined.csv");

describe.skipIf(PENNSYLVANIA === null)("the Pennsylvania rows of fiscal years 2008 to 2014", () => {
  const bytes = PENNSYLVANIA ?? new Uint8Array();

  it("are 30,297 detainers, 103 recorded as declined, of which 89 in Philadelphia under ten names", async () => {
    const { collection, parts, found } = await readFoia(bytes);
    expect(found.rows).toBe(30_297);
    expect(found.kept).toBe(30_297);
    expect(found.declined).toBe(103);
    expect(found.isSure).toBe(true);
    expect(found.period).toEqual({ from: "2007-10-02", to: "2014-06-30" });
    const corpus = corpusOf({ collection, parts });
    const { table } = corpus;
    expect(table.length).toBe(30_297);
    const declines = Array.from({ length: table.length }, (_, row) => row).filter(
      (row) => textAt(table, "outcome", row) === "declined",
    );
    const inPhiladelphia = declines.filter((row) => textAt(table, "county", row) === "42101");
    expect(declines.length).toBe(103);
    expect(inPhiladelphia.length).toBe(89);
    expect(new Set(inPhiladelphia.map((row) => textAt(table, "agency", row))).size).toBe(10);
    expect(new Set(codesOf(table, "aor").dictionary)).toEqual(new Set(["PHI"]));
  });

  it("repeat an earlier row 10,435 times, and none is left out", async () => {
    const { found } = await readFoia(bytes);
    expect(found.repeats).toBe(10_435);
    expect(found.duplicates?.rows).toEqual([]);
  });

  it("have the counts by reason and week that another reader finds", async () => {
    const { parts } = await readFoia(bytes);
    const rows = csvParse(new TextDecoder().decode(bytes));
    const booked = rows.filter(({ lift_reason: reason }) => reason === "Booked into Detention");
    const table = parts[0]?.table;
    if (table === undefined) throw new Error("no rows");
    const { codes, dictionary } = codesOf(table, "outcome");
    const at = dictionary.indexOf("booked-into-detention");
    expect(Array.from(codes).filter((code) => code === at).length).toBe(booked.length);
    for (const { frame, from, to } of [parts[0], parts[200], parts.at(-1)].flatMap(
      (p) => p ?? [],
    )) {
      const saturday = Date.parse(frame.week);
      const inWeek = rows.filter(({ date = "" }) => {
        const days = (Date.parse(date.slice(0, 10)) - saturday) / 86_400_000;
        return days >= 0 && days < 7;
      });
      expect(to - from).toBe(inWeek.length);
    }
  });

  it("put Montgomery's jail into its county, and the prison of another kind nowhere", async () => {
    const { parts, found } = await readFoia(bytes);
    const agencies = parts[0]?.frame.agencies ?? [];
    expect(agencies.find(({ name }) => name === "MONTGOMERY CNTY JAIL, PA")).toMatchObject({
      key: "pa-42091-montgomery-county-jail",
      kind: "county jail",
      jurisdiction: "pa-42091",
      county: "42091",
    });
    expect(found.unplaced[0]).toMatchObject({
      facility: "MOSHANNON VALLEY CORRECTIONAL",
      rows: 6892,
    });
  });
});

describe.skipIf(MINNESOTA === null)("the Minnesota declines of 2026", () => {
  it("are 22 of 22, all of one state prison in the St. Paul area", async () => {
    const { parts, found } = await readFoia(MINNESOTA ?? new Uint8Array());
    expect(found).toMatchObject({ rows: 22, kept: 22, declined: 22, agencies: 1, repeats: null });
    expect(parts[0]?.frame.agencies[0]).toMatchObject({
      name: "MINN.C.F.,ST.CLOUD",
      kind: "state prison",
    });
    const table = parts[0]?.table;
    if (table === undefined) throw new Error("no rows");
    expect(codesOf(table, "aor").dictionary).toEqual(["SPM"]);
    expect(codesOf(table, "request").dictionary).toEqual(["detainer"]);
    const statuses = Array.from({ length: 22 }, (_, row) => textAt(table, "status", row));
    expect(statuses.filter((status) => status === "charged").length).toBe(3);
    expect(statuses.filter((status) => status === "convicted").length).toBe(19);
    expect(codesOf(table, "citizenship").dictionary).not.toContain("unknown");
    expect(found.dropped).toEqual(
      expect.arrayContaining(["gender", "birth_year", "unique_identifier", "duplicate_likely"]),
    );
    expect(JSON.stringify(parts)).not.toContain("00e8e54f78dbbfe579f409c4f14534ae7650e3c2");
  });
});
