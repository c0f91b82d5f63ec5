import { describe, expect, it } from "vitest";
import { createComparisonRows } from "#charts/comparison/comparison-rows.ts";
import type { PeriodSum } from "#pages/compare/period-sum.ts";
import {
  formatMissingWeeks,
  formatHeadline,
  formatHeadlinePercent,
  formatRemarks,
  type PeriodPair,
} from "#pages/compare/format-comparison.ts";
import { facts } from "#tests/charts/answers.ts";
import { change, type ChangeRow } from "#tests/charts/comparison/change-answer.ts";
import { createListedSum, createPartlySum, createSum } from "./period-facts.ts";

const SECOND = { words: "Feb 4 – 10" };

function compare(
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
  const named = { ...second, words: second.words === first.words ? SECOND.words : second.words };
  return { first, second: named, rows, pair: 0, isSameWeeks: false, filtered: false };
}

const sayHeadline = (first: PeriodSum, second: PeriodSum) => formatHeadline(compare(first, second));

describe("the sentences of a comparison", () => {
  it("A change from zero gives the rise and no percentage", () => {
    expect(sayHeadline(createSum(0), createSum(30))).toBe(
      "Jan 28 – Feb 3: 0 reported. Feb 4 – 10: 30 reported. Change +30.",
    );
  });

  it("A change to zero gives the fall, and the whole of a base of 20 or more is 100%", () => {
    expect(sayHeadline(createSum(12), createSum(0))).toContain("Change −12.");
    expect(sayHeadline(createSum(40), createSum(0))).toContain(
      "Change −40, −100% of what ICE reported.",
    );
  });

  it("Equal numbers are said not to have changed", () => {
    expect(sayHeadline(createSum(47), createSum(47))).toBe(
      "Jan 28 – Feb 3: 47 reported. Feb 4 – 10: 47 reported. No change.",
    );
  });

  it("No change is given where one side is not known", () => {
    const unknown = createPartlySum(0, 22, { reported: null, untranscribed: null });
    expect(sayHeadline(createSum(206), unknown)).toBe(
      "Jan 28 – Feb 3: 206 reported. Feb 4 – 10: not known. Not enough data for the change.",
    );
    expect(sayHeadline(unknown, createSum(47))).toContain("Not enough data for the change.");
    expect(sayHeadline(unknown, unknown)).toBe(
      "Jan 28 – Feb 3: not known. Feb 4 – 10: not known. Not enough data for the change.",
    );
  });

  it("A percentage is given only from 20 between sides that are known in full", () => {
    const percent = (first: PeriodSum, second: PeriodSum) =>
      formatHeadlinePercent(compare(first, second));
    expect(percent(createSum(20), createSum(25))).toBe("+25% of what ICE reported");
    expect(percent(createSum(19), createSum(25))).toBe("");
    expect(percent(createSum(1000), createSum(1001))).toBe("less than 1% of what ICE reported");
    expect(percent(createListedSum(40), createListedSum(30))).toBe("−25% from Jan 28 – Feb 3");
    expect(percent(createListedSum(40), createListedSum(30, { isOpen: true }))).toBe("");
  });

  it("206 reported, then 47, is a change of −159 or −77% of what ICE reported, though not all of it is on record", () => {
    // 159 of 206 are 77.2 %.
    const pair = compare(createPartlySum(206, 189), createPartlySum(47, 22));
    expect(formatHeadline(pair)).toBe(
      "Jan 28 – Feb 3: 206 reported. Feb 4 – 10: 47 reported. Change −159, −77% of what ICE reported.",
    );
  });

  it("Rows withdrawn or corrected between two revisions are named", () => {
    const pair = compare(createSum(206), createSum(206), [
      { value: "TX", counts: [149, 142], corrected: -7 },
      { value: "withdrawn", counts: [0, 7], whole: [false, false], corrected: 7 },
    ]);
    expect(formatHeadline(pair)).toContain("No change.");
    expect(formatRemarks(pair)).toContain("Withdrawn or corrected: Texas −7, Withdrawn +7.");
  });

  it("Averages by week are given beside sums over unequal numbers of weeks, and both are named by their dates", () => {
    const pair = compare(createSum(206), createSum(113, { weeks: 2, words: "Feb 4 – 17" }));
    expect(formatRemarks(pair)).toEqual([
      "Jan 28 – Feb 3 has 1 week, Feb 4 – 17 has 2 weeks. Average a week: 206, then 56.5 reported.",
    ]);
  });

  it("No average by week is given where the file has only a part of a week, or a month is compared", () => {
    const partial = createSum(113, { weeks: 2, partialWeeks: ["2017-02-04"] });
    expect(formatRemarks(compare(createSum(206), partial)).join(" ")).not.toContain("Average");
    const month = createListedSum(949, { weeks: 5, isCalendar: true });
    expect(formatRemarks(compare(createListedSum(231), month))).toEqual([]);
  });

  it("Under a filter the headline gives what matches", () => {
    const pair = {
      ...compare(
        createSum(206, { match: 142, unknown: 5, untranscribed: 17 }),
        createSum(47, { match: 2, untranscribed: null }),
      ),
      filtered: true,
    };
    expect(formatHeadline(pair)).toBe(
      "Jan 28 – Feb 3: 142 match. Feb 4 – 10: 2 match. Not enough data for the change.",
    );
  });

  it("New York under its filter, the city alone in one week and the state in the next, has no change and no sign", () => {
    const pair = {
      ...compare(
        createSum(47, { match: 12, untranscribed: 25 }),
        createSum(65, { match: 14, untranscribed: 0 }),
        [{ value: "NY", counts: [12, 14], whole: [false, true] }],
      ),
      filtered: true,
    };
    const words = [formatHeadline(pair), ...formatRemarks(pair)].join(" ");
    expect(words).toContain("12 match. Feb 4 – 10: 14 match. Not enough data for the change.");
    expect(words).not.toMatch(/[−+%]\d|No change/u);
  });

  it("No change is taken to a week of one day, and a sentence says that the file has only a part of it", () => {
    const whole = createListedSum(40);
    const day = createListedSum(1, { partialWeeks: ["2014-06-28"], words: "Jun 28 – Jul 4" });
    const pair = compare(whole, day, [{ value: "PA", counts: [40, 1] }]);
    expect(formatHeadline(pair)).toBe(
      "Jan 28 – Feb 3: 40 in this file. Jun 28 – Jul 4: 1 in this file. Not enough data for the change.",
    );
    expect(formatRemarks(pair)).toEqual([
      "Jun 28 – Jul 4: only a part of Jun 28 – Jul 4, 2014 is in the file. No change is taken from it or to it.",
    ]);
  });

  it("A month that the file has in part is named as a month", () => {
    const part = createListedSum(7, {
      partialWeeks: ["2015-07"],
      words: "Jul 2015",
      isCalendar: true,
    });
    expect(formatRemarks(compare(createListedSum(40), part))).toEqual([
      "Jul 2015: only a part of July 2015 is in the file. No change is taken from it or to it.",
    ]);
  });

  it("Two files are named at their counts", () => {
    const [first, second] = [
      createListedSum(4, { qualifier: "in a.csv" }),
      createListedSum(6, { qualifier: "in b.csv" }),
    ];
    expect(sayHeadline(first, second)).toBe(
      "Jan 28 – Feb 3: 4 in a.csv. Feb 4 – 10: 6 in b.csv. Change +2.",
    );
  });

  it("The weeks of a period without a report are named", () => {
    const gap = createSum(10, {
      missingWeeks: [{ week: "2017-02-18", presence: "not-published" }],
    });
    expect(formatMissingWeeks(gap)).toEqual([
      "No report was published for the week of February 18 to 24, 2017 in Jan 28 – Feb 3; it is in no sum.",
    ]);
    expect(sayHeadline(gap, createSum(47))).toContain("Not enough data for the change.");
  });

  it("No sentence of a comparison gives a reason for a change", () => {
    const pair = compare(createPartlySum(206, 189), createPartlySum(47, 22), [
      { value: "TX", counts: [142, 2] },
    ]);
    const all = [formatHeadline(pair), ...formatRemarks(pair)].join(" ");
    expect(all).not.toMatch(/because|due to|since|therefore|caused/iu);
  });
});
