import { describe, expect, it } from "vitest";
import { outcomeTable, shareOf } from "#charts/outcomes/outcome-model.ts";
import { hasOutcomes } from "#domain/outcome.ts";
import { openPeriods } from "#domain/publication/open-periods.ts";
import { openSince } from "#domain/publication/newest-weeks.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING, type By } from "#engine/question.ts";
import { corpusOf, line, week } from "#tests/engine/small-corpus.ts";
import { outcomeWords } from "#views/outcomes/outcome-words.ts";

const OUTCOMES = [
  { key: "declined", title: "Declined", group: "declined" },
  { key: "late", title: "Insufficient Notice to ICE", group: "insufficient notice" },
  { key: "custody", title: "Booked into Detention", group: "taken into custody" },
  { key: "died", title: "Died", group: "other" },
  { key: "bond", title: "Bond posted", group: "other" },
  { key: "open", title: "Open", group: "open or not recorded" },
] as const;

/** Detainers issued in 2014, and in two weeks of 2016, which are the newest. */
const CORPUS = corpusOf(
  [
    line({ week: "2014-03-01", outcome: "declined", count: 9 }),
    line({ week: "2014-03-01", outcome: "late", count: 1 }),
    line({ week: "2014-03-08", outcome: "custody", count: 36 }),
    line({ week: "2014-03-08", outcome: "died", count: 1 }),
    line({ week: "2014-03-08", outcome: "bond", count: 3, state: "unknown" }),
    line({ week: "2014-03-08", outcome: "open", count: 50 }),
    line({ week: "2016-01-02", outcome: "declined", count: 2 }),
    line({ week: "2016-01-09", outcome: "open", count: 5 }),
  ],
  ["2014-03-01", "2014-03-08", "2016-01-02", "2016-01-09"].map((start) => week(start, null)),
);

function table(by: By) {
  const counts = answer([CORPUS], {
    kind: "counts",
    measures: ["all"],
    sides: [{ corpus: 0, filter: EVERYTHING }],
    by: [by, "outcome"],
    facet: false,
  });
  const open = openPeriods(CORPUS.weeks, openSince(CORPUS.weeks, "issued", null), "year");
  const column = typeof by === "string" ? by : "period";
  return outcomeTable({ counts, column, outcomes: OUTCOMES, labelOf: (value) => value, open });
}

describe("what ICE recorded for detainers", () => {
  it("adds up by year: 50 of the 100 detainers of 2014 have an outcome recorded", () => {
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

  it("marks the year that reaches into the newest 26 weeks of issue, and no place", () => {
    const open = ({ lines }: ReturnType<typeof table>) =>
      lines.filter(({ isOpen }) => isOpen).map(({ value }) => value);
    expect(open(table({ weeks: "year" }))).toEqual(["2016"]);
    expect(open(table("state"))).toEqual([]);
  });

  it("puts what is unknown last, and every way to part the detainers has the same sum of 107", () => {
    const states = table("state").lines.map(({ value }) => value);
    expect(states.at(-1)).toBe("unknown");
    for (const by of ["state", "agency", { weeks: "year" }] as const) {
      const { lines, total } = table(by);
      expect(lines.reduce((sum, { all }) => sum + all, 0)).toBe(107);
      expect(total).toMatchObject({ all: 107, recorded: 52 });
    }
  });

  it("has two shares that differ: 9 declined are 18.0% of those recorded and 9.0% of all", () => {
    expect([shareOf(9, 50), shareOf(9, 100), shareOf(0, 0)]).toEqual(["18.0%", "9.0%", null]);
  });

  it("says the sums in a sentence, and names the other outcomes in ICE's words", () => {
    expect(outcomeWords(table("state"), "ICE’s words")).toEqual([
      "Of 107 detainers, 52 have an outcome recorded: 11 declined, 1 insufficient notice, 36 taken into custody and 4 other; 55 are open or not recorded.",
      "Other, in ICE’s words: “Bond posted” 3, “Died” 1.",
    ]);
  });

  it("is shown only where a collection has more than declines", () => {
    expect(hasOutcomes(OUTCOMES)).toBe(true);
    expect(hasOutcomes([OUTCOMES[0]])).toBe(false);
  });
});
