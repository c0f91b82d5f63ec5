import { describe, expect, it } from "vitest";
import { createOutcomeModel, formatShare } from "#charts/outcomes/outcome-model.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { listOpenPeriods } from "#domain/report/open-periods.ts";
import { findOpenSince } from "#domain/report/open-weeks.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER, type By } from "#engine/query/question.ts";
import { createDataset, createRow, createWeek } from "#tests/engine/small-dataset.ts";
import { formatOutcomes } from "#features/panels/format-outcomes.ts";

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

function table(by: By) {
  const counts = answerByScan([DATASET], {
    kind: "counts",
    measures: ["all"],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    by: [by, "outcome"],
    facet: false,
  });
  const open = listOpenPeriods(DATASET.weeks, findOpenSince(DATASET.weeks, "issued", null), "year");
  const column = typeof by === "string" ? by : "period";
  return createOutcomeModel({
    counts,
    column,
    outcomes: OUTCOMES,
    labelOf: (value) => value,
    open,
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

  it("Two shares differ: 9 declined are 18.0% of those recorded and 9.0% of all", () => {
    expect([formatShare(9, 50), formatShare(9, 100), formatShare(0, 0)]).toEqual([
      "18.0%",
      "9.0%",
      null,
    ]);
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
