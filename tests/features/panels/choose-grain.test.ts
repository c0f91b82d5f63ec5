import { expect, test } from "vitest";
import { listGrains } from "#features/panels/choose-grain.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { facts } from "#tests/charts/answers.ts";

const [week] = facts().weeks;

/** A dataset of the given number of weeks from one on. */
const weeksFrom = (first: string, count: number) => ({
  datasetPeriod: {},
  weeks: Array.from({ length: count }, (_, at) => addWeeks(first, at)).flatMap((start) =>
    week === undefined ? [] : [{ ...week, week: start }],
  ),
});

test("Three weeks of January and February can be shown by week and by month, and by nothing longer", () => {
  expect(listGrains(weeksFrom("2017-01-28", 3), "week")).toEqual(["week", "month"]);
});

test("Ten months in four quarters and two years are offered by week, month and quarter", () => {
  expect(listGrains(weeksFrom("2014-09-27", 43), "week")).toEqual(["week", "month", "quarter"]);
});

test("Eight years are offered by every length", () => {
  expect(listGrains(weeksFrom("2007-01-06", 416), "quarter")).toEqual([
    "week",
    "month",
    "quarter",
    "year",
    "fiscal-year",
  ]);
});

test("The length that the address asks for stays among those that are offered", () => {
  expect(listGrains(weeksFrom("2017-01-28", 3), "year")).toEqual(["week", "month", "year"]);
});
