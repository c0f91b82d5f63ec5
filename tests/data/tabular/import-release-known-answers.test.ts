import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { getCodeColumn, getText } from "#domain/table/table.ts";
import { MINNESOTA, PENNSYLVANIA, PENNSYLVANIA_DECLINES } from "#tests/known-releases.ts";
import { createDataset, readFoia } from "./release-files.ts";

const DAY = 86_400_000;
const { all, philadelphia, philadelphiaNames } = PENNSYLVANIA_DECLINES;

/** The Saturday that begins the week of a day. January 3, 1970, was one. */
function weekOf(day: string): string {
  const days = Date.parse(day) / DAY;
  return new Date((days - ((((days - 2) % 7) + 7) % 7)) * DAY).toISOString().slice(0, 10);
}

for (const {
  which,
  bytes: file,
  rows,
  repeats,
  moshannonValley,
  rowsByCountyBasis: { name, list, city, none },
} of PENNSYLVANIA) {
  const bytes = file ?? new Uint8Array();
  const title = `the Pennsylvania rows of fiscal years 2008 to 2014, ${which}`;
  describe.skipIf(file === null)(title, () => {
    it(`The Pennsylvania rows include ${all} detainers recorded as declined, of which ${philadelphia} in Philadelphia under ${philadelphiaNames} names`, async () => {
      const { collection, parts, found } = await readFoia(bytes);
      expect(found).toMatchObject({ rows, countedRows: rows, declined: all, isSure: true });
      expect(found.period).toEqual({ from: "2007-10-02", to: "2014-06-30" });
      const { table } = createDataset({ collection, parts });
      expect(table.length).toBe(rows);
      const declines = Array.from({ length: table.length }, (_, row) => row).filter(
        (row) => getText(table, "outcome", row) === "declined",
      );
      const inPhiladelphia = declines.filter((row) => getText(table, "county", row) === "42101");
      expect(declines.length).toBe(all);
      expect(inPhiladelphia.length).toBe(philadelphia);
      expect(new Set(inPhiladelphia.map((row) => getText(table, "agency", row))).size).toBe(
        philadelphiaNames,
      );
      expect(new Set(getCodeColumn(table, "aor").dictionary)).toEqual(new Set(["PHI"]));
    });

    it(`The Pennsylvania rows repeat an earlier row ${repeats.toLocaleString("en-US")} times, and none is left out`, async () => {
      const { found } = await readFoia(bytes);
      expect(found.repeats).toBe(repeats);
      expect(found.duplicates?.rows).toEqual([]);
    });

    it("The Pennsylvania rows have the counts by reason and week that another reader finds", async () => {
      const { parts } = await readFoia(bytes);
      const lines = csvParse(new TextDecoder().decode(bytes));
      const booked = lines.filter(({ lift_reason: reason }) => reason === "Booked into Detention");
      const table = parts[0]?.table;
      if (table === undefined) throw new Error("no rows");
      const { codes, dictionary } = getCodeColumn(table, "outcome");
      const at = dictionary.indexOf("booked-into-detention");
      expect(Array.from(codes).filter((code) => code === at).length).toBe(booked.length);
      const weeks: Record<string, number> = {};
      for (const { date = "" } of lines) {
        const week = weekOf(date.slice(0, 10));
        weeks[week] = (weeks[week] ?? 0) + 1;
      }
      const counted = parts.filter(({ from, to }) => to > from);
      expect(Object.fromEntries(counted.map((p) => [p.info.week, p.to - p.from]))).toEqual(weeks);
    });

    it("Montgomery's jail is put into the county that its name says, and Moshannon Valley's prison into the one that a list says", async () => {
      const { parts, found } = await readFoia(bytes);
      const agencies = parts[0]?.info.agencies ?? [];
      expect(agencies.find(({ name }) => name === "MONTGOMERY CNTY JAIL, PA")).toMatchObject({
        key: "pa-42091-montgomery-county-jail",
        kind: "county jail",
        jurisdiction: "pa-42091",
        county: "42091",
      });
      const table = parts[0]?.table;
      if (table === undefined) throw new Error("no rows");
      const inClearfield = Array.from({ length: table.length }, (_, row) => row).filter(
        (row) =>
          getText(table, "county", row) === "42033" &&
          getText(table, "agency", row).endsWith("moshannon-valley-correctional"),
      );
      expect(inClearfield.length).toBe(moshannonValley);
      expect(found.unplaced).toMatchObject([{ facility: "ALLENWOOD FED.PRISON CAMP", rows: none }]);
    });

    it("The findings say of how many agencies and rows the name, a list, the city, or nothing tells the county", async () => {
      const { found } = await readFoia(bytes);
      // Potter County's prison is one agency, though rows of it give two cities.
      expect(found.countyBases).toEqual([
        { basis: "county in name", agencies: 59, rows: name },
        { basis: "city", agencies: 17, rows: city },
        { basis: "gazetteer", agencies: 40, rows: list },
        { basis: "unknown", agencies: 1, rows: none },
      ]);
    });

    it("The rows of Potter County's prison that give Tioga County's seat as its city are told as doubtful, and the agency with them", async () => {
      const { parts, found } = await readFoia(bytes);
      const lines = csvParse(new TextDecoder().decode(bytes));
      const doubtful = lines.flatMap(({ det_facility: facility, city: inCity }, i) =>
        facility === "POTTER COUNTY PRISON" && inCity === "WELLSBORO" ? [i + 2] : [],
      );
      expect(doubtful.length).toBeGreaterThan(0);
      expect(found.issues).toEqual([
        {
          kind: "county that is doubtful",
          severity: "warning",
          count: doubtful.length,
          examples: doubtful.map(
            (row) =>
              `row ${row.toLocaleString("en-US")}: POTTER COUNTY PRISON. Doubtful: the file’s city, Wellsboro, lies in Tioga County, and the agency is counted in Potter County.`,
          ),
        },
      ]);
      const agencies = parts[0]?.info.agencies ?? [];
      expect(agencies.filter((agency) => agency.isCountyDoubtful === true)).toMatchObject([
        { key: "pa-42105-potter-county-prison", county: "42105" },
      ]);
      // It is a defect of the files in use too: once, at the first of these rows.
      const [first = 2] = doubtful;
      const issues = parts.flatMap(({ info }) => info.issues);
      expect(issues).toMatchObject([
        { where: "agencies[pa-42105-potter-county-prison].county", severity: "warning" },
      ]);
      const firstDay = lines[first - 2]?.["date"]?.slice(0, 10) ?? "";
      expect(issues[0]?.row?.slice(0, 10)).toBe(weekOf(firstDay));
    });
  });
}

