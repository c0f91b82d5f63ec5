import { askRecords } from "#tests/engine/coverage/ask-records.ts";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { RECORD_KINDS } from "#domain/vocabulary/agency-kinds.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { readColumnsHead } from "#data/native/read-columns-file.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { By, Filter } from "#engine/query/question.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { readWholeDatasetInfo } from "#tests/worker/loading/load-dataset.ts";
import { countRows, facilities, facilityById, isDeclined, stateTotals } from "./records-csv.ts";
import type { SourceRow } from "./records-csv.ts";
import { index, REPORTS } from "./read-published.ts";

const BASE = "http://localhost/reports/";
const ID = { collection: "ice-foia-2015", asof: null, transcription: null };
const COLUMNS_PATH = "ice-foia-2015/r1.t1.columns.gz";

const api = createWorkerApi(
  async (address) => new Response(await readRaw(address.slice(BASE.length))),
  platformDigest(),
);
const info = readWholeDatasetInfo(api, BASE, ID);

async function readRaw(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(readFileSync(join(REPORTS, path)));
}

function readHead() {
  const bytes = gunzipSync(readFileSync(join(REPORTS, COLUMNS_PATH)));
  return readColumnsHead(new Uint8Array(bytes), COLUMNS_PATH);
}

/** Counts above 0 by value of a dimension. */
async function count(
  by: By,
  measure: Measure,
  choices: Filter["choices"] = {},
): Promise<Record<string, number>> {
  const table = await askRecords({
    kind: "counts",
    measures: [measure],
    sides: [{ dataset: 0, filter: { ...EMPTY_FILTER, choices } }],
    by: [by],
    facet: false,
  });
  const column = typeof by === "string" ? by : "period";
  return withoutZeros(
    Object.fromEntries(listRecords(table).map((row) => [row[column], Number(row["count"])])),
  );
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, each]) => each > 0));
}

const choose = (...values: string[]) => ({ values, isExcluded: false });

