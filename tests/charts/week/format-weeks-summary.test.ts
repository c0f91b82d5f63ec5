import { describe, expect, it } from "vitest";
import { createWeekModel, type WeekInput } from "#charts/week/week-model.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { periodCounts, weekAnswers, facts } from "#tests/charts/answers.ts";
import { LISTED_WEEKS, RECORDS } from "#tests/charts/week/record-weeks.ts";

/** The sentence of records by the counts of their periods. */
function summarize(
  periods: Parameters<typeof periodCounts>[0],
  input: Partial<WeekInput> = {},
): string {
  const counts = periodCounts(periods);
  const given = { totals: LISTED_WEEKS, counts, facts: RECORDS, filtered: false, ...input };
  return createWeekModel(given).summary;
}

/** Forty-three weeks: 40 in the first, 100 to 115 in the next sixteen, 1 in each of the newest 26. */
const WEEKS = Array.from({ length: 43 }, (_, at) => {
  const count = at === 0 ? 40 : at < 17 ? 99 + at : 1;
  return [addWeeks("2014-09-27", at), count] as const;
});

describe("the sentence of many weeks", () => {
  it("The greatest and the last are of weeks that are covered whole and no longer open", () => {
    expect(summarize(WEEKS, { open: [{ from: "2015-01-24", to: "2015-07-18" }] })).toBe(
      "Most in a week: 115, January 17 to 23, 2015. In the last final week, January 17 to 23, 2015: 115.",
    );
  });

  it("Where no week is taken to be open, the week of two days at the end is not the last", () => {
    const rising = WEEKS.map(([week, count], at) => [week, at < 17 ? count : 200] as const);
    const last = rising.map(([week, count], at) => [week, at === 42 ? 1 : count] as const);
    // 25 of the 26 newest weeks have 200; the last has 1 and is of two days.
    expect(summarize(last)).toBe(
      "Most in a week: 200, in 25 weeks. In the last whole week, July 11 to 17, 2015: 200.",
    );
  });

  it("A week without a known number is not the last", () => {
    const unknown = WEEKS.slice(1, 9).map(
      ([week, count], at) => [week, at === 7 ? 0 : count] as const,
    );
    expect(summarize(unknown, { filtered: true })).toBe(
      "Most in a week: 106, November 15 to 21, 2014. In the last whole week, November 15 to 21, 2014: 106.",
    );
  });

  it("A number that is higher in a week that is not final is not left out in silence", () => {
    const rising = WEEKS.map(([week, count], at) => [week, at < 17 ? count : 200] as const);
    expect(summarize(rising, { open: [{ from: "2015-01-24", to: "2015-07-18" }] })).toBe(
      "Most in a final week: 115, January 17 to 23, 2015. In the last final week, January 17 to 23, 2015: 115.",
    );
  });

  it("Where no weeks can be compared the sentence is of what is counted, and detainers issued are not said to be declined", () => {
    // 26 weeks with 1 each.
    const open = { open: [{ from: "2015-01-24", to: "2015-07-18" }] };
    const newest = WEEKS.slice(17);
    expect(summarize(newest, { measure: "all", ...open })).toBe("26 issued over 26 weeks.");
    expect(summarize(newest, { measure: "recorded", ...open })).toBe(
      "26 with an outcome recorded over 26 weeks.",
    );
  });
});

describe("the sentence of a few periods", () => {
  it("A period that is covered in part is given with its days, and no change is taken to it", () => {
    const quarters = summarize(
      [
        ["2014-Q4", 40],
        ["2015-Q3", 1],
      ],
      { grain: "quarter", measure: "all" },
    );
    expect(quarters).toBe("40 issued in Q4 2014 and 1 in Q3 2015 (July 1 to 19, 2015 only).");
  });

  it("A zero of row-level records is a number, and a period without a detainer is said to be one", () => {
    const months = summarize(
      [
        ["2014-10", 1],
        ["2014-11", 0, "reported-zero", 12],
        ["2014-12", 0, "not-named", 0],
      ],
      { grain: "month", filtered: true },
    );
    expect(months).toBe(
      "1 detainer matches in Oct 2014 and 0 in Nov 2014. No detainer in this file: Dec 2014.",
    );
  });

  it("Where nothing matches, the sentence says what the signs say", () => {
    const zeros = [
      ["2014-10", 0, "reported-zero", 12] as const,
      ["2014-11", 0, "not-named"] as const,
    ];
    expect(summarize(zeros, { grain: "month", filtered: true })).toBe("0 match, 12 open.");
    expect(summarize(zeros.slice(1), { grain: "month", filtered: true })).toBe(
      "No detainer in this file.",
    );
  });

  it("Where nothing matches and a place is named in one week only, both are said", () => {
    const counts = periodCounts([
      ["2017-01-28", 0, "named-only"],
      ["2017-02-04", 0, "not-transcribed"],
      ["2017-02-11", 0, "not-transcribed"],
    ]);
    const input = { ...weekAnswers([0, 0, 0]), counts, facts: facts(), filtered: true };
    expect(createWeekModel(input).summary).toBe(
      "Named, number not known: the week of January 28. " +
        "None on record in the week of February 4 and the week of February 11; not a reported zero.",
    );
  });

  it("A week of the reports without a transcribed row is no zero, and one that is complete is not named", () => {
    const cells = periodCounts([
      ["2017-01-28", 2],
      ["2017-02-04", 0, "not-named"],
      ["2017-02-11", 0, "not-transcribed"],
    ]);
    const input = { ...weekAnswers([2, 0, 0]), counts: cells, facts: facts(), filtered: true };
    expect(createWeekModel(input).summary).toBe(
      "2 match in the week of January 28. " +
        "Not named in an edition that is complete: the week of February 4. " +
        "None on record in the week of February 11; not a reported zero.",
    );
  });
});
