import { describe, expect, test } from "vitest";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING } from "#engine/question.ts";
import { asked, cells, first, la, only, total, where, without } from "./asking.ts";
import {
  corpusOf,
  line,
  notItemised,
  week,
  LOS_ANGELES,
  TRAVIS,
  WEEK_1,
  WEEK_2,
} from "./small-corpus.ts";

describe("counts", () => {
  test("values are alphabetical and the reserved ones stand last", () => {
    expect(cells(first, EVERYTHING, ["county"])).toEqual([
      ["06037", "count", 5],
      ["48453", "count", 142],
      ["unknown", "count", 6],
      ["withdrawn", "count", 7],
    ]);
  });

  test("a facet ignores its own choice and keeps the others", () => {
    const filter = where({ state: only("TX"), agency: without(LOS_ANGELES) });
    expect(cells(first, filter, ["state"], true)).toEqual([
      ["CA", "count", 6],
      ["TX", "count", 142],
      ["withdrawn", "count", 7],
    ]);
    const facets = answer([first], { kind: "facets", dimensions: ["state"], ...asked(filter) });
    expect(records(facets.table).map(({ value, count }) => [value, count])).toEqual([
      ["CA", 6],
      ["TX", 142],
      ["withdrawn", 7],
    ]);
  });

  test("a place that is only named is listed with n, and with w where it was withdrawn", () => {
    const chester = { jurisdiction: "pa-42029", state: "PA", county: "42029", withdrawn: false };
    const named = (isWithdrawn: boolean) =>
      corpusOf(
        [line({ count: 3 })],
        [week(WEEK_1, 9, { named: [{ ...chester, withdrawn: isWithdrawn }] })],
      );
    expect(cells(named(false), EVERYTHING, ["state"])[0]).toEqual(["PA", "named-only", 0]);
    expect(cells(named(true), EVERYTHING, ["county"])[0]).toEqual(["42029", "withdrawn", 0]);
  });

  test("an absent place is not a zero, unless a complete edition does not name it or a total says 0", () => {
    const lines = [line({ count: 3 }), la({ week: WEEK_2, count: 2 })];
    const state = (reported: number, part = {}) =>
      cells(
        corpusOf(lines, [week(WEEK_1, reported, part), week(WEEK_2, 2)]),
        where({}, { to: WEEK_1 }),
        ["state"],
      )[0];
    expect(state(9)).toEqual(["CA", "not-transcribed", 0]);
    expect(state(3)).toEqual(["CA", "not-named", 0]);
    expect(state(9, { complete: [total("ca", "state", 0)] })).toEqual(["CA", "reported-zero", 0]);
  });

  test("a zero printed for a place is a zero, though a row of an unknown place may be there", () => {
    const nowhere = notItemised("unknown", 3, { jurisdiction: "" });
    const zero = week(WEEK_1, 9, { complete: [total("ca", "state", 0)] });
    const la2 = la({ week: "2017-02-11", count: 2 });
    const lines = [nowhere, line({ week: WEEK_2, count: 4 }), la2];
    const corpus = corpusOf(lines, [zero, week(WEEK_2, 4), week("2017-02-11", 2)]);
    const california = (to: string) => cells(corpus, where({}, { to }), ["state"])[0];
    expect(california(WEEK_1)).toEqual(["CA", "reported-zero", 0]);
    expect(california(WEEK_2)).toEqual(["CA", "not-named", 0]);
  });

  test("no zero is said of a month in which a week could not be loaded", () => {
    const lost = week(WEEK_2, null, { presence: "not-loaded" });
    const corpus = corpusOf([la({ week: "2017-02-11" })], [week(WEEK_1, 0), lost]);
    expect(cells(corpus, where({}, { to: WEEK_1 }), ["state"])).toEqual([
      ["CA", "reported-zero", 0],
    ]);
    expect(cells(corpus, where({}, { to: WEEK_2 }), ["state"])).toEqual([
      ["CA", "not-transcribed", 0],
    ]);
  });

  test("in a complete edition an agency is not called absent while a row may be its", () => {
    const lines = [notItemised("CA", 3), line({ week: WEEK_2 }), la({ week: WEEK_2 })];
    const corpus = corpusOf(lines, [week(WEEK_1, 3), week(WEEK_2, 2)]);
    expect(cells(corpus, where({}, { to: WEEK_1 }), ["agency"])).toEqual([
      [LOS_ANGELES, "not-transcribed", 0],
      [TRAVIS, "not-named", 0],
      ["not-itemised", "count", 3],
    ]);
  });

  test("every week of the corpus is listed, with why it is not there", () => {
    const corpus = corpusOf(
      [line({ count: 3 })],
      [
        week("2017-02-11", null, { presence: "not-loaded" }),
        week(WEEK_1, 9),
        week(WEEK_2, null, { presence: "not-yet-published" }),
      ],
    );
    expect(cells(corpus, EVERYTHING, [{ weeks: "week" }])).toEqual([
      [WEEK_1, "count", 3],
      [WEEK_2, "not-yet-published", 0],
      ["2017-02-11", "not-loaded", 0],
    ]);
    expect(cells(corpus, EVERYTHING, ["state", { weeks: "month" }])).toEqual([
      ["TX", "2017-01", "count", 3],
      ["TX", "2017-02", "not-loaded", 0],
    ]);
  });
});
