import { describe, expect, it } from "vitest";
import type { Outcome } from "#domain/detainer/outcome.ts";
import {
  formatDeclinedShares,
  formatFinalShares,
  formatUnrecorded,
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

describe("the number of a whole file of all outcomes", () => {
  it("Declines stand as a pair: 7.0% of all 79,053, and 20.5% of the 26,790 with an outcome", () => {
    const sums = sumOutcomes(COUNTS, OUTCOMES);
    expect(sums).toEqual({ all: 79_053, recorded: 26_790, declined: 5501 });
    expect(formatDeclinedShares(sums)).toBe(
      "7.0% of all, and 20.5% of the 26,790 with an outcome recorded",
    );
    expect(formatUnrecorded(sums)).toBe(
      "For 52,263 no outcome is recorded: they are open still, or the outcome was not filled in.",
    );
  });

  it("No share is said of no detainers, and nothing of missing outcomes where none is missing", () => {
    expect(formatDeclinedShares({ all: 0, recorded: 0, declined: 0 })).toBeNull();
    expect(formatDeclinedShares({ all: 40, recorded: 0, declined: 0 })).toBeNull();
    expect(formatUnrecorded({ all: 40, recorded: 40, declined: 2 })).toBeNull();
  });

  it("Shares of the weeks taken to be final name how many weeks these are, and to which day", () => {
    const weeks = ["2014-09-27", "2014-10-04", "2014-10-11"];
    expect(formatFinalShares({ all: 100, recorded: 40, declined: 10 }, weeks, "2014-10-11")).toBe(
      "The first 2 weeks, to October 10, 2014, are taken to be final here: 10 of 100, 10.0% of all, and 25.0% of the 40 with an outcome recorded.",
    );
    expect(
      formatFinalShares({ all: 100, recorded: 40, declined: 10 }, weeks, "2014-09-27"),
    ).toBeNull();
  });
});
