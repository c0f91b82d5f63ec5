import { describe, expect, it } from "vitest";
import { findEditionWeek } from "#domain/calendar/find-edition-week.ts";
import { listEditionWeeksBetween } from "#domain/calendar/edition-week.ts";
import { getPeriodWeek } from "#domain/calendar/period-week.ts";
import { PERIOD_GRAINS } from "#domain/calendar/gathered-grains.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";

describe("weeks that stand for periods of a table without days", () => {
  it("The first Saturday of a period stands for it, and says it again", () => {
    // January 1, 2011 is a Saturday; October 1, 2011 as well.
    expect(["2011", "2012", "2012-03", "2012-Q1", "FY2012"].map(getPeriodWeek)).toEqual([
      "2011-01-01",
      "2012-01-07",
      "2012-03-03",
      "2012-01-07",
      "2011-10-01",
    ]);
  });

  it.each(PERIOD_GRAINS)("Each %s of 60 years has one week of its own", (grain) => {
    const weeks = listEditionWeeksBetween("1999-12-04", "2060-01-03", grain);
    const keys = weeks.map((week) => getPeriodKey(week, grain));
    expect(new Set(keys).size).toBe(weeks.length);
    expect(keys.map(getPeriodWeek)).toEqual(weeks);
  });

  it("A range of weeks reaches from the first period that begins in it to the last", () => {
    expect(findEditionWeek("2012-12-29", "year")).toBe("2013-01-05");
    expect(findEditionWeek("2013-06-01", "year")).toBe("2014-01-04");
    expect(findEditionWeek("2013-06-01", "year", -1)).toBe("2013-01-05");
    expect(findEditionWeek("2013-01-05", "year", -1)).toBe("2013-01-05");
    expect(listEditionWeeksBetween("2012-12-29", "2014-01-04", "year")).toEqual([
      "2013-01-05",
      "2014-01-04",
    ]);
  });
});
