import { expect, it } from "vitest";
import { listOpenPeriods } from "#domain/report/open-periods.ts";
import { createWeek } from "#tests/engine/small-dataset.ts";

const weeks = ["2013-12-21", "2013-12-28", "2014-01-04"].map((start) => createWeek(start, null));

it("A year that an open week ends in is open too where rows are counted by their date", () => {
  const covered = { coveredDays: { first: "2013-12-21", last: "2014-01-10" } };
  expect([...listOpenPeriods(weeks, "2013-12-28", "year", covered)]).toEqual(["2013", "2014"]);
  expect([...listOpenPeriods(weeks, "2014-01-04", "year", covered)]).toEqual(["2014"]);
});

it("Where whole weeks are counted, the year of an open week's Saturday is open", () => {
  expect([...listOpenPeriods(weeks, "2013-12-28", "month", {})]).toEqual(["2013-12", "2014-01"]);
  expect([...listOpenPeriods(weeks, null, "year", {})]).toEqual([]);
});
