import { describe, expect, test } from "vitest";
import type { PlaceTotal } from "#domain/edition.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { By, Choice, Dimension, Filter, RowColumn } from "#engine/question.ts";
import * as small from "./small-corpus.ts";

const { corpusOf, line, notItemised, week, withdrawn, LOS_ANGELES, TRAVIS, WEEK_1, WEEK_2 } = small;

const only = (...values: string[]): Choice => ({ values, leaveOut: false });
const without = (...values: string[]): Choice => ({ values, leaveOut: true });
const where = (
  choices: Partial<Record<Dimension, Choice>>,
  part: Partial<Filter> = {},
): Filter => ({
  ...EVERYTHING,
  choices,
  ...part,
});
const total = (jurisdiction: string, level: PlaceTotal["level"], declined: number): PlaceTotal => ({
  jurisdiction,
  level,
  declined,
  asPrinted: jurisdiction,
  withdrawn: false,
  sources: [],
});
const asked = (filter: Filter) => ({
  measures: ["declined"] as const,
  sides: [{ corpus: 0, filter }],
});

function totals(corpus: Corpus, filter: Filter) {
  return records(answer([corpus], { kind: "totals", ...asked(filter) }).table);
}
function cells(
  corpus: Corpus,
  filter: Filter,
  by: readonly [By] | readonly [By, By],
  facet = false,
) {
  const { table } = answer([corpus], { kind: "counts", by, facet, ...asked(filter) });
  return records(table).map(({ side: _side, measure: _measure, ...rest }) => Object.values(rest));
}
function sorted(corpus: Corpus, column: RowColumn, descending: boolean) {
  const sort = [{ column, descending }];
  const found = answer([corpus], {
    kind: "rows",
    sort,
    offset: 0,
    limit: 50,
    ...asked(EVERYTHING),
  });
  return records(found.table).map((row) => row[column]);
}

const la = (part: Partial<small.Line> = {}) =>
  line({
    agency: LOS_ANGELES,
    county: "06037",
    state: "CA",
    aor: "LOS",
    jurisdiction: "ca-06037",
    ...part,
  });

/** Week 1: Travis 142, Los Angeles 5, 6 in California not itemised, 7 withdrawn: 160 of 200. */
const first = corpusOf(
  [line({ count: 142, marks: "n1 n2" }), la({ count: 5 }), notItemised("CA", 6), withdrawn(7)],
  [week(WEEK_1, 200)],
);

describe("totals", () => {
  test("without a filter everything in the file matches, and the rest of what was reported is not transcribed", () => {
    expect(totals(first, EVERYTHING)).toEqual([
      {
        side: 0,
        measure: "declined",
        week: WEEK_1,
        presence: "present",
        match: 160,
        unknown: 0,
        matchUnknown: 0,
        withdrawn: 0,
        transcribed: 160,
        reported: 200,
        untranscribed: 40,
      },
    ]);
  });

  test("Travis County Jail is not what California's not itemised rows may be", () => {
    expect(totals(first, where({ agency: only(TRAVIS) }))[0]).toMatchObject({
      match: 142,
      unknown: 0,
      withdrawn: 7,
    });
  });

  test("the Los Angeles jail may be what California's not itemised rows are", () => {
    expect(totals(first, where({ agency: only(LOS_ANGELES) }))[0]).toMatchObject({
      match: 5,
      unknown: 6,
    });
    expect(totals(first, where({ county: only("06037") }))[0]).toMatchObject({ unknown: 6 });
    expect(totals(first, where({ county: only("48453") }))[0]).toMatchObject({ unknown: 0 });
  });

  test("a known field that differs rules a row out, though another is unknown", () => {
    const filter = where({ agency: only(LOS_ANGELES), request: only("notification") });
    expect(totals(first, filter)[0]).toMatchObject({ match: 0, unknown: 0, withdrawn: 0 });
  });

  test("leaving out an agency says how many of what is kept may be that agency's", () => {
    expect(totals(first, where({ agency: without(LOS_ANGELES) }))[0]).toMatchObject({
      match: 155,
      matchUnknown: 6,
    });
    expect(totals(first, where({ agency: without(TRAVIS) }))[0]).toMatchObject({
      match: 18,
      matchUnknown: 0,
    });
  });

  test("New York City's rows are not Nassau County's, but may be Kings County's", () => {
    const city = corpusOf(
      [notItemised("NY", 4, { jurisdiction: "ny-city-new-york" })],
      [week(WEEK_1, 10)],
    );
    expect(totals(city, where({ county: only("36059") }))[0]).toMatchObject({ unknown: 0 });
    expect(totals(city, where({ county: only("36047") }))[0]).toMatchObject({ unknown: 4 });
  });

  test("a field office's states rule rows of other states out", () => {
    expect(totals(first, where({ aor: only("SNA") }))[0]).toMatchObject({ match: 142, unknown: 0 });
    expect(totals(first, where({ aor: only("LOS") }))[0]).toMatchObject({ match: 5, unknown: 6 });
  });

  test("nothing is missing of places that are complete", () => {
    const complete = [total("tx-48453", "county", 142), total("ca", "state", 11)];
    const corpus = corpusOf([line({ count: 142 })], [week(WEEK_1, 200, { complete })]);
    const missing = (filter: Filter) => totals(corpus, filter)[0]?.["untranscribed"];
    expect(missing(where({ county: only("48453") }))).toBe(0);
    expect(missing(where({ agency: only(TRAVIS, LOS_ANGELES) }))).toBe(0);
    expect(missing(where({ state: only("CA") }))).toBe(0);
    expect(missing(where({ state: only("TX", "CA") }))).toBe(58);
    expect(missing(where({ state: only("CA", "unknown") }))).toBe(58);
    expect(missing(where({ state: without("TX") }))).toBe(58);
    expect(missing(where({ charge: only("assault") }))).toBe(58);
    expect(missing(where({ outcome: only("custody") }))).toBe(0);
  });

  test("where no edition is there, reported and untranscribed are missing and not zero", () => {
    const corpus = corpusOf([], [week(WEEK_1, null, { presence: "not-published" })]);
    expect(totals(corpus, EVERYTHING)[0]).toMatchObject({
      match: 0,
      reported: null,
      untranscribed: null,
    });
  });

  test("a sum beyond 32 bits is kept whole", () => {
    const corpus = corpusOf(
      [line({ count: 2_000_000_000 }), line({ count: 2_000_000_000 })],
      [week(WEEK_1, null)],
    );
    expect(totals(corpus, EVERYTHING)[0]).toMatchObject({ match: 4_000_000_000 });
  });

  test("words are found without case and accents, every one of them", () => {
    expect(totals(first, where({}, { text: "ANGELES jail" }))[0]).toMatchObject({ match: 5 });
    expect(totals(first, where({}, { text: "unknown" }))[0]).toMatchObject({ match: 0 });
  });

  test("a text not found counts as unknown only where the agency or the charge text is", () => {
    const corpus = corpusOf(
      [
        line({ chargeText: "Assault" }),
        line({ count: 2 }),
        notItemised("CA", 4, { chargeText: "DUI" }),
      ],
      [week(WEEK_1, null)],
    );
    expect(totals(corpus, where({}, { text: "arson" }))[0]).toMatchObject({ match: 0, unknown: 6 });
  });
});

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
