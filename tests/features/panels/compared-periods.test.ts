import { expect, it } from "vitest";
import {
  addPeriods,
  createComparisonLink,
  listComparedWeeks,
} from "#features/panels/compared-periods.ts";
import { addWeeks, formatShortWeek } from "#domain/calendar/week.ts";

const bar = (week: string, isOpen = false) => ({
  period: week,
  weeks: [week, week] as const,
  label: formatShortWeek(week),
  presence: "present" as const,
  part: null,
  isOpen,
});

const weeks = (count: number) =>
  Array.from({ length: count }, (_, at) => bar(addWeeks("2017-01-28", at)));

it("The link under a chart of three weeks opens these three", () => {
  expect(createComparisonLink(weeks(3), "week", false)).toEqual({
    words: "Compare these weeks",
    periods: ["2017-01-28", "2017-02-04", "2017-02-11"],
  });
});

it("Of more weeks than six the link names the two that it opens, the last whose outcomes are final", () => {
  const bars = [...weeks(7), bar(addWeeks("2017-01-28", 7), true)];
  expect(createComparisonLink(bars, "week", true)).toEqual({
    words: "Compare Mar 4 – 10 and Mar 11 – 17",
    periods: ["2017-03-04", "2017-03-11"],
  });
});

it("Months that are counted by day are opened as months, others as the weeks that lie in them", () => {
  const months = ["2017-01", "2017-02"].map((period) => ({ ...bar("2017-01-28"), period }));
  expect(createComparisonLink(months, "month", true).periods).toEqual(["2017-01", "2017-02"]);
  expect(createComparisonLink(months, "month", false).periods[0]).toBe("2017-01-28");
});

it("Years of a table without days are compared by their names, and no week is in the address", () => {
  const years = ["2012-01-07", "2013-01-05"].map((week) => ({
    week,
    presence: "present" as const,
  }));
  expect(listComparedWeeks({ weeks: years, datasetPeriod: { grain: "year" } })).toEqual([
    "2012",
    "2013",
  ]);
});

it("One week is compared with none, and an address without periods stays as it is", () => {
  expect(createComparisonLink(weeks(1), "week", false)).toEqual({
    words: "Compare weeks",
    periods: [],
  });
  const lone = weeks(1).map(({ period, presence }) => ({ week: period, presence }));
  expect(listComparedWeeks({ weeks: lone, datasetPeriod: {} })).toEqual([]);
  expect(addPeriods("/compare", [])).toBe("/compare");
  expect(addPeriods("/compare?state=NY", ["2017-01-28"])).toBe("/compare?state=NY&p=2017-01-28");
});
