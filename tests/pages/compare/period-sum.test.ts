import { expect, it } from "vitest";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import {
  getMatchCount,
  getReportedCount,
  listWeeks,
  sumPeriod,
} from "#pages/compare/period-sum.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const LABEL = { words: "the week", file: "this file" };

/** The sum of one week of a file that lists every detainer, of which `covered` days are in the file. */
function sumListing(match: number, week: string, first: string, last: string) {
  const [empty] = listWeeks([], week, week);
  if (empty === undefined) throw new Error("no week");
  const coverage: WeekCoverage = { ...empty, presence: "present", isListing: true };
  const totals = answer("totals", {
    side: [0],
    week: [week],
    presence: ["present"],
    match: [match],
    unknown: [0],
    transcribed: [match],
    reported: [null],
    untranscribed: [null],
  });
  return sumPeriod(totals, 0, LABEL, [coverage], { coveredDays: { first, last }, isOpen: false });
}

it("The week in which a file ends is partial, so that its count is not whole", () => {
  // The file of Pennsylvania ends on Monday, June 30, 2014: the third day of the week from June 28.
  const last = sumListing(1, "2014-06-28", "2007-10-02", "2014-06-30");
  expect(last.partialWeeks).toEqual(["2014-06-28"]);
  expect(getMatchCount(last)).toEqual({ count: 1, isWhole: false });
  const before = sumListing(40, "2014-06-21", "2007-10-02", "2014-06-30");
  expect(before.partialWeeks).toEqual([]);
  expect(getMatchCount(before)).toEqual({ count: 40, isWhole: true });
});

it("Of a report what was reported is whole while what is on record of it is not", () => {
  const totals = answer("totals", {
    side: [0],
    week: ["2017-02-04"],
    presence: ["present"],
    match: [22],
    unknown: [0],
    transcribed: [22],
    reported: [47],
    untranscribed: [25],
  });
  const sum = sumPeriod(totals, 0, LABEL, facts().weeks.slice(1, 2), { isOpen: false });
  expect(getReportedCount(sum)).toEqual({ count: 47, isWhole: true });
  expect(getMatchCount(sum)).toEqual({ count: 22, isWhole: false });
  expect(sum.qualifier).toBe("on record");
});

it("Counts are in this file, or by its name in a file of several", () => {
  expect(sumListing(1, "2014-06-21", "2014-06-01", "2014-06-30").qualifier).toBe("in this file");
  const [week] = listWeeks([], "2014-06-21", "2014-06-21");
  const weeks = week === undefined ? [] : [{ ...week, presence: "present" as const }];
  const none = answer("totals", { side: [0], week: ["2014-06-21"], presence: ["present"] });
  const label = { words: "the week", file: "pa.csv" };
  expect(sumPeriod(none, 0, label, weeks, { isOpen: false }).qualifier).toBe("in pa.csv");
});
