import { expect, it } from "vitest";
import { isInRange } from "#domain/calendar/week-range.ts";

it("A range of weeks has both of its ends in it, and an open end has every week", () => {
  const weeks = ["2017-01-28", "2017-02-04", "2017-02-11", "2017-02-18"];
  const inRange = (from: string | null, to: string | null) =>
    weeks.filter((week) => isInRange({ from, to }, week));
  expect(inRange("2017-02-04", "2017-02-11")).toEqual(["2017-02-04", "2017-02-11"]);
  expect(inRange("2017-02-11", null)).toEqual(["2017-02-11", "2017-02-18"]);
  expect(inRange(null, "2017-01-28")).toEqual(["2017-01-28"]);
  expect(inRange(null, null)).toEqual(weeks);
});
