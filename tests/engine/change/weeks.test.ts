import { describe, expect, test } from "vitest";
import type { Corpus } from "#domain/publication/coverage.ts";
import { answer } from "#engine/answer.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import { only, total, without } from "#tests/engine/asking.ts";
import { changes, during, la, told } from "./changing.ts";
import {
  CITY_JAIL,
  corpusOf,
  line,
  LOS_ANGELES,
  notItemised,
  TRAVIS,
  week,
  WEEK_1,
  WEEK_2,
} from "#tests/engine/small-corpus.ts";

const second = { week: WEEK_2 };

/** Week 1 against week 2 of one corpus, each with the same choices besides. */
function weeks(
  corpus: Corpus,
  by: Dimension = "state",
  choices: Filter["choices"] = {},
): Readonly<Record<string, string>> {
  const side = (at: string) => ({ corpus: 0, filter: { ...during(at), choices } });
  return told(changes([corpus], by, [side(WEEK_1), side(WEEK_2)]), by);
}

describe("a change between two weeks", () => {
  test("of complete editions is told apart: lines on both sides, only left, only right", () => {
    const lines = [line({ count: 5 }), la({ count: 2 }), line({ ...second, count: 3 })];
    const ny = { state: "NY", county: "36061", jurisdiction: "ny-city-new-york" };
    const corpus = corpusOf(
      [...lines, line({ ...second, ...ny, agency: CITY_JAIL, count: 4 })],
      [week(WEEK_1, 7), week(WEEK_2, 7)],
    );
    expect(weeks(corpus)).toEqual({
      CA: "2 → 0, onlyLeft -2",
      NY: "0 → 4, onlyRight 4",
      TX: "5 → 3, inBoth -2",
      untranscribed: "0 → 0",
    });
  });

  test("of an edition that is incomplete cannot be told, but for places whose whole number is known", () => {
    const corpus = corpusOf(
      [line({ count: 5 }), la({ count: 2 }), line({ ...second, count: 3 })],
      [
        week(WEEK_1, 20, { complete: [total("tx", "state", 5)] }),
        week(WEEK_2, 9, { complete: [total("tx", "state", 3)] }),
      ],
    );
    expect(weeks(corpus)).toEqual({
      CA: "2 → 0, unsure -2",
      TX: "5 → 3, inBoth -2",
      untranscribed: "13 → 6, unsure -7",
    });
  });

  test("cannot be told of a place of which fewer lines are here than its total says", () => {
    const corpus = corpusOf(
      [line({ count: 5 }), line({ ...second, count: 3 })],
      [
        week(WEEK_1, 20, { complete: [total("tx-48453", "county", 6)] }),
        week(WEEK_2, 9, { complete: [total("tx-48453", "county", 3)] }),
      ],
    );
    expect(weeks(corpus, "county")["48453"]).toBe("5 → 3, unsure -2");
  });

  test("cannot be told of an agency where other lines of its place are not itemised, and neither of those", () => {
    const corpus = corpusOf(
      [la({ count: 3 }), notItemised("CA", 8), line(), la({ ...second, count: 11 })],
      [week(WEEK_1, 12), week(WEEK_2, 11)],
    );
    expect(weeks(corpus, "agency")).toEqual({
      [LOS_ANGELES]: "3 → 11, unsure 8",
      [TRAVIS]: "1 → 0, onlyLeft -1",
      "not-itemised": "8 → 0, unsure -8",
      untranscribed: "0 → 0",
    });
  });

  test("can be told of a county though lines of unknown place might lie there, where its lines come to its total", () => {
    const corpus = corpusOf(
      [line({ count: 5 }), notItemised("TX", 2), line({ ...second, count: 3 })],
      [week(WEEK_1, 7, { complete: [total("tx-48453", "county", 5)] }), week(WEEK_2, 3)],
    );
    expect(weeks(corpus, "county")).toMatchObject({ "48453": "5 → 3, inBoth -2" });
    const without = corpusOf([line({ count: 5 }), notItemised("TX", 2)], [week(WEEK_1, 7)]);
    const side = { corpus: 0, filter: during(WEEK_1) };
    expect(changes([without], "county", [side, side])[0]).toMatchObject({ leftWhole: 0 });
  });

  test("under a charge cannot be told where charges of the place are unknown, though the place is complete", () => {
    const corpus = corpusOf(
      [
        line({ charge: "assault", count: 2 }),
        line({ charge: "unknown" }),
        la({ charge: "assault", count: 3 }),
        line({ ...second, charge: "assault" }),
        la({ ...second, charge: "assault" }),
      ],
      [week(WEEK_1, 6), week(WEEK_2, 2)],
    );
    expect(weeks(corpus, "state", { charge: only("assault") })).toEqual({
      CA: "3 → 1, inBoth -2",
      TX: "2 → 1, unsure -1",
    });
  });

  test("cannot be told where lines are kept only because it is unknown whether they are left out", () => {
    const corpus = corpusOf(
      [line({ charge: "assault" }), line({ charge: "unknown" }), line({ ...second })],
      [week(WEEK_1, 2), week(WEEK_2, 1)],
    );
    expect(weeks(corpus, "state", { charge: without("arson") })["TX"]).toBe("2 → 1, unsure -1");
    expect(weeks(corpus, "state")["TX"]).toBe("2 → 1, inBoth -1");
  });

  test("of what is unknown can be told only between complete editions", () => {
    const lines = [line({ count: 4 }), line({ ...second, count: 1 })];
    const places = { complete: [total("tx", "state", 4)] };
    const whole = corpusOf(lines, [week(WEEK_1, 4, places), week(WEEK_2, 1)]);
    const part = corpusOf(lines, [week(WEEK_1, 9, places), week(WEEK_2, 1)]);
    expect(weeks(whole, "charge")["unknown"]).toBe("4 → 1, inBoth -3");
    expect(weeks(part, "charge", { state: only("TX") })["unknown"]).toBe("4 → 1, unsure -3");
  });

  test("names a place of which no number is known, and counts nothing for it", () => {
    const named = [{ jurisdiction: "pa-42029", state: "PA", county: "42029", withdrawn: false }];
    const corpus = corpusOf([line(), line(second)], [week(WEEK_1, 9, { named }), week(WEEK_2, 1)]);
    const side = (at: string) => ({ corpus: 0, filter: during(at) });
    expect(changes([corpus], "state", [side(WEEK_1), side(WEEK_2)])[0]).toMatchObject({
      state: "PA",
      left: 0,
      leftCell: "named-only",
      leftWhole: 0,
      rightCell: "not-named",
      rightWhole: 1,
      unsure: 0,
    });
  });
});

