import { describe, expect, it } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import type { PeriodSum } from "#pages/compare/period-sum.ts";
import {
  formatMissingWeeks,
  formatSinglePeriod,
  formatHeadline,
  formatDetails,
  formatTranscribed,
  type PeriodPair,
} from "#pages/compare/format-comparison.ts";
import { facts } from "#tests/charts/answers.ts";
import { change, type ChangeRow } from "#tests/charts/comparison/change-answer.ts";

function sum(count: number, more: Partial<PeriodSum> = {}): PeriodSum {
  return {
    words: "January 28 to February 3, 2017",
    weeks: 1,
    missingWeeks: [],
    partialWeeks: [],
    isOpen: false,
    hasPrintedTotal: true,
    isListing: false,
    reported: count,
    transcribed: count,
    match: count,
    unknown: 0,
    qualifier: "transcribed",
    untranscribed: 0,
    ...more,
  };
}

/** A side of which only `here` of what was reported are transcribed. */
const partly = (reported: number, here: number) =>
  sum(reported, { transcribed: here, match: here, untranscribed: reported - here });

function compared(
  first: PeriodSum,
  second: PeriodSum,
  changeRows: readonly ChangeRow[] = [],
): PeriodPair {
  const changes = [change("state", changeRows)];
  const rows = createComparisonRows({
    by: "state",
    changes,
    sameWeeks: [false],
    coveredWhole: [true, true],
    facts: facts(),
  });
  return { first, second, rows, pair: 0, isSameWeeks: false, filtered: false, places: [] };
}

