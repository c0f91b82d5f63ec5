import { expect, it } from "vitest";
import { isPeriodOpen } from "#domain/report/is-period-open.ts";
import { facts } from "#tests/charts/answers.ts";

const known = facts();
const DEFAULT = { measure: "declined", openWeeks: null } as const;
const week = (from: string) => ({ from, to: from });

const [first, , third] = known.weeks;
if (first === undefined || third === undefined) throw new Error("no weeks");
const last = { ...third, week: "2015-07-18" };

/** The national records of Pennsylvania, which end in the week of July 18, 2015. */
const records = {
  weeks: [first, last],
  datasetPeriod: { ...known.datasetPeriod, basis: "issued" as const },
};

it("The newest 26 weeks of a file are open, the last of them included, and those before are not", () => {
  // 25 weeks before July 18, 2015 is January 24, 2015.
  expect(isPeriodOpen(week("2015-07-18"), records, DEFAULT)).toBe(true);
  expect(isPeriodOpen(week("2015-01-24"), records, DEFAULT)).toBe(true);
  expect(isPeriodOpen(week("2015-01-17"), records, DEFAULT)).toBe(false);
  expect(isPeriodOpen(week("2015-07-18"), records, { ...DEFAULT, openWeeks: 0 })).toBe(false);
  expect(isPeriodOpen(week("2015-07-18"), records, { ...DEFAULT, measure: "all" })).toBe(false);
});

it("Of combined files the newest weeks of each are open", () => {
  const file = { name: "a.csv", bytes: 1, sha256: "", at: "2026-11-25T00:00:00Z" };
  const ends = ["2014-06-30", "2015-07-18"];
  const parts = ends.map((end) => ({ ...file, coveredDays: { first: "2007-10-02", last: end } }));
  const combined = {
    ...records,
    datasetPeriod: { ...records.datasetPeriod, imported: { ...file, parts } },
  };
  // The first file ends in the week of June 28, 2014; 25 weeks before is January 4, 2014.
  expect(isPeriodOpen(week("2014-06-28"), combined, DEFAULT)).toBe(true);
  expect(isPeriodOpen(week("2014-01-04"), combined, DEFAULT)).toBe(true);
  expect(isPeriodOpen(week("2013-12-28"), combined, DEFAULT)).toBe(false);
  expect(isPeriodOpen(week("2014-10-04"), combined, DEFAULT)).toBe(false);
  expect(isPeriodOpen({ from: "2013-12-28", to: "2014-10-04" }, combined, DEFAULT)).toBe(true);
  expect(isPeriodOpen(week("2015-07-18"), combined, DEFAULT)).toBe(true);
});
