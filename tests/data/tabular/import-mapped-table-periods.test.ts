import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Mapping } from "#domain/import/mapping.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import { mappingOf, proposed, readTable, valuesOf } from "./mapped-files.ts";

const YEARS = readFileSync(join("tests", "cases", "y1-years-only.csv"), "utf8");

/** A table read as its columns are proposed, every row a decline. */
async function readAsProposed(
  text: string,
  more: Partial<Mapping> = {},
): Promise<ImportedCollection> {
  const { mapping } = await proposed(text);
  return readTable(text, { ...mapping, rows: "declines", ...more });
}

/** Declines by the period of each edition. */
function countByPeriod({ collection, parts }: ImportedCollection): Record<string, number> {
  const { grain = "week" } = collection;
  return Object.fromEntries(
    parts.map(({ info }) => [getPeriodKey(info.week, grain), info.transcribedDeclines]),
  );
}

describe("a table that names years or months and no days", () => {
  it("A table of years is read by year: 4 declined in 2012, 13 in 2013, 7 in 2014", async () => {
    const read = await readAsProposed(YEARS);
    expect(countByPeriod(read)).toEqual({ 2012: 4, 2013: 13, 2014: 7 });
    expect(read.collection.grain).toBe("year");
    expect(read.found).toMatchObject({
      rows: 4,
      countedRows: 4,
      declined: 24,
      undated: 0,
      isSure: true,
      grain: "year",
      period: { from: "2012-01-01", to: "2014-12-31" },
    });
    expect(valuesOf(read, "issuedText")).toEqual([["2012"], ["2013"], ["2013"], ["2014"]]);
  });

  const PLACES = ["TX", "TX", "CA"];
  const list = (heading: string, dates: readonly string[]): string =>
    [
      `${heading},State,Declined`,
      ...dates.map((date, at) => `${date},${PLACES[at] ?? "TX"},${at + 1}`),
    ].join("\n");

  it.each([
    ["Year", ["2013", "2014", "2014"], "year", { 2013: 1, 2014: 5 }],
    ["year", ["2013.0", "2014.0", "2014.0"], "year", { 2013: 1, 2014: 5 }],
    ["Calendar Year", ["2013", "2014", "2014"], "year", { 2013: 1, 2014: 5 }],
    ["year", ["2013-01-01", "2014-01-01", "2014-01-01"], "year", { 2013: 1, 2014: 5 }],
    ["year", ["1/1/2013", "1/1/2014", "1/1/2014"], "year", { 2013: 1, 2014: 5 }],
    ["fiscal_year", ["2013", "2014", "2014"], "fiscal-year", { FY2013: 1, FY2014: 5 }],
    ["FY", ["FY13", "FY14", "FY14"], "fiscal-year", { FY2013: 1, FY2014: 5 }],
    ["Year", ["FY2013", "FY 2014", "2014"], "fiscal-year", { FY2013: 1, FY2014: 5 }],
    ["month", ["2014-03", "2014-04", "2014-03"], "month", { "2014-03": 4, "2014-04": 2 }],
    ["month", ["Mar 2014", "April 2014", "Mar. 2014"], "month", { "2014-03": 4, "2014-04": 2 }],
    ["Month", ["Mar-14", "Apr-14", "Mar-14"], "month", { "2014-03": 4, "2014-04": 2 }],
    ["month", ["201403", "201404", "201403"], "month", { "2014-03": 4, "2014-04": 2 }],
    ["period", ["3/2014", "04/2014", "3/2014"], "month", { "2014-03": 4, "2014-04": 2 }],
    ["Month", ["3/1/2014", "4/1/2014", "3/1/2014"], "month", { "2014-03": 4, "2014-04": 2 }],
    ["Quarter", ["2014 Q1", "Q2 2014", "2014-Q1"], "quarter", { "2014-Q1": 4, "2014-Q2": 2 }],
  ] as const)(
    "Under the heading %s, %j are read as what they are, a %s each",
    async (heading, dates, grain, counts) => {
      const read = await readAsProposed(list(heading, dates));
      expect(read.collection.grain).toBe(grain);
      expect(countByPeriod(read)).toEqual(counts);
      expect(read.found).toMatchObject({ undated: 0, declined: 6 });
    },
  );

  it("A column of years beside one of months is read by month, a fiscal year's October in the year before", async () => {
    const rows = "2014,10,TX,1\n2014,3,TX,2\n2014,March,CA,4\n";
    const calendar = await readAsProposed(`year,month,state,declined\n${rows}`);
    expect(countByPeriod(calendar)).toEqual({ "2014-03": 6, "2014-10": 1 });
    const fiscal = await readAsProposed(`fiscal_year,month,state,declined\n${rows}`);
    expect(countByPeriod(fiscal)).toEqual({ "2013-10": 1, "2014-03": 6 });
  });

  it("A number under a heading of fiscal months is no month, as it may be counted from October; a name is one", async () => {
    const rows = "2014,1,TX,1\n2014,3,TX,2\n2014,March,CA,4\n";
    const text = `fiscal_year,fiscal_month,state,declined\n${rows}`;
    const { mapping } = await proposed(text);
    expect(mapping.columns.month).toBeNull();
    const columns = { ...mapping.columns, month: "fiscal_month" };
    const read = await readAsProposed(text, { columns });
    expect(countByPeriod(read)).toEqual({ "2014-03": 4 });
    expect(read.found).toMatchObject({ isSure: false, undated: 2 });
    expect(read.found.issues.flatMap(({ examples }) => examples)).toContain(
      "row 2: “2014 1” may count its months from October or from January; write them by name",
    );
  });

  it.each([
    ["Year", ["2010-11", "2011-12"]],
    ["fiscal_year", ["2010-11", "2011-12"]],
    ["period", ["2010-11", "2011-12"]],
    ["fiscal month", ["2012-03", "2012-04"]],
    ["Fiscal Quarter", ["2014-Q1", "2014-Q2"]],
    ["fiscal_quarter", ["Q1 2014", "Q2 2014"]],
    ["Year", ["201203", "201204"]],
    ["when", ["Feb-04", "Feb-11"]],
    ["code", ["2012", "2013"]],
  ])(
    "Under the heading %s, %j may be something else, and no period is proposed",
    async (heading, dates) => {
      const { mapping } = await proposed(list(heading, dates));
      expect(mapping).toMatchObject({ columns: { issued: null, declined: null } });
    },
  );

  it("A table of days stays one of days, though all of them are the first of a month", async () => {
    const read = await readAsProposed(list("Date", ["2014-03-01", "2014-04-01", "2014-03-01"]));
    expect(read.collection.grain).toBeUndefined();
    expect(read.parts.map(({ info }) => info.week)).toEqual(["2014-03-01", "2014-03-29"]);
  });

  it("Counts near 2000 are counts, not years", async () => {
    const read = await readAsProposed(
      "Date,State,Declined\n2014-03-01,TX,1998\n2014-03-02,CA,2003\n",
    );
    expect(read.found).toMatchObject({ countedRows: 2, declined: 4_001 });
  });

  it("A cell that names no year is told with its row, and so is a year after the one in which the file was opened", async () => {
    const { found } = await readAsProposed(
      `${YEARS}soon,GORSE CITY JAIL,GORSE,OREGON,1\n2031,GORSE CITY JAIL,GORSE,OREGON,1\n`,
    );
    expect(found).toMatchObject({ rows: 6, countedRows: 4, undated: 2, declined: 24 });
    expect(found.issues.flatMap(({ examples }) => examples)).toEqual([
      "row 6: 'soon' is no calendar year",
      "row 7: calendar year '2031' lies after the day on which the file was opened",
    ]);
  });

  it("A mapping that says nothing of periods reads a column of years as years", async () => {
    const read = await readTable(
      YEARS,
      mappingOf({ issued: "year", agency: "facility", state: "state", count: "declined" }),
    );
    expect(countByPeriod(read)).toEqual({ 2012: 4, 2013: 13, 2014: 7 });
  });
});
