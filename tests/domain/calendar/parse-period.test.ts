import { expect, it } from "vitest";
import { getGrainOfKey } from "#domain/calendar/parse-period.ts";

it("The key of a period says its grain", () => {
  expect(["2014-11", "2014-Q4", "2014", "FY2015"].map(getGrainOfKey)).toEqual([
    "month",
    "quarter",
    "year",
    "fiscal-year",
  ]);
});