describe("the sentences of a comparison", () => {
  it("A count without another period is given without a change", () => {
    const words = formatSinglePeriod(partly(206, 189), false);
    expect(words).toBe(
      "206 reported, 189 of them transcribed in January 28 to February 3, 2017. There is no other period to compare with.",
    );
    expect(words).not.toMatch(/[−+%]/u);
  });

  it("A change from zero gives the rise and no percentage", () => {
    expect(formatHeadline(compared(sum(0), sum(30)))).toBe("0 reported, then 30: +30");
  });

  it("A change to zero gives the fall, and the whole of a base of 20 or more is 100%", () => {
    expect(formatHeadline(compared(sum(12), sum(0)))).toBe("12 reported, then 0: −12");
    expect(formatHeadline(compared(sum(40), sum(0)))).toBe("40 reported, then 0: −40 (−100%)");
  });

  it("Equal numbers are said not to have changed", () => {
    expect(formatHeadline(compared(sum(47), sum(47)))).toBe("47 reported, then 47: no change");
  });

  it("No change is given where one side is not known", () => {
    const unknown = sum(0, { reported: null, untranscribed: null, transcribed: 22, match: 22 });
    expect(formatHeadline(compared(sum(206), unknown))).toBe(
      "206 reported, then not known; no change can be told",
    );
    expect(formatHeadline(compared(unknown, sum(47)))).toBe(
      "Reported: not known, then 47; no change can be told",
    );
    expect(formatHeadline(compared(unknown, unknown))).not.toMatch(/\d/u);
  });

  it("A percentage is given only from 20 between complete sides", () => {
    expect(formatHeadline(compared(sum(20), sum(25)))).toBe("20 reported, then 25: +5 (+25%)");
    expect(formatHeadline(compared(sum(19), sum(25)))).toBe("19 reported, then 25: +6");
    expect(formatHeadline(compared(sum(1000), sum(1001)))).toBe(
      "1,000 reported, then 1,001: +1 (less than 1%)",
    );
  });

  it("A change with one incomplete side has no percentage and says which side it is", () => {
    const sentence = compared(sum(206), partly(47, 22));
    expect(formatHeadline(sentence)).toBe("206 reported, then 47: −159");
    expect(formatDetails(sentence)).toEqual([
      "One period is not transcribed whole: of the second, 22 of 47 are here.",
    ]);
  });

  it("A change with two incomplete sides keeps the reported and the transcribed numbers apart", () => {
    const sentence = compared(partly(206, 189), partly(47, 22), [
      { value: "TX", counts: [142, 2] },
      { value: "NY", counts: [4, 12], whole: [false, false] },
      { value: "CO", counts: [43, 8], whole: [false, true] },
      { value: "untranscribed", counts: [17, 25], whole: [false, false] },
    ]);
    expect(formatHeadline(sentence)).toBe("206 reported, then 47: −159");
    expect(formatTranscribed(sentence)).toBe(
      "189 transcribed, then 22; no change can be told. Of these, 47, then 20 cannot be compared: Colorado and New York.",
    );
    expect(formatDetails(sentence)[0]).toBe(
      "Neither period is transcribed whole: of the first, 189 of 206 are here; of the second, 22 of 47 are here.",
    );
  });

  it("Rows withdrawn or corrected between two revisions are named", () => {
    const sentence = compared(sum(206), sum(206), [
      { value: "TX", counts: [149, 142], corrected: -7 },
      { value: "withdrawn", counts: [0, 7], whole: [false, false], corrected: 7 },
    ]);
    expect(formatHeadline(sentence)).toBe("206 reported, then 206: no change");
    expect(formatDetails(sentence)).toContain("Withdrawn or corrected: Texas −7, Withdrawn +7.");
  });

  it("One row that makes up nearly all of a change is named, and none where there is no change", () => {
    const rows: readonly ChangeRow[] = [
      { value: "TX", counts: [142, 2] },
      { value: "CA", counts: [11, 8] },
    ];
    expect(formatDetails(compared(sum(153), sum(10), rows))).toEqual([
      "Texas: 142, then 2, −140 of the −143 transcribed.",
    ]);
    const even: readonly ChangeRow[] = [
      { value: "TX", counts: [5, 3] },
      { value: "CA", counts: [3, 5] },
    ];
    expect(formatDetails(compared(sum(8), sum(8), even))).toEqual([]);
  });

  it("Averages by week are given beside sums over unequal numbers of weeks, and both say so", () => {
    const words = formatDetails(compared(sum(206), sum(113, { weeks: 2 })));
    expect(words).toEqual([
      "The first is a sum over 1 week with an edition, the second over 2 weeks. Average a week: 206, then 56.5 reported; 206, then 56.5 transcribed.",
    ]);
  });

  it("No average by week is given where the file has only a part of a week", () => {
    const partial = sum(113, { weeks: 2, partialWeeks: ["2017-02-04"] });
    expect(formatDetails(compared(sum(206), partial)).join(" ")).not.toContain("Average");
  });

  it("Under a filter the sentence gives what matches and what the filter leaves open", () => {
    const sentence = {
      ...compared(
        sum(206, { match: 142, unknown: 5, untranscribed: 17 }),
        sum(47, { match: 2, untranscribed: null }),
      ),
      filtered: true,
    };
    expect(formatHeadline(sentence)).toBe("142 match, then 2; no change can be told");
    expect(formatDetails(sentence)).toEqual([
      "In these files, but unknown on a filtered field: 5, then 0.",
      "Reported, not in these files and not ruled out: 17, then a number that is not known.",
    ]);
  });

  it("New York under its filter, the city alone in one week and the state in the next, has no change and no sign", () => {
    const sentence = {
      ...compared(
        sum(47, { match: 12, untranscribed: 25 }),
        sum(65, { match: 14, untranscribed: 0 }),
        [{ value: "NY", counts: [12, 14], whole: [false, true] }],
      ),
      filtered: true,
    };
    const words = [
      formatHeadline(sentence),
      formatTranscribed(sentence),
      ...formatDetails(sentence),
    ].join(" ");
    expect(formatHeadline(sentence)).toBe("12 match, then 14; no change can be told");
    expect(words).toContain("Of these, 12, then 14 cannot be compared: New York.");
    expect(words).not.toMatch(/[−+%]|no change(?! can)/u);
  });

  it("No change is taken to a week of one day, and a sentence says that the file has only a part of it", () => {
    const listed = { reported: null, untranscribed: null, hasPrintedTotal: false, isListing: true };
    const whole = sum(40, { ...listed, qualifier: "in this file" });
    const day = sum(1, { ...listed, qualifier: "in this file", partialWeeks: ["2014-06-28"] });
    const sentence = compared(whole, { ...day, words: "June 28 to July 4, 2014" }, [
      { value: "PA", counts: [40, 1] },
    ]);
    expect(formatHeadline(sentence)).toBe("40 in this file, then 1; no change can be told");
    expect(formatDetails(sentence)).toEqual([
      "June 28 to July 4, 2014: only a part of Jun 28 – Jul 4, 2014 is in the file; no change is taken from it or to it.",
    ]);
    // Two whole weeks of a file that lists every detainer are compared, with a percentage from 20 on.
    expect(formatHeadline(compared(whole, { ...whole, match: 30 }))).toBe(
      "40 in this file, then 30: −10 (−25%)",
    );
  });

  it("Two files are named at their counts", () => {
    const listed = { reported: null, untranscribed: null, hasPrintedTotal: false, isListing: true };
    const [first, second] = [
      sum(4, { ...listed, qualifier: "in a.csv" }),
      sum(6, { ...listed, qualifier: "in b.csv" }),
    ];
    expect(formatHeadline(compared(first, second))).toBe("4 in a.csv, then 6 in b.csv: +2");
  });

  it("The weeks of a period without an edition are named", () => {
    const gap = sum(10, { missingWeeks: [{ week: "2017-02-18", presence: "not-published" }] });
    expect(formatMissingWeeks(gap)).toEqual([
      "No edition was published for the week of February 18 to 24, 2017 in January 28 to February 3, 2017; it is in no sum.",
    ]);
    expect(formatHeadline(compared(gap, sum(47)))).toBe(
      "10 reported, then 47; no change can be told",
    );
  });

  it("No sentence of a comparison gives a reason for a change", () => {
    const sentence = compared(partly(206, 189), partly(47, 22), [
      { value: "TX", counts: [142, 2] },
    ]);
    const all = [
      formatHeadline(sentence),
      formatTranscribed(sentence),
      ...formatDetails(sentence),
    ].join(" ");
    expect(all).not.toMatch(/because|due to|since|therefore|caused/iu);
  });
});
