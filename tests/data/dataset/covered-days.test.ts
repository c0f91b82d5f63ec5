import { expect, it } from "vitest";
import { findGaps } from "#data/dataset/covered-days.ts";
import { isPartialPeriod } from "#domain/calendar/partial-period.ts";

const pennsylvania = { first: "2007-10-02", last: "2014-06-30" };
const national = { first: "2014-10-01", last: "2015-07-18" };

it("Days between two files are a gap, whatever their order", () => {
  const gap = { first: "2014-07-01", last: "2014-09-30" };
  expect(findGaps([pennsylvania, national])).toEqual([gap]);
  expect(findGaps([national, pennsylvania])).toEqual([gap]);
});

it("Files that follow each other, overlap or lie in each other leave no gap", () => {
  expect(findGaps([])).toEqual([]);
  expect(findGaps([pennsylvania, { first: "2014-07-01", last: "2014-08-01" }])).toEqual([]);
  expect(findGaps([pennsylvania, { first: "2014-06-01", last: "2014-08-01" }])).toEqual([]);
  const within = { first: "2010-01-01", last: "2010-12-31" };
  expect(findGaps([pennsylvania, within, { first: "2014-07-01", last: "2014-08-01" }])).toEqual([]);
});

it("Weeks, months and years that reach into a gap are partial, and those beside it are not", () => {
  const covered = {
    first: pennsylvania.first,
    last: national.last,
    gaps: findGaps([pennsylvania, national]),
  };
  const partial = (key: string) => isPartialPeriod(key, covered);
  // The week from June 28 has three of its days in the first file, that from September 27 three in the second.
  expect(["2014-06-21", "2014-06-28", "2014-09-27", "2014-10-04"].map(partial)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(["2014-06", "2014-10", "2014-Q2", "2014-Q4"].map(partial)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(["2014", "FY2014", "FY2015", "2015-07"].map(partial)).toEqual([true, true, true, true]);
});
