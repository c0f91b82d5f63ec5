import { describe, expect, it } from "vitest";
import type { Outcome } from "#domain/detainer/outcome.ts";
import {
  formatFinalPair,
  formatFinalShares,
  formatSharePair,
  sumOutcomes,
} from "#pages/dashboard/format-record-shares.ts";
import { answer } from "#tests/charts/answers.ts";

const OUTCOMES: readonly Outcome[] = [
  { key: "declined", title: "Declined", group: "declined" },
  { key: "booked", title: "Booked into Detention", group: "taken into custody" },
  { key: "lifted", title: "Lifted", group: "other" },
  { key: "open", title: "Open or not recorded", group: "open or not recorded" },
];

/** The national records: 5,501 + 15,877 + 5,412 (all other reasons) + 52,263 = 79,053. */
const COUNTS = answer("counts", {
  outcome: ["declined", "booked", "lifted", "open"],
  count: [5501, 15_877, 5412, 52_263],
});

/** The first 17 weeks of them: 3,045 declined of 11,963 with an outcome recorded, of 34,599 issued. */
const FINAL = { all: 34_599, recorded: 11_963, declined: 3045 };

describe("the number of a whole file of all outcomes", () => {
  it("Declines stand as a pair: 20.5% of the 26,790 with an outcome, and 7.0% of all 79,053", () => {
    const sums = sumOutcomes(COUNTS, OUTCOMES);
    expect(sums).toEqual({ all: 79_053, recorded: 26_790, declined: 5501 });
    expect(formatSharePair(sums)).toEqual([
      { share: "20.5%", whole: ["of the 26,790 with", "an outcome recorded"] },
      { share: "7.0%", whole: ["of all", "79,053"] },
    ]);
  });

  it("No share is said of no detainers, nor where none has an outcome recorded", () => {
    expect(formatSharePair({ all: 0, recorded: 0, declined: 0 })).toBeNull();
    expect(formatSharePair({ all: 40, recorded: 0, declined: 0 })).toBeNull();
  });

  it("The shares of the first 17 weeks, treated as final, stand under the pair in the same order", () => {
    const sums = {
      final: FINAL,
      finalWeeks: 17,
      openWeeks: 26,
      open: [{ from: "2015-01-24", to: "2015-07-18" }],
    };
    expect(formatFinalPair(sums)).toBe("The first 17 weeks, treated as final: 25.5% and 8.8%");
    expect(formatFinalShares(sums)).toBe(
      "The first 17 weeks, to January 23, 2015, are treated as final: 3,045 declined, 25.5% of the 11,963 with an outcome recorded, and 8.8% of all 34,599.",
    );
  });

  it("Where the newest weeks of an earlier file lie between, the final weeks are not called the first", () => {
    const open = [
      { from: "2014-01-04", to: "2014-06-28" },
      { from: "2015-01-24", to: "2015-07-18" },
    ];
    const sums = { final: FINAL, finalWeeks: 40, openWeeks: 52, open };
    expect(formatFinalPair(sums)).toBe("The 40 weeks, treated as final: 25.5% and 8.8%");
    expect(formatFinalShares(sums)).toContain(
      "The 40 weeks, without the newest of each file, are treated as final:",
    );
  });

  it("Nothing is said of final weeks where every week is final, or none", () => {
    const whole = { final: FINAL, finalWeeks: 17, openWeeks: 0, open: [] };
    expect(formatFinalPair(whole)).toBeNull();
    expect(formatFinalShares(whole)).toBeNull();
    const open = {
      final: null,
      finalWeeks: 0,
      openWeeks: 4,
      open: [{ from: "2015-01-24", to: "2015-07-18" }],
    };
    expect(formatFinalPair(open)).toBeNull();
    expect(formatFinalShares(open)).toBeNull();
  });
});
