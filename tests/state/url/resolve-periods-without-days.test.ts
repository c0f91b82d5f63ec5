import { describe, expect, it } from "vitest";
import { ROW_ONLY_EDITION } from "#data/native/row-only-edition.ts";
import type { Collection } from "#domain/report/collection.ts";
import { formatPeriod } from "#domain/calendar/format-period.ts";
import { resolvePeriods } from "#state/url/resolve-periods.ts";

/** A table of the years 2012, 2013 and 2014, whose editions have the first Saturdays of these for their weeks. */
const YEARS: Collection = {
  id: "years",
  title: "years.csv",
  basis: "issued",
  grain: "year",
  origin: "imported",
  suspended: null,
  outcomes: [],
  files: [],
  copies: [],
  notes: null,
  editions: ["2012-01-07", "2013-01-05", "2014-01-04"].map((week) => ({
    week,
    revision: 1,
    published: { date: "2026-12-01", exact: true },
    transcription: 1,
    transcribed: "2026-12-01",
    file: "years.csv",
    rows: 1,
    totals: ROW_ONLY_EDITION.totals,
  })),
};
const VIEW = { data: null, asof: null, transcription: null, measure: "declined" } as const;
const read = (...texts: string[]) => resolvePeriods(texts, [YEARS], VIEW);

describe("the periods of a table of years in an address", () => {
  it("The year before stands beside a year that is alone, and is called the one before", () => {
    const { periods, notice } = read("2013");
    expect(periods.map(({ period }) => formatPeriod(period))).toEqual(["2012", "2013"]);
    expect(notice).toBe(
      "Only one period can be had; the calendar year before it stands beside it.",
    );
  });

  it("Years are compared by their names", () => {
    const { periods, issues } = read("2012", "2014");
    expect(periods.map(({ period }) => formatPeriod(period))).toEqual(["2012", "2014"]);
    expect(periods.map((each) => each.weeks)).toEqual([["2012-01-07"], ["2014-01-04"]]);
    expect(issues).toEqual([]);
  });

  it.each([
    ["2013-01", "months"],
    ["2013-Q1", "quarters"],
    ["FY2013", "fiscal years"],
    ["2013-01-05", "weeks"],
  ])(
    "A year is not shown as the %s that holds its key, for the table has no such",
    (text, units) => {
      const { periods, issues } = read(text, "2014");
      expect(issues.map(({ message }) => message)).toEqual([
        `“years.csv” has calendar years, such as 2014, and no ${units}.`,
      ]);
      expect(periods.map(({ period }) => formatPeriod(period))).toEqual(["2013", "2014"]);
    },
  );
});
