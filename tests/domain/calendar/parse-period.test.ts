import { expect, it } from "vitest";
import { getGrainOfKey, parsePeriod } from "#domain/calendar/parse-period.ts";

it("The key of a period says its grain", () => {
  expect(["2014-11", "2014-Q4", "2014", "FY2015"].map(getGrainOfKey)).toEqual([
    "month",
    "quarter",
    "year",
    "fiscal-year",
  ]);
});

it.each(["9999-12", "9999-Q4", "FY0000", "0000"])(
  "What lies beyond the years of four digits is refused in words: %s",
  (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false });
  },
);
