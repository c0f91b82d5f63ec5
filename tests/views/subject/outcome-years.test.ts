import { describe, expect, it } from "vitest";
import { answer } from "#engine/answer.ts";
import { EVERYTHING, type Question } from "#engine/question.ts";
import { corpusOf, line, week } from "#tests/engine/small-corpus.ts";
import { hasOutcomes, outcomeTable, shareOf } from "#views/subject/outcome-years.ts";

const OUTCOMES = [
  { key: "declined", title: "Declined", group: "declined" },
  { key: "late", title: "Insufficient Notice to ICE", group: "insufficient notice" },
  { key: "custody", title: "Taken into custody", group: "taken into custody" },
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
    line({ week: "2014-03-08", outcome: "bond", count: 3 }),
    line({ week: "2014-03-08", outcome: "open", count: 50 }),
    line({ week: "2016-01-02", outcome: "declined", count: 2 }),
    line({ week: "2016-01-09", outcome: "open", count: 5 }),
  ],
  ["2014-03-01", "2014-03-08", "2016-01-02", "2016-01-09"].map((start) => week(start, null)),
);

const QUESTION: Question = {
  kind: "counts",
  measures: ["all"],
  sides: [{ corpus: 0, filter: EVERYTHING }],
  by: [{ weeks: "year" }, "outcome"],
  facet: false,
};

function table(basis: "recorded" | "issued") {
  return outcomeTable(answer([CORPUS], QUESTION), OUTCOMES, CORPUS.weeks, basis);
}

describe("what ICE recorded for detainers, by year", () => {
  it("tells groups apart and names the other outcomes, A to Z", () => {
    expect(table("issued").columns.map(({ title }) => title)).toEqual([
      "Declined",
      "Insufficient notice",
      "Taken into custody",
      "Bond posted",
      "Died",
      "Open or not recorded",
    ]);
  });

  it("adds up: 50 of the 100 detainers of 2014 have an outcome recorded", () => {
    const [year] = table("issued").years;
    expect(year).toMatchObject({ year: "2014", all: 100, recorded: 50, isOpen: false });
    expect(year?.counts).toEqual({
      declined: 9,
      "insufficient notice": 1,
      "taken into custody": 36,
      died: 1,
      bond: 3,
      "open or not recorded": 50,
    });
  });

  it("has two shares that differ: 9 declined are 18.0% of those recorded and 9.0% of all", () => {
    expect([shareOf(9, 50), shareOf(9, 100), shareOf(0, 0)]).toEqual(["18.0%", "9.0%", null]);
  });

  it("takes no share of a year that reaches into the newest 26 weeks of issue", () => {
    expect(table("issued").years.map(({ year, isOpen }) => [year, isOpen])).toEqual([
      ["2014", false],
      ["2016", true],
    ]);
    expect(table("recorded").years.some(({ isOpen }) => isOpen)).toBe(false);
  });

  it("is shown only where a collection has more than declines", () => {
    expect(hasOutcomes({ outcomes: OUTCOMES })).toBe(true);
    expect(hasOutcomes({ outcomes: [OUTCOMES[0]] })).toBe(false);
  });
});
