import { expect, it } from "vitest";
import { createWeekCounts } from "#features/filter-rail/week-counts.ts";
import { answer, facts } from "#tests/charts/answers.ts";

it("The histogram adds the states of a week up, and hatches what was reported beyond them: 17 of 206, 25 of 47, 17 of 65", () => {
  const counts = answer("counts", {
    period: ["2017-01-28", "2017-01-28", "2017-02-04", "2017-02-11", "2017-02-11"],
    state: ["TX", "NY", "NY", "TX", "CA"],
    cell: ["count", "count", "count", "count", "count"],
    count: [185, 4, 22, 18, 30],
  });
  expect([...createWeekCounts(counts, facts().weeks)]).toEqual([
    ["2017-01-28", { shown: 189, notOnRecord: 17 }],
    ["2017-02-04", { shown: 22, notOnRecord: 25 }],
    ["2017-02-11", { shown: 48, notOnRecord: 17 }],
  ]);
});

it("Where no total is reported, nothing of the histogram is hatched", () => {
  const counts = answer("counts", {
    period: ["2017-01-28"],
    state: ["TX"],
    cell: ["count"],
    count: [5],
  });
  const weeks = facts().weeks.map((week) => ({ ...week, reported: null }));
  expect(createWeekCounts(counts, weeks).get("2017-01-28")).toEqual({ shown: 5, notOnRecord: 0 });
  expect(createWeekCounts(counts, weeks).get("2017-02-04")).toEqual({ shown: 0, notOnRecord: 0 });
});
