import { parsePeriod } from "#domain/calendar/parse-period.ts";
import { expect, it } from "vitest";
import { namePeriods } from "#pages/compare/name-periods.ts";

function choose(text: string, collection = "ddor-2017") {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(parsed.words);
  return { period: parsed.period, asof: parsed.period.asof, collection: { id: collection } };
}

const name = (...texts: readonly string[]) =>
  namePeriods(
    texts.map((text) => choose(text)),
    null,
  );

it("Periods are called by their dates, without the year where it is one year for all", () => {
  expect(name("2017-01-28", "2017-02-04")).toEqual(["Jan 28 – Feb 3", "Feb 4 – 10"]);
  expect(name("2017-01-28..2017-02-11", "2017-02-04..2017-02-11")).toEqual([
    "Jan 28 – Feb 17",
    "Feb 4 – 17",
  ]);
});

it("Periods of several years and months have their year", () => {
  expect(name("2014-10-04", "2015-01-10")).toEqual(["Oct 4 – 10, 2014", "Jan 10 – 16, 2015"]);
  expect(name("2014-11", "2014-12")).toEqual(["Nov 2014", "Dec 2014"]);
  expect(name("2014-Q4", "2015-Q1")).toEqual(["Oct – Dec 2014", "Jan – Mar 2015"]);
  expect(name("2012", "FY2013")).toEqual(["2012", "FY 2013"]);
});

it("Two revisions of one week are told apart by their dates of publication", () => {
  expect(name("2017-01-28@2017-03-20", "2017-01-28@2017-04-06")).toEqual([
    "Jan 28 – Feb 3, as of Mar 20",
    "Jan 28 – Feb 3, as of Apr 6",
  ]);
});

it("Periods of two files have the names of the files, and no two names are alike", () => {
  const names = new Map([
    ["a", "a.csv"],
    ["b", "b.csv"],
  ]);
  expect(namePeriods([choose("2017-01-28", "a"), choose("2017-01-28", "b")], names)).toEqual([
    "Jan 28 – Feb 3 (a.csv)",
    "Jan 28 – Feb 3 (b.csv)",
  ]);
  expect(name("2017-01-28", "2017-01-28")).toEqual(["Jan 28 – Feb 3", "Jan 28 – Feb 3 (2)"]);
});
