import { formatPeriod, getDaysOfPeriod } from "#domain/calendar/format-period.ts";
import { parsePeriod } from "#domain/calendar/parse-period.ts";
import { writePeriod } from "#domain/calendar/write-period.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "#domain/calendar/period.ts";
import { addWeeks, fromDayNumber } from "#domain/calendar/week.ts";

const WEEK_1 = "2017-01-28";

function wordsOf(text: string): string {
  const read = parsePeriod(text);
  return read.ok ? `read as ${writePeriod(read.period)}` : read.words;
}

function periodOf(text: string): Period {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(`${text}: ${read.words}`);
  return read.period;
}

describe("a period", () => {
  it("A period is one week, or several, of a named collection or the page's, as of a named date or the page's", () => {
    const week = { collection: null, from: WEEK_1, to: WEEK_1, asof: null };
    expect(periodOf(WEEK_1)).toEqual(week);
    expect(periodOf("2017-01-28@2017-03-20")).toEqual({ ...week, asof: "2017-03-20" });
    expect(periodOf("2017-01-28..2017-02-11")).toEqual({ ...week, to: "2017-02-11" });
    expect(periodOf("ddor-2017:2017-01-28..2017-02-11@2017-04-06")).toEqual({
      collection: "ddor-2017",
      from: WEEK_1,
      to: "2017-02-11",
      asof: "2017-04-06",
    });
    expect(periodOf(" 2017-01-28 ")).toEqual(week);
  });

  it("A month, quarter, year or fiscal year is a period of its own days, and lies in the weeks around them", () => {
    expect(periodOf("2014-11")).toEqual({
      collection: null,
      from: "2014-11-01",
      to: "2014-11-29",
      asof: null,
      key: "2014-11",
    });
    const written = ["2014-Q4", "2014", "FY2015", "ice-foia-2015:2014-12@2015-07-26"];
    expect(written.map((text) => writePeriod(periodOf(text)))).toEqual(written);
    expect(
      ["2014-11", "2014-Q4", "2014", "FY2015"].map((text) => formatPeriod(periodOf(text))),
    ).toEqual(["November 2014", "October to December 2014", "2014", "fiscal year 2015"]);
    expect(getDaysOfPeriod(periodOf("2014-11"))).toEqual({
      first: "2014-11-01",
      last: "2014-11-30",
    });
    expect(wordsOf("2014-13")).toContain("is not a date");
  });

  it("A range of one week is written as that week", () => {
    expect(writePeriod(periodOf("2017-01-28..2017-01-28"))).toBe(WEEK_1);
  });

  it("A period is read back as it was written", () => {
    const saturday = fc.integer({ min: -1000, max: 3000 }).map((n) => addWeeks(WEEK_1, n));
    const day = fc.integer({ min: -25_567, max: 47_481 }).map(fromDayNumber);
    const collection = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}$/u);
    fc.assert(
      fc.property(
        fc.record({
          collection: fc.option(collection),
          from: saturday,
          more: fc.integer({ min: 0, max: 60 }),
          asof: fc.option(day),
        }),
        ({ more, ...rest }) => {
          const period = { ...rest, to: addWeeks(rest.from, more) };
          expect(parsePeriod(writePeriod(period))).toEqual({ ok: true, period });
        },
      ),
    );
  });

  it("A period is named by the days it contains and the date that it is as of", () => {
    expect(formatPeriod(periodOf("2017-01-28@2017-03-20"))).toBe(
      "January 28 to February 3, 2017, as of March 20, 2017",
    );
    expect(formatPeriod(periodOf("2017-01-28..2017-02-11"))).toBe(
      "January 28 to February 17, 2017",
    );
  });
});

describe("a text that is no period", () => {
  it("An empty text is reported as empty", () => {
    expect(wordsOf("")).toMatch(/^expected a week or weeks, such as 2017-01-28,/u);
    expect(wordsOf("  ")).toBe(wordsOf(""));
  });

  it("A day that is no Saturday is reported with the week that contains it", () => {
    expect(wordsOf("2017-01-31")).toMatch(
      /^2017-01-31 is not a Saturday.* holds it is 2017-01-28$/u,
    );
    expect(wordsOf("2017-01-28..2017-02-12")).toMatch(
      /^2017-02-12 is not a Saturday.*2017-02-11$/u,
    );
  });

  it("A day that does not exist is reported", () => {
    expect(wordsOf("2017-02-30")).toBe("there is no day 2017-02-30");
    expect(wordsOf("2017-01-28@2017-02-29")).toBe('after "@": there is no day 2017-02-29');
  });

  it("A range that runs backwards is reported", () => {
    expect(wordsOf("2017-02-11..2017-01-28")).toBe(
      "the last week, 2017-01-28, stands before the first, 2017-02-11",
    );
  });

  it("A missing or superfluous part of a period is reported", () => {
    expect(wordsOf("2017-01-28..")).toMatch(/^a week is missing/u);
    expect(wordsOf("..2017-01-28")).toMatch(/^a week is missing/u);
    expect(wordsOf("@2017-03-20")).toMatch(/^a week is missing/u);
    expect(wordsOf("2017-01-28@")).toMatch(/^after "@" the date is missing/u);
    expect(wordsOf("2017-01-28..2017-02-04..2017-02-11")).toMatch(/^"\.\." stands more than once/u);
    expect(wordsOf("2017-01-28@2017-03-20@2017-04-06")).toMatch(/^"@" stands more than once/u);
  });

  it("Words in place of a date are reported, and so is a name that no collection has", () => {
    expect(wordsOf("last week")).toMatch(/^"last week" is not a date; expected the Saturday/u);
    expect(wordsOf("2017-01-28@March")).toMatch(/^after "@": "March" is not a date/u);
    expect(wordsOf("Week 1:2017-01-28")).toMatch(/^before ":" stands no name of a collection/u);
    expect(wordsOf(":2017-01-28")).toMatch(/^before ":" stands no name of a collection/u);
  });

  it("Any text that is no period gets a message and is never taken for a period", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parsePeriod(text);
        if (read.ok) expect(parsePeriod(writePeriod(read.period))).toEqual(read);
        else expect(read.words).not.toBe("");
      }),
    );
  });
});
