import { describe, expect, it } from "vitest";
import { addWeeks } from "#domain/calendar/week.ts";
import { createCoveredPartReader, formatCoveredPart } from "#domain/report/covered-part.ts";

/** Weeks that are present, from one Saturday on. */
const weeks = (first: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    week: addWeeks(first, at),
    presence: "present" as const,
  }));

describe("records of October 1, 2014 to July 19, 2015, in 43 weeks", () => {
  const coverage = { coveredDays: { first: "2014-10-01", last: "2015-07-19" } };
  const getPart = createCoveredPartReader(weeks("2014-09-27", 43), coverage);

  it("The first week is covered from October 1 and the last to July 19, and the others are whole", () => {
    expect(getPart("2014-09-27")).toEqual({ first: "2014-10-01", last: "2014-10-03" });
    expect(getPart("2015-07-18")).toEqual({ first: "2015-07-18", last: "2015-07-19" });
    expect(getPart("2014-10-04")).toBeNull();
    expect(getPart("2015-07-11")).toBeNull();
  });

  it("July 2015, its quarter and fiscal year 2015 are covered in part; October 2014 and its quarter are whole", () => {
    expect(getPart("2015-07")).toEqual({ first: "2015-07-01", last: "2015-07-19" });
    expect(getPart("2015-Q3")).toEqual({ first: "2015-07-01", last: "2015-07-19" });
    expect(getPart("FY2015")).toEqual({ first: "2014-10-01", last: "2015-07-19" });
    expect(getPart("2014")).toEqual({ first: "2014-10-01", last: "2014-12-31" });
    expect(getPart("2014-10")).toBeNull();
    expect(getPart("2014-Q4")).toBeNull();
  });

  it("A month of which only some weeks are chosen is covered by the days of these", () => {
    const getChosenPart = createCoveredPartReader(weeks("2014-10-25", 2), coverage);
    expect(getChosenPart("2014-10")).toEqual({ first: "2014-10-25", last: "2014-10-31" });
    expect(getChosenPart("2014-11")).toEqual({ first: "2014-11-01", last: "2014-11-07" });
    expect(getChosenPart("2014-10-25")).toBeNull();
  });

  it("The days of a part are said in words", () => {
    expect(formatCoveredPart({ first: "2014-10-01", last: "2014-10-03" })).toBe(
      "covered in part: October 1 to 3, 2014",
    );
  });
});

describe("two files with three months between them", () => {
  const gaps = [{ first: "2014-07-01", last: "2014-09-30" }];
  const coverage = { coveredDays: { first: "2007-10-02", last: "2015-07-18", gaps } };
  const getPart = createCoveredPartReader(weeks("2007-09-29", 408), coverage);

  it("The weeks at both ends of the gap are covered in part, and those beside them are whole", () => {
    expect(getPart("2014-06-28")).toEqual({ first: "2014-06-28", last: "2014-06-30" });
    expect(getPart("2014-09-27")).toEqual({ first: "2014-10-01", last: "2014-10-03" });
    expect(getPart("2014-06-21")).toBeNull();
    expect(getPart("2014-10-04")).toBeNull();
  });

  it("The year of the gap is covered without it, a fiscal year up to it, and a quarter inside is not there", () => {
    expect(getPart("2014")).toEqual({ first: "2014-01-01", last: "2014-12-31", gaps });
    expect(getPart("FY2014")).toEqual({ first: "2013-10-01", last: "2014-06-30" });
    expect(getPart("2014-Q2")).toBeNull();
    expect(getPart("2014-Q3")).toBeNull();
    expect(formatCoveredPart({ first: "2014-01-01", last: "2014-12-31", gaps })).toBe(
      "covered in part: January 1 to December 31, 2014, without July 1 to September 30, 2014",
    );
  });
});

describe("weekly reports, of which months group whole weeks", () => {
  it("A month is whole when each week that begins in it is here, though the last ends in the next month", () => {
    const getPart = createCoveredPartReader(weeks("2017-01-07", 4), {});
    expect(getPart("2017-01")).toBeNull();
    expect(getPart("2017-01-28")).toBeNull();
  });

  it("January 2017 is covered by the week of the 28th alone, and February by two weeks", () => {
    const getPart = createCoveredPartReader(weeks("2017-01-28", 3), {});
    expect(getPart("2017-01")).toEqual({ first: "2017-01-28", last: "2017-02-03" });
    expect(getPart("2017-02")).toEqual({ first: "2017-02-04", last: "2017-02-17" });
  });

  it("Where no week is here, nothing is said to be covered in part", () => {
    const [week = { week: "", presence: "present" }] = weeks("2017-01-28", 1);
    expect(createCoveredPartReader([], {})("2017-01")).toBeNull();
    expect(
      createCoveredPartReader([{ ...week, presence: "not-loaded" }], {})("2017-01"),
    ).toBeNull();
  });
});