describe("ICE's records of October 2014 to July 2015 as they are published", () => {
  it("The records are 79,053 detainers of 2,753 facilities, of which 2,751 are agencies", async () => {
    const { agencies } = readHead();
    expect(facilities).toHaveLength(2753);
    expect(agencies).toHaveLength(2751);
    expect(new Set(agencies.map(({ key }) => key)).size).toBe(2751);
    expect((await count("request", "all"))["detainer"]).toBe(79_053 - 546);
    expect(await count("request", "all")).toEqual({ detainer: 78_507, notification: 546 });
  });

  it("Each outcome has as many detainers as the spreadsheet has reasons of that name", async () => {
    expect(await count("outcome", "all")).toEqual({
      declined: 5501,
      "booked-into-detention": 15_877,
      lifted: 3773,
      "open-or-not-recorded": 52_263,
      "prosecutorial-discretion": 520,
      "case-closed": 503,
      transferred: 299,
      "alien-not-subject-to-deportation": 180,
      "early-release": 61,
      "united-states-citizen-interviewed": 55,
      "lifted-lack-of-funds": 10,
      "lifted-lack-of-space": 8,
      died: 3,
    });
    const inSource = countRows(({ detainer }) => detainer["lift_reason"] ?? "");
    expect(inSource).toMatchObject({ "": 52_263, Lifted: 3773, "Booked into Detention": 15_877 });
  });

  it("Each state has the detainers, outcomes and declines of the table of states", async () => {
    const all = await count("state", "all");
    const recorded = await count("state", "recorded");
    const booked = await count("state", "all", { outcome: choose("booked-into-detention") });
    const declined = await count("state", "declined");
    expect(stateTotals).toHaveLength(56);
    const columns = { detainers: all, reason_recorded: recorded, booked, declined };
    for (const [column, counts] of Object.entries(columns)) {
      const expected = stateTotals.map((line) => [
        line["state"] || "unknown",
        Number(line[column]),
      ]);
      expect([column, counts]).toEqual([column, withoutZeros(Object.fromEntries(expected))]);
    }
    expect(declined).toMatchObject({ CA: 2134, CO: 416, NY: 399, TX: 82, unknown: 1272 });
    expect(all).toMatchObject({ CA: 13_456, CO: 1403, NY: 2700, TX: 17_284, unknown: 9020 });
  });

  it("Each agency has the detainers and declines of its facility", async () => {
    const all = await count("agency", "all");
    const declined = await count("agency", "declined");
    expect(all["not-itemised"]).toBe(9020);
    expect(declined["not-itemised"]).toBe(1272);
    const { agencies } = readHead();
    const named = facilities.filter((one) => one["state"] !== "");
    expect(agencies.map(({ name, state, county }) => [name, state, county ?? ""])).toEqual(
      named.map((one) => [one["facility"], one["state"], one["county_fips"]]),
    );
    const counted = agencies.map(({ key }) => [all[key] ?? 0, declined[key] ?? 0]);
    expect(counted).toEqual(
      named.map((one) => [Number(one["detainers"]), Number(one["declined"])]),
    );
  });

  it("Ventura declined 492 of 634, and of Travis County Jail's 1,214 detainers 62 were declined", async () => {
    const ventura = facilities.find((one) => one["declined"] === "492");
    expect(ventura).toMatchObject({ detainers: "634", county: "Ventura County" });
    const { agencies } = readHead();
    const key = agencies.find(({ name }) => name === ventura?.["facility"])?.key ?? "";
    const travis = "tx-48453-travis-county-jail";
    const counts = [await count("agency", "declined"), await count("agency", "all")];
    expect(counts.map((each) => [each[key], each[travis]])).toEqual([
      [492, 62],
      [634, 1214],
    ]);
    const county = [await count("county", "declined"), await count("county", "all")];
    expect(county.map((each) => each["48453"])).toEqual([63, 1285]);
  });

  it("Counties, field offices, forms and kinds have the detainers of the rows that name them", async () => {
    const kinds = new Map(RECORD_KINDS.map(({ printed, kind }) => [printed, kind ?? "unknown"]));
    const forms: Record<string, string> = {
      I247: "i-247",
      "I247 (before March 2013)": "i-247-before-march-2013",
      I247D: "i-247d",
      I247N: "i-247n",
    };
    const columns: [By, Parameters<typeof countRows>[0]][] = [
      ["county", ({ facility }) => facility["county_fips"] || "unknown"],
      ["aor", ({ facility }) => facility["aor_code"] || "unknown"],
      ["kind", ({ facility }) => kinds.get(facility["facility_type"] ?? "") ?? ""],
      ["form", ({ detainer }) => forms[detainer["form"] ?? ""] ?? ""],
    ];
    for (const [by, textOf] of columns) {
      expect([by, await count(by, "all")]).toEqual([by, countRows(textOf)]);
      expect([by, await count(by, "declined")]).toEqual([
        by,
        withoutZeros(countRows(textOf, isDeclined)),
      ]);
    }
    expect(await count("form", "all")).toEqual({
      "i-247": 75_497,
      "i-247-before-march-2013": 199,
      "i-247d": 2811,
      "i-247n": 546,
    });
    expect(Object.keys(await count("county", "all"))).toHaveLength(1722 + 1);
  });

  it("The records have 43 weeks, Saturday to Friday, by the day on which the detainer was prepared", async () => {
    const { datasetPeriod, weeks } = await info;
    expect(weeks).toHaveLength(43);
    expect([weeks[0]?.week, weeks.at(-1)?.week]).toEqual(["2014-09-27", "2015-07-18"]);
    expect(datasetPeriod.coveredDays).toEqual({ first: "2014-10-01", last: "2015-07-19" });
    const saturdayOf = (date = "") => {
      const day = new Date(`${date}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 1) % 7));
      return day.toISOString().slice(0, 10);
    };
    const byWeek = ({ detainer }: { detainer: Record<string, string | undefined> }) =>
      saturdayOf(detainer["prepare_date"]);
    expect(await count({ weeks: "week" }, "all")).toEqual(countRows(byWeek));
    const declined = await count({ weeks: "week" }, "declined");
    expect(declined).toEqual(withoutZeros(countRows(byWeek, isDeclined)));
    expect(declined["2014-10-11"]).toBe(278);
  });

  it("Months, quarters, years and fiscal years have the detainers prepared on their days", async () => {
    const month = ({ detainer }: SourceRow) => (detainer["prepare_date"] ?? "").slice(0, 7);
    const quarter = (row: SourceRow) =>
      `${month(row).slice(0, 4)}-Q${Math.ceil(Number(month(row).slice(5)) / 3)}`;
    expect(await count({ weeks: "month" }, "declined")).toEqual(countRows(month, isDeclined));
    expect(await count({ weeks: "month" }, "all")).toEqual(countRows(month));
    expect(await count({ weeks: "quarter" }, "declined")).toEqual(countRows(quarter, isDeclined));
    // By Python: 1,126 + 949 + 641 of the last quarter of 2014, and 5,501 in all.
    expect(await count({ weeks: "year" }, "declined")).toEqual({ "2014": 2716, "2015": 2785 });
    expect(await count({ weeks: "fiscal-year" }, "all")).toEqual({ FY2015: 79_053 });
  });

  it("Every week holds all rows of the records, so that a count of them is whole", async () => {
    const { weeks } = await info;
    expect(weeks.filter(({ isListing }) => isListing === true)).toHaveLength(43);
  });

  it("The twelve agencies whose name and city disagree are doubtful, and each is listed once as a defect", async () => {
    const { agencies, editions } = readHead();
    const marked = facilities.filter((one) => one["county_check"] === "disagrees");
    const doubtful = agencies.filter(({ isCountyDoubtful }) => isCountyDoubtful === true);
    expect(doubtful.map(({ name }) => name)).toEqual(marked.map((one) => one["facility"]));
    const issues = editions.flatMap((edition) => edition.issues);
    expect(new Set(issues.map(({ where }) => where))).toEqual(
      new Set(doubtful.map(({ key }) => `agencies[${key}].county`)),
    );
    expect(issues).toHaveLength(12);
    expect((await info).issues).toHaveLength(12);
  });

  it("Each agency says what its county is taken from, as the list of facilities does", () => {
    const basisByName = readHead().agencies.map(({ countyBasis = "" }) => countyBasis);
    const named = [...facilityById.values()].filter((one) => one["state"] !== "");
    expect(basisByName).toEqual(named.map((one) => one["county_basis"]));
  });

  it("The files of the records are at most 350 kB as they are served", () => {
    const [, records] = index.collections;
    expect(records?.id).toBe("ice-foia-2015");
    const sizes = records?.files.map(({ path }) => statSync(join(REPORTS, path)).size) ?? [];
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(350_000);
  });
});