describe("a change of a side that has a week without an edition", () => {
  const lines = [line({ count: 5 }), line({ ...second, count: 3 })];
  test.each(["not-published", "not-yet-published", "not-loaded", "arriving"] as const)(
    "(%s) cannot be told",
    (presence) => {
      const gap = { presence, revision: null, transcription: null, published: null };
      const corpus = corpusOf(lines, [
        week(WEEK_1, 5),
        week(WEEK_2, 3),
        week("2017-02-11", null, gap),
      ]);
      const sides = [during(WEEK_1), during(WEEK_2, "2017-02-11")] as const;
      const [a, b] = sides.map((filter) => ({ corpus: 0, filter }));
      if (a === undefined || b === undefined) throw new Error("two sides");
      const rows = told(changes([corpus], "state", [a, b]), "state");
      expect(rows["TX"]).toBe("5 → 3, unsure -2");
      const isUnpublished = presence.endsWith("published");
      expect("untranscribed" in rows).toBe(isUnpublished);
    },
  );

  test("of which the collection knows nothing cannot be told", () => {
    const corpus = corpusOf(lines, [week(WEEK_1, 5), week(WEEK_2, 3)]);
    const [a, b] = [during(WEEK_1), during(WEEK_2, "2017-03-04")];
    const rows = changes([corpus], "state", [
      { corpus: 0, filter: a },
      { corpus: 0, filter: b },
    ]);
    expect(told(rows, "state")["TX"]).toBe("5 → 3, unsure -2");
  });

  test("is counted from overlapping weeks as each side has them", () => {
    const corpus = corpusOf(lines, [week(WEEK_1, 5), week(WEEK_2, 3)]);
    const rows = changes([corpus], "state", [
      { corpus: 0, filter: during(WEEK_1, WEEK_2) },
      { corpus: 0, filter: during(WEEK_2) },
    ]);
    expect(told(rows, "state")["TX"]).toBe("8 → 3, inBoth -5");
  });
});

describe("a change that cannot be asked for", () => {
  const corpus = corpusOf([line()], [week(WEEK_1, 1)]);
  const issued: Corpus = {
    ...corpus,
    cohort: { ...corpus.cohort, title: "FOIA", basis: "issued" },
  };
  const side = { corpus: 0, filter: during(WEEK_1) };
  const ask = (sides: readonly (typeof side)[], measures: readonly ("declined" | "all")[]) => () =>
    answer([corpus, issued], { kind: "change", measures, sides, by: "state" });

  test("says that weeks of two bases are different things", () => {
    expect(ask([side, { ...side, corpus: 1 }], ["declined"])).toThrow(
      /"Small" counts by the week in which a decline was recorded, "FOIA" by the week in which a detainer was issued/u,
    );
  });

  test("says that it is from one side to one other, of one measure", () => {
    expect(ask([side], ["declined"])).toThrow(/from one side to another, but 1 /u);
    expect(ask([side, side, side], ["declined"])).toThrow(/but 3 /u);
    expect(ask([side, side], ["declined", "all"])).toThrow(/of one measure, but 2 /u);
  });
});
