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
  it("The least and the greatest are of weeks that are covered whole and no longer open", () => {
    // 40 + (100 + … + 115 = 1,720) + 26 = 1,786.
    expect(summarize(WEEKS, { openSince: "2015-01-24" })).toBe(
      "1,786 recorded as declined over 43 weeks. The 16 weeks that are covered whole and no longer open have from 100 to 115.",
    );
  });

  it("Where no week is taken to be open, the week of one day at the end is not the least", () => {
    const rising = WEEKS.map(([week, count], at) => [week, at < 17 ? count : 200] as const);
    const last = rising.map(([week, count], at) => [week, at === 42 ? 1 : count] as const);
    // 40 + 1,720 + 25 × 200 + 1 = 6,761.
    expect(summarize(last)).toBe(
      "6,761 recorded as declined over 43 weeks. The 41 weeks that are covered whole have from 100 to 200.",
    );
  });

  it("A week without a known number is not the least", () => {
    const unknown = WEEKS.slice(1, 9).map(
      ([week, count], at) => [week, at === 3 ? 0 : count] as const,
    );
    // 100 + … + 107 is 828, without the 103 of the fourth.
    expect(summarize(unknown, { filtered: true })).toBe(
      "725 match over 8 weeks. The 7 weeks with a known number have from 100 to 107.",
    );
  });

  it("The sentence is of what is counted: detainers issued are not said to be declined", () => {
    const sentence = summarize(WEEKS.slice(1, 9), { measure: "all" });
    expect(sentence).toBe("828 issued over 8 weeks, from 100 to 107.");
    expect(summarize(WEEKS.slice(1, 9), { measure: "recorded" })).toBe(
      "828 with an outcome recorded over 8 weeks, from 100 to 107.",
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
    expect(quarters).toBe("40 issued in 2014-Q4 and 1 in 2015-Q3 (July 1 to 19, 2015 only).");
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
      "1 matches in 2014-10 and 0 in 2014-11. No detainer in this file: 2014-12.",
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
