import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPartialPeriod } from "#domain/calendar/partial-period.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import {
  addWeeks,
  formatDateSpan,
  formatShortWeek,
  formatShortWeekWithYear,
  formatWeek,
  fromDayNumber,
  getPeriodKey,
  getWeekEnd,
  getWeekStart,
  isDate,
  isWeekStart,
  listWeekPeriods,
  toDayNumber,
} from "#domain/calendar/week.ts";

/** Days from 1900 to 2099. */
const day = fc.integer({ min: -25_567, max: 47_481 }).map(fromDayNumber);

describe("a report week", () => {
  it("A report week begins on Saturday: January 28, 2017 does and no other day of that week", () => {
    const week = ["28", "29", "30", "31"].map((each) => `2017-01-${each}`);
    const next = ["01", "02", "03"].map((each) => `2017-02-${each}`);
    expect([...week, ...next].filter(isWeekStart)).toEqual(["2017-01-28"]);
    expect([...week, ...next].map(getWeekStart)).toEqual(Array(7).fill("2017-01-28"));
    expect(getWeekStart("2017-02-04")).toBe("2017-02-04");
    expect(getWeekEnd("2017-01-28")).toBe("2017-02-03");
  });

  it("A report week contains every day from its Saturday to its Friday, and no other", () => {
    fc.assert(
      fc.property(day, (date) => {
        const week = getWeekStart(date);
        expect(week !== null && isWeekStart(week)).toBe(true);
        expect(week !== null && week <= date && date <= getWeekEnd(week)).toBe(true);
      }),
    );
  });

  it("The week after a report week begins on the day after its Friday", () => {
    fc.assert(
      fc.property(day, (date) => {
        const week = getWeekStart(date) ?? "";
        expect(addWeeks(week, 1)).toBe(fromDayNumber(toDayNumber(getWeekEnd(week)) + 1));
      }),
    );
  });

  it("A text that is no day belongs to no report week", () => {
    expect(["2017-02-29", "2017-2-3", "2017-13-01", "soon", ""].map(getWeekStart)).toEqual(
      Array(5).fill(null),
    );
    expect(isDate("2016-02-29")).toBe(true);
  });

  it("A report week is named by its days, with both years where they differ", () => {
    expect(formatWeek("2017-01-28")).toBe("January 28 to February 3, 2017");
    expect(formatWeek("2017-02-11")).toBe("February 11 to 17, 2017");
    expect(formatDateSpan("2016-12-31", "2017-01-06")).toBe("December 31, 2016 to January 6, 2017");
    expect(formatShortWeek("2017-01-28")).toBe("Jan 28 – Feb 3");
  });

  it("The short name of a report week has the year of its days, and both years over New Year", () => {
    expect(formatShortWeekWithYear("2017-01-28")).toBe("Jan 28 – Feb 3, 2017");
    expect(formatShortWeekWithYear("2024-12-28")).toBe("Dec 28, 2024 – Jan 3, 2025");
    expect(formatShortWeekWithYear("2008-12-27")).toBe("Dec 27, 2008 – Jan 2, 2009");
    expect(formatShortWeekWithYear("2016-12-31")).toBe("Dec 31, 2016 – Jan 6, 2017");
    // December 31, 2010 was a Friday: that week ends with the year, the next begins with the new one.
    expect(formatShortWeekWithYear("2010-12-25")).toBe("Dec 25 – 31, 2010");
    expect(formatShortWeekWithYear("2011-01-01")).toBe("Jan 1 – 7, 2011");
  });

  it("A report week belongs to the month, quarter and year of its Saturday, and to the fiscal year from October", () => {
    const grains = ["week", "month", "quarter", "year", "fiscal-year"] as const;
    expect(grains.map((grain) => getPeriodKey("2016-12-31", grain))).toEqual([
      "2016-12-31",
      "2016-12",
      "2016-Q4",
      "2016",
      "FY2017",
    ]);
    expect(getPeriodKey("2017-09-30", "fiscal-year")).toBe("FY2017");
    expect(getPeriodKey("2017-10-07", "fiscal-year")).toBe("FY2018");
  });
});

describe("the days of a period", () => {
  it.each([
    ["2014-09-27", "2014-09-27", "2014-10-03"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2014-12", "2014-12-01", "2014-12-31"],
    ["2014-Q4", "2014-10-01", "2014-12-31"],
    ["2015-Q1", "2015-01-01", "2015-03-31"],
    ["2014", "2014-01-01", "2014-12-31"],
    ["FY2015", "2014-10-01", "2015-09-30"],
  ])("The period %s begins on %s and ends on %s", (key, first, last) => {
    expect(getPeriodDays(key)).toEqual({ first, last });
  });

  it("A week, a month or a year with a day that the records do not cover is partial, and no other is", () => {
    const covered = { first: "2014-10-01", last: "2015-07-19" };
    expect(isPartialPeriod("2014-09-27", covered)).toBe(true);
    expect(isPartialPeriod("2014-10-04", covered)).toBe(false);
    expect(isPartialPeriod("2015-07-18", covered)).toBe(true);
    expect(isPartialPeriod("2014-10", covered)).toBe(false);
    expect(isPartialPeriod("2015-07", covered)).toBe(true);
    expect(isPartialPeriod("FY2015", covered)).toBe(true);
    expect(isPartialPeriod("2014-Q4", covered)).toBe(false);
  });
});

it("A week reaches into each month, year and fiscal year that a covered day of it lies in", () => {
  const covered = { first: "2007-10-02", last: "2014-06-30" };
  expect(listWeekPeriods("2013-12-28", "month", covered)).toEqual(["2013-12", "2014-01"]);
  expect(listWeekPeriods("2013-12-28", "year", covered)).toEqual(["2013", "2014"]);
  expect(listWeekPeriods("2013-12-28", "fiscal-year", covered)).toEqual(["FY2014"]);
  expect(listWeekPeriods("2007-09-29", "fiscal-year", covered)).toEqual(["FY2008"]);
  expect(listWeekPeriods("2014-06-28", "month", covered)).toEqual(["2014-06"]);
});

it("Without covered days a week is whole in the period of its Saturday", () => {
  expect(listWeekPeriods("2013-12-28", "year", undefined)).toEqual(["2013"]);
  expect(listWeekPeriods("2013-12-28", "week", undefined)).toEqual(["2013-12-28"]);
});
