import { expect, it } from "vitest";
import { readAnswerRows } from "#charts/answer/answer-rows.ts";
import {
  fitChangeToCalendar,
  readCalendarCounts,
  readCalendarTotal,
} from "#pages/compare/calendar-periods.ts";
import { answer } from "#tests/charts/answers.ts";
import { change } from "#tests/charts/comparison/change-answer.ts";

const byMonth = answer("counts", {
  side: [0, 0, 0, 0],
  state: ["CA", "CA", "NY", "NY"],
  period: ["2014-11", "2014-12", "2014-11", "2014-12"],
  count: [315, 237, 121, 0],
  cell: ["count", "count", "count", "reported-zero"],
});

it("The counts of a month are those of its own days", () => {
  expect(readCalendarCounts(byMonth, "state", "2014-12").get("CA")).toEqual({
    count: 237,
    cell: "count",
  });
  expect(readCalendarTotal(byMonth, "2014-11")).toBe(436);
});

it("A change between months is of the days of each, and known only where the weeks around them are whole", () => {
  // The weeks around a month have more days than the month.
  const weeks = change("state", [
    { value: "CA", counts: [330, 250] },
    { value: "NY", counts: [125, 1], whole: [false, true] },
  ]);
  const fitted = fitChangeToCalendar(
    weeks,
    "state",
    readCalendarCounts(byMonth, "state", "2014-11"),
    readCalendarCounts(byMonth, "state", "2014-12"),
  );
  expect(readAnswerRows(fitted)).toMatchObject([
    { state: "CA", left: 315, right: 237, leftWhole: 1, rightWhole: 1, inBoth: -78, unsure: 0 },
    { state: "NY", left: 121, right: 0, leftWhole: 0, rightWhole: 1, inBoth: 0, unsure: -121 },
  ]);
});

it("Between weeks nothing is changed", () => {
  const weeks = change("state", [{ value: "CA", counts: [11, 8] }]);
  expect(fitChangeToCalendar(weeks, "state", null, null)).toBe(weeks);
});
