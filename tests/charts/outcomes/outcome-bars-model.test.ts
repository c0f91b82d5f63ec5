import { describe, expect, it } from "vitest";
import { createOutcomeBars, listOutcomeSegments } from "#charts/outcomes/outcome-bars-model.ts";
import { createOutcomeModel } from "#charts/outcomes/outcome-model.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { answer } from "#tests/charts/answers.ts";

const OUTCOMES: readonly Outcome[] = [
  { key: "open", title: "Open or not recorded", group: "open or not recorded" },
  { key: "booked", title: "Booked into Detention", group: "taken into custody" },
  { key: "declined", title: "Declined", group: "declined" },
  { key: "closed", title: "Case Closed", group: "other" },
  { key: "lifted", title: "Lifted", group: "other" },
  { key: "discretion", title: "Prosecutorial Discretion", group: "other" },
  { key: "died", title: "Died", group: "other" },
];

/** The national records, with four of the reasons that ICE gives for the 1,639 as one. */
const WHOLE = answer("counts", {
  outcome: ["open", "booked", "declined", "closed", "lifted", "discretion"],
  count: [52_263, 15_877, 5501, 503, 3773, 1136],
});

/** Two years under a filter, in which the case closed is more than the one lifted. */
const YEARS = answer("counts", {
  period: ["2013", "2013", "2013", "2014", "2014", "2014"],
  outcome: ["declined", "booked", "closed", "declined", "lifted", "open"],
  count: [10, 20, 30, 5, 1, 4],
});

const segments = listOutcomeSegments(WHOLE, OUTCOMES);
const rows = createOutcomeModel({
  counts: YEARS,
  column: "period",
  outcomes: OUTCOMES,
  labelOf: (value) => value,
});

describe("the stacked bars of outcomes", () => {
  it("Declined is first, then the two most frequent outcomes, the rest as one, and none recorded is hatched", () => {
    expect(segments.map(({ label, swatch }) => [label, swatch])).toEqual([
      ["Declined", "first"],
      ["Booked into Detention", "second"],
      ["“Lifted”", "third"],
      ["Other", "fourth"],
      ["None recorded", "not-on-record"],
    ]);
  });

  it("A whole file has one bar of 79,053: 5,501, 15,877, 3,773, 1,639 and 52,263 without an outcome", () => {
    const one = createOutcomeBars(
      WHOLE,
      OUTCOMES,
      segments,
      createOutcomeModel({ counts: WHOLE, column: "period", outcomes: OUTCOMES, labelOf: String }),
      false,
    );
    expect(one.totals).toEqual([5501, 15_877, 3773, 1639, 52_263]);
    expect([one.all, one.recorded]).toEqual([79_053, 26_790]);
    expect(one.bars).toHaveLength(1);
  });

  it("Each year has a bar of the same parts, whichever outcomes are frequent under a filter", () => {
    const byYear = createOutcomeBars(YEARS, OUTCOMES, segments, rows, true);
    expect(byYear.bars.map(({ row, counts }) => [row.label, ...counts])).toEqual([
      ["2013", 10, 20, 0, 30, 0],
      ["2014", 5, 0, 1, 0, 4],
    ]);
    expect(byYear.totals).toEqual([15, 20, 1, 30, 4]);
  });

  it("A collection of few outcomes has no part for a rest that it lacks", () => {
    const few = listOutcomeSegments(
      answer("counts", { outcome: ["declined", "open"], count: [3, 4] }),
      OUTCOMES,
    );
    expect(few.map(({ label }) => label)).toEqual(["Declined", "None recorded"]);
  });
});
