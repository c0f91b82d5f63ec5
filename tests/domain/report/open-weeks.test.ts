import { describe, expect, it } from "vitest";
import { listFinalRanges } from "#domain/report/final-ranges.ts";
import { listOpenPeriods } from "#domain/report/open-periods.ts";
import { findOpenWeeks, hasOpenWeek } from "#domain/report/open-weeks.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import type { Basis } from "#domain/report/collection.ts";
import { facts } from "#tests/charts/answers.ts";
import { createWeek } from "#tests/engine/small-dataset.ts";

const DEFAULT = { measure: "declined", openWeeks: null } as const;
const EVERY_WEEK = { from: null, to: null };
const FILE = { name: "a.csv", bytes: 1, sha256: "", at: "2026-11-25T00:00:00Z" };

/** Two years of weeks from July 20, 2013, to July 18, 2015; `absent` are those without an edition. */
function records(absent: readonly string[] = [], basis: Basis = "issued") {
  const weeks = Array.from({ length: 105 }, (_, at) => {
    const week = createWeek(addWeeks("2013-07-20", at), null);
    return absent.includes(week.week) ? { ...week, presence: "not-published" as const } : week;
  });
  return { weeks, datasetPeriod: { ...facts().datasetPeriod, basis } };
}

/** The same weeks from two files, of which the first ends on `end`. */
function combine(end: string) {
  const parts = [end, "2015-07-18"].map((last) => ({
    ...FILE,
    coveredDays: { first: "2013-07-20", last },
  }));
  const { weeks, datasetPeriod } = records();
  return { weeks, datasetPeriod: { ...datasetPeriod, imported: { ...FILE, parts } } };
}

describe("the newest weeks of a collection by week of issue", () => {
  it("The newest 26 weeks of a file are not final, the last of them included", () => {
    // 25 weeks before July 18, 2015 is January 24, 2015.
    expect(findOpenWeeks(records(), DEFAULT)).toEqual([{ from: "2015-01-24", to: "2015-07-18" }]);
  });

  it("They are as many as the reader says, and none for 0", () => {
    expect(findOpenWeeks(records(), { ...DEFAULT, openWeeks: 1 })).toEqual([
      { from: "2015-07-18", to: "2015-07-18" },
    ]);
    expect(findOpenWeeks(records(), { ...DEFAULT, openWeeks: 0 })).toEqual([]);
  });

  it("They are counted from the last week that has rows in the file", () => {
    const [open] = findOpenWeeks(records(["2015-07-11", "2015-07-18"]), DEFAULT);
    expect(open?.to).toBe("2015-07-04");
  });

  it("All weeks are final in a collection by week of record, and where all detainers are counted", () => {
    expect(findOpenWeeks(records([], "recorded"), DEFAULT)).toEqual([]);
    expect(findOpenWeeks(records(), { ...DEFAULT, measure: "all" })).toEqual([]);
  });

  it("A table of years has no weeks, and none that is not final", () => {
    const { weeks, datasetPeriod } = records();
    const years = { weeks, datasetPeriod: { ...datasetPeriod, grain: "year" as const } };
    expect(findOpenWeeks(years, DEFAULT)).toEqual([]);
  });
});

describe("the newest weeks of combined files", () => {
  // The first file ends in the week of June 28, 2014; 25 weeks before is January 4, 2014.
  const open = findOpenWeeks(combine("2014-06-30"), DEFAULT);

  it("Of combined files the newest weeks of each are not final", () => {
    expect(open).toEqual([
      { from: "2014-01-04", to: "2014-06-28" },
      { from: "2015-01-24", to: "2015-07-18" },
    ]);
    const spans = [
      ["2013-12-28", "2013-12-28", false],
      ["2014-01-04", "2014-01-04", true],
      ["2014-07-05", "2015-01-17", false],
      ["2013-12-28", "2014-10-04", true],
      ["2015-07-18", "2015-07-18", true],
    ] as const;
    for (const [from, to, expected] of spans)
      expect(hasOpenWeek(open, { from, to })).toBe(expected);
  });

  it("Newest weeks of two files that touch are one span", () => {
    expect(findOpenWeeks(combine("2015-01-20"), DEFAULT)).toEqual([
      { from: "2014-07-26", to: "2015-07-18" },
    ]);
  });

  it("The final weeks are those before the first span and those between the two", () => {
    expect(listFinalRanges(open, EVERY_WEEK)).toEqual([
      { from: null, to: "2013-12-28" },
      { from: "2014-07-05", to: "2015-01-17" },
    ]);
    expect(listFinalRanges(open, { from: "2014-03-01", to: "2014-10-04" })).toEqual([
      { from: "2014-07-05", to: "2014-10-04" },
    ]);
    expect(listFinalRanges([], EVERY_WEEK)).toEqual([EVERY_WEEK]);
  });

  it("Where no week of a range is final, no week lies in what is left", () => {
    const ranges = listFinalRanges(open, { from: "2015-03-07", to: null });
    const isLeft = (week: string) =>
      ranges.some(({ from, to }) => (from ?? week) <= week && week <= (to ?? week));
    expect(combine("2014-06-30").weeks.filter(({ week }) => isLeft(week))).toEqual([]);
  });

  it("A month is not final where a week of it is among the newest of a file", () => {
    const months = [...listOpenPeriods(open, records().weeks, "month", {})];
    expect(months).toEqual([
      ..."123456".split("").map((month) => `2014-0${month}`),
      ..."1234567".split("").map((month) => `2015-0${month}`),
    ]);
  });
});

describe("periods that reach into the newest weeks", () => {
  const weeks = ["2013-12-21", "2013-12-28", "2014-01-04"].map((start) => createWeek(start, null));
  const from = (week: string) => [{ from: week, to: "2014-01-04" }];

  it("A year that an open week ends in is open too where rows are counted by their date", () => {
    const covered = { coveredDays: { first: "2013-12-21", last: "2014-01-10" } };
    expect([...listOpenPeriods(from("2013-12-28"), weeks, "year", covered)]).toEqual([
      "2013",
      "2014",
    ]);
    expect([...listOpenPeriods(from("2014-01-04"), weeks, "year", covered)]).toEqual(["2014"]);
  });

  it("Where whole weeks are counted, the year of an open week's Saturday is open", () => {
    expect([...listOpenPeriods(from("2013-12-28"), weeks, "month", {})]).toEqual([
      "2013-12",
      "2014-01",
    ]);
    expect([...listOpenPeriods([], weeks, "year", {})]).toEqual([]);
  });
});
