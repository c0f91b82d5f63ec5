import { describe, expect, test } from "vitest";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING } from "#engine/question.ts";
import { asked, cells, first, la, only, sorted, totals, where } from "./asking.ts";
import { corpusOf, line, week, WEEK_1 } from "./small-corpus.ts";

describe("marks, lags and rows", () => {
  test("a note touches the part of a count whose rows it marks", () => {
    const found = answer([first], { kind: "marks", by: "state", ...asked(EVERYTHING) });
    expect(records(found.table).map(({ state, note, count }) => [state, note, count])).toEqual([
      ["TX", "n1", 142],
      ["TX", "n2", 142],
    ]);
  });

  const dated = corpusOf(
    [
      line({ issued: "2017-01-30", declined: "2017-02-01", count: 2 }),
      line({ issued: "2014", declined: "2017-02-01", count: 10 }),
      line({ issued: '"2/17/16"', declined: "2017-02-01", count: 3 }),
      line({ issued: "2016-02-01", declined: "2016-02-02", count: 1 }),
    ],
    [week(WEEK_1, null)],
  );

  test("days are known only where both dates are known to the day", () => {
    const found = answer([dated], { kind: "lags", ...asked(EVERYTHING) });
    expect(records(found.table).map(({ days, count }) => [days, count])).toEqual([
      [1, 1],
      [2, 2],
      [null, 13],
    ]);
  });

  test("what is unknown stands last in both directions", () => {
    expect(sorted(dated, "days", false)).toEqual([1, 2, null, null]);
    expect(sorted(dated, "days", true)).toEqual([2, 1, null, null]);
    expect(sorted(dated, "issued", true)).toEqual([
      "2017-01-30",
      "2016-02-01",
      "2014",
      '"2/17/16"',
    ]);
    expect(sorted(dated, "count", true)).toEqual([10, 3, 2, 1]);
    expect(sorted(first, "state", true)).toEqual(["TX", "CA", "CA", "withdrawn"]);
  });

  test("a page says how many lines there are and what they stand for", () => {
    const found = answer([first], {
      kind: "rows",
      sort: [{ column: "id", descending: true }],
      offset: 1,
      limit: 2,
      ...asked(EVERYTHING),
    });
    expect(found.whole).toEqual({ lines: 4, declines: 160 });
    expect(records(found.table).map(({ id }) => id)).toEqual([`${WEEK_1}/II/3`, `${WEEK_1}/II/2`]);
  });
});

describe("measures, sides and bad questions", () => {
  test("a page counts as declines only declines, whatever the measure", () => {
    const corpus = corpusOf(
      [line({ count: 2 }), line({ outcome: "custody", count: 5 })],
      [week(WEEK_1, null)],
    );
    const sides = [{ corpus: 0, filter: EVERYTHING }];
    const part = { kind: "rows", sort: [], offset: 0, limit: 9 } as const;
    const found = answer([corpus], { ...part, measures: ["all"], sides });
    expect(found.whole).toEqual({ lines: 2, declines: 2 });
  });

  test("a row counts under a measure by the group of its outcome", () => {
    const corpus = corpusOf(
      [line(), line({ outcome: "custody", count: 2 }), line({ outcome: "open", count: 4 })],
      [week(WEEK_1, null)],
    );
    const found = answer([corpus], {
      kind: "totals",
      measures: ["declined", "recorded", "all"],
      sides: [{ corpus: 0, filter: EVERYTHING }],
    });
    expect(records(found.table).map(({ match }) => match)).toEqual([1, 3, 7]);
  });

  test("sides of two corpora are told apart by number and their values by name", () => {
    const other = corpusOf([la({ count: 9 }), line({ count: 8 })], [week(WEEK_1, null)]);
    const found = answer([first, other], {
      kind: "counts",
      by: ["state"],
      facet: false,
      measures: ["declined"],
      sides: [0, 1].map((corpus) => ({ corpus, filter: where({ state: only("TX") }) })),
    });
    const rows = records(found.table).filter(({ state }) => state === "TX");
    expect(rows.map(({ side, count }) => [side, count])).toEqual([
      [0, 142],
      [1, 8],
    ]);
  });

  test("a corpus without rows answers with zeros", () => {
    const empty = corpusOf([], [week(WEEK_1, 5)]);
    expect(totals(empty, where({ state: only("TX") }))[0]).toMatchObject({ match: 0, reported: 5 });
    expect(cells(empty, EVERYTHING, ["state"])).toEqual([]);
  });

  test("a question that cannot be asked is refused in a sentence", () => {
    expect(() => totals(first, where({ state: only("Texas") }))).toThrow(
      new RangeError('"Texas" is not a value of state.'),
    );
    expect(() => totals(first, where({ state: only() }))).toThrow(RangeError);
    expect(() =>
      answer([], {
        kind: "lags",
        measures: ["declined"],
        sides: [{ corpus: 0, filter: EVERYTHING }],
      }),
    ).toThrow("The question asks of corpus 0, but 0 were given.");
    expect(() => cells(first, EVERYTHING, ["state", "state"])).toThrow(RangeError);
  });
});
