import { describe, expect, test } from "vitest";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import { only, where } from "#tests/engine/asking.ts";
import { corpusOf, line, week, WEEK_1, withdrawn } from "#tests/engine/small-corpus.ts";
import type { Line } from "#tests/engine/small-corpus.ts";
import { changes, during, la, told } from "./changing.ts";

describe("a change between two revisions of a week", () => {
  const first = corpusOf([line({ count: 5 }), la({ count: 2 })], [week(WEEK_1, 7)]);
  const revised = (lines: readonly Line[], reported = 7): Corpus =>
    corpusOf(lines, [week(WEEK_1, reported, { revision: 2 })]);
  const between = (later: Corpus, by: Dimension, choices: Filter["choices"] = {}) => {
    const filter = { ...during(WEEK_1), choices };
    const sides = [
      { corpus: 0, filter },
      { corpus: 1, filter },
    ] as const;
    return told(changes([first, later], by, sides), by);
  };

  test("is corrected where a row of one id lost its place, changed its charge or its number", () => {
    expect(between(revised([withdrawn(5), la({ count: 2 })]), "state")).toEqual({
      CA: "2 → 2",
      TX: "5 → 0, corrected -5",
      withdrawn: "0 → 5, corrected 5",
      untranscribed: "0 → 0",
    });
    const recharged = revised([line({ count: 5, charge: "assault" }), la({ count: 2 })]);
    expect(between(recharged, "charge")).toMatchObject({
      assault: "0 → 5, corrected 5",
      unknown: "7 → 2, corrected -5",
    });
    expect(between(revised([line({ count: 4 }), la({ count: 2 })], 6), "state")["TX"]).toBe(
      "5 → 4, corrected -1",
    );
  });

  test("is corrected also where a filter loses the row", () => {
    const later = revised([withdrawn(5), la({ count: 2 })]);
    expect(between(later, "county", { state: only("TX") })).toEqual({
      "48453": "5 → 0, corrected -5",
    });
  });

  test("is not corrected where a row was added or taken away", () => {
    const added = revised([line({ count: 5 }), la({ count: 2 }), la({ count: 3 })], 10);
    expect(between(added, "state")["CA"]).toBe("2 → 5, inBoth 3");
    expect(between(revised([line({ count: 5 })], 5), "state")["CA"]).toBe("2 → 0, onlyLeft -2");
  });

  test("is corrected by a new transcription too, but never where both sides read one file", () => {
    const reread = corpusOf(
      [line({ count: 6 }), la({ count: 2 })],
      [week(WEEK_1, 8, { transcription: 2 })],
    );
    expect(between(reread, "state")["TX"]).toBe("5 → 6, corrected 1");
    const same = corpusOf([line({ count: 6 }), la({ count: 2 })], [week(WEEK_1, 8)]);
    expect(between(same, "state")["TX"]).toBe("5 → 6, inBoth 1");
  });

  test("takes no row for another where sides keep different rows of it unchanged", () => {
    const later = revised([line({ count: 5 }), la({ count: 2 })]);
    const rows = changes([first, later], "state", [
      { corpus: 0, filter: where({ state: only("TX") }, during(WEEK_1)) },
      { corpus: 1, filter: where({ state: only("CA") }, during(WEEK_1)) },
    ]);
    expect(rows.map(({ corrected }) => corrected)).toEqual(rows.map(() => 0));
  });
});