for (const { which, bytes: file, rows, charged, convicted, citizenships } of MINNESOTA) {
  const bytes = file ?? new Uint8Array();
  describe.skipIf(file === null)(`the Minnesota declines of 2026, ${which}`, () => {
    it(`The Minnesota declines of 2026 are ${rows} of ${rows}, each of one state prison in the St. Paul area, ${charged} charged and ${convicted} convicted`, async () => {
      const { parts, found } = await readFoia(bytes);
      expect(found).toMatchObject({
        rows,
        countedRows: rows,
        declined: rows,
        agencies: 1,
        repeats: null,
      });
      expect(parts[0]?.info.agencies[0]).toMatchObject({
        name: "MINN.C.F.,ST.CLOUD",
        kind: "state prison",
      });
      const table = parts[0]?.table;
      if (table === undefined) throw new Error("no rows");
      expect(getCodeColumn(table, "aor").dictionary).toEqual(["SPM"]);
      expect(getCodeColumn(table, "request").dictionary).toEqual(["detainer"]);
      const statuses = Array.from({ length: rows }, (_, row) => getText(table, "status", row));
      expect(statuses.filter((status) => status === "charged").length).toBe(charged);
      expect(statuses.filter((status) => status === "convicted").length).toBe(convicted);
      const countries = Array.from({ length: rows }, (_, row) =>
        getText(table, "citizenship", row),
      );
      expect(new Set(countries).size).toBe(citizenships);
      expect(countries).not.toContain("unknown");
    });

    it("The Minnesota declines of 2026 are imported without any sex, year of birth or identifier", async () => {
      const { parts, found } = await readFoia(bytes);
      expect(found.ignoredHeadings).toEqual(
        expect.arrayContaining(["gender", "birth_year", "unique_identifier", "duplicate_likely"]),
      );
      const text = JSON.stringify(parts);
      const lines = csvParse(new TextDecoder().decode(bytes));
      expect(new Set(lines.map((line) => line["unique_identifier"])).size).toBe(rows);
      for (const { unique_identifier: identifier = "" } of lines) {
        expect(identifier).not.toBe("");
        expect(text).not.toContain(identifier);
      }
    });
  });
}
