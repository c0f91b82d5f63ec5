import { describe, expect, it } from "vitest";
import { createOutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { hasOutcomes, type Outcome } from "#domain/detainer/outcome.ts";
import { listOpenPeriods } from "#domain/report/open-periods.ts";
import { findOpenWeeks } from "#domain/report/open-weeks.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER, type By } from "#engine/query/question.ts";
import { createDataset, createRow, createWeek } from "#tests/engine/small-dataset.ts";
import { createCoveredPartReader } from "#domain/report/covered-part.ts";
import { formatOutcomes, formatShares } from "#features/panels/format-outcomes.ts";

const OUTCOMES = [
  { key: "declined", title: "Declined", group: "declined" },
  { key: "late", title: "Insufficient Notice to ICE", group: "insufficient notice" },
  { key: "custody", title: "Booked into Detention", group: "taken into custody" },
  { key: "died", title: "Died", group: "other" },
  { key: "bond", title: "Bond posted", group: "other" },
  { key: "open", title: "Open", group: "open or not recorded" },
] as const;

/** Detainers issued in 2014, and in two weeks of 2016, which are the newest. */
const DATASET = createDataset(
  [
    createRow({ week: "2014-03-01", outcome: "declined", count: 9 }),
    createRow({ week: "2014-03-01", outcome: "late", count: 1 }),
    createRow({ week: "2014-03-08", outcome: "custody", count: 36 }),
    createRow({ week: "2014-03-08", outcome: "died", count: 1 }),
    createRow({ week: "2014-03-08", outcome: "bond", count: 3, state: "unknown" }),
    createRow({ week: "2014-03-08", outcome: "open", count: 50 }),
    createRow({ week: "2016-01-02", outcome: "declined", count: 2 }),
    createRow({ week: "2016-01-09", outcome: "open", count: 5 }),
  ],
  ["2014-03-01", "2014-03-08", "2016-01-02", "2016-01-09"].map((start) => createWeek(start, null)),
);

function table(by: By, outcomes: readonly Outcome[] = OUTCOMES) {
  const counts = answerByScan([DATASET], {
    kind: "counts",
    measures: ["all"],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    by: [by, "outcome"],
    facet: false,
  });
  const open = listOpenPeriods(
    findOpenWeeks(
      { ...DATASET, datasetPeriod: { ...DATASET.datasetPeriod, basis: "issued" } },
      { measure: "recorded", openWeeks: null },
    ),
    DATASET.weeks,
    "year",
    {},
  );
  const column = typeof by === "string" ? by : "period";
  return createOutcomeModel({
    counts,
    column,
    outcomes,
    labelOf: (value) => value,
    open,
    ...(typeof by === "string"
      ? {}
      : {
          getPart: createCoveredPartReader(DATASET.weeks, {
            coveredDays: { first: "2014-03-01", last: "2016-01-15" },
          }),
        }),
  });
}

describe("what ICE recorded for detainers", () => {
  it("Outcomes add up by year: 50 of the 100 detainers of 2014 have an outcome recorded", () => {
    const [year] = table({ weeks: "year" }).lines;
    expect(year).toMatchObject({ value: "2014", all: 100, recorded: 50, isOpen: false });
    expect(year?.counts).toEqual({
      declined: 9,
      "insufficient notice": 1,
      "taken into custody": 36,
      other: 4,
      "open or not recorded": 50,
    });
  });

  it("The year that reaches into the newest 26 weeks of issue is marked, and no place is", () => {
    const open = ({ lines }: ReturnType<typeof table>) =>
      lines.filter(({ isOpen }) => isOpen).map(({ value }) => value);
    expect(open(table({ weeks: "year" }))).toEqual(["2016"]);
    expect(open(table("state"))).toEqual([]);
  });

  it("Unknown values come last, and every way to divide the detainers has the same sum of 107", () => {
    const states = table("state").lines.map(({ value }) => value);
    expect(states.at(-1)).toBe("unknown");
    for (const by of ["state", "agency", { weeks: "year" }] as const) {
      const { lines, total } = table(by);
      expect(lines.reduce((sum, { all }) => sum + all, 0)).toBe(107);
      expect(total).toMatchObject({ all: 107, recorded: 52 });
    }
  });

  it("Two shares differ: 9 of 50 with an outcome and 9 of 100 in all, without the years that are still open", () => {
    expect(formatShares(table({ weeks: "year" }), "declined", true)).toBe(
      "Declined: 9 of 50 (18.0%) with an outcome recorded, and 9 of 100 (9.0%) in all, without those that may still be open.",
    );
  });

  it("Where every line reaches into the newest weeks, no share is called final", () => {
    const open = table({ weeks: "year" }).lines.map((line) => ({ ...line, isOpen: true }));
    expect(formatShares({ lines: open }, "declined", true)).toBe(
      "Every line reaches into the weeks whose outcomes may still be open: no share of final outcomes is given here.",
    );
  });

  it("Of a few detainers the sentence of shares has the counts alone", () => {
    const lines = table("state").lines.filter(({ value }) => value === "unknown");
    expect(formatShares({ lines }, "other", false)).toBe(
      "Other: 3 of 3 with an outcome recorded, and 3 of 3 in all.",
    );
    expect(formatShares({ lines: [] }, "other", false)).toBe(
      "No detainer that is no longer open has an outcome recorded.",
    );
  });

  it("A group of outcomes that the collection does not have has no column", () => {
    expect(table("state").groups).toEqual([
      "declined",
      "insufficient notice",
      "taken into custody",
      "other",
      "open or not recorded",
    ]);
    const without = OUTCOMES.filter(({ key }) => key !== "late");
    expect(table("state", without).groups).toEqual([
      "declined",
      "taken into custody",
      "other",
      "open or not recorded",
    ]);
  });

  it("A year of which not all days are covered says which are", () => {
    const [first, second] = table({ weeks: "year" }).lines;
    expect(first?.part).toEqual({ first: "2014-03-01", last: "2014-12-31" });
    expect(second?.part).toEqual({ first: "2016-01-01", last: "2016-01-15" });
    expect(table("state").lines.every(({ part }) => part === null)).toBe(true);
  });

  it("A sentence gives the sums and names the other outcomes in ICE's words", () => {
    expect(formatOutcomes(table("state"), "ICE’s words")).toEqual([
      "Of 107 detainers, 52 have an outcome recorded: 11 declined, 1 insufficient notice, 36 taken into custody and 4 other; 55 are open or not recorded.",
      "Other, in ICE’s words: “Bond posted” 3, “Died” 1.",
    ]);
  });

  it("Outcomes are shown only where a collection has more than declines", () => {
    expect(hasOutcomes(OUTCOMES)).toBe(true);
    expect(hasOutcomes([OUTCOMES[0]])).toBe(false);
  });
});
