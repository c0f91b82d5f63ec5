import { describe, expect, test } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import {
  createDeclinedQuery,
  readCells,
  firstWeek,
  createLosAngelesRow,
  includeValues,
  createPlaceTotal,
  createFilter,
  excludeValues,
} from "#tests/engine/ask-question.ts";
import {
  createDataset,
  createRow,
  createNotItemizedRow,
  createWeek,
  LOS_ANGELES,
  TRAVIS,
  WEEK_1,
  WEEK_2,
} from "#tests/engine/small-dataset.ts";

describe("counts", () => {
  test("Values are alphabetical, and the reserved ones come last", () => {
    expect(readCells(firstWeek, EMPTY_FILTER, ["county"])).toEqual([
      ["06037", "count", 5],
      ["48453", "count", 142],
      ["unknown", "count", 6],
      ["withdrawn", "count", 7],
    ]);
  });

  test("A facet ignores its own choice and keeps the others", () => {
    const filter = createFilter({ state: includeValues("TX"), agency: excludeValues(LOS_ANGELES) });
    expect(readCells(firstWeek, filter, ["state"], true)).toEqual([
      ["CA", "count", 6],
      ["TX", "count", 142],
      ["withdrawn", "count", 7],
    ]);
    const facets = answerByScan([firstWeek], {
      kind: "facets",
      dimensions: ["state"],
      ...createDeclinedQuery(filter),
    });
    expect(listRecords(facets.table).map(({ value, count }) => [value, count])).toEqual([
      ["CA", 6],
      ["TX", 142],
      ["withdrawn", 7],
    ]);
  });

  test("A place that is only named is listed with n, and with w where it was withdrawn", () => {
    const chester = { jurisdiction: "pa-42029", state: "PA", county: "42029", withdrawn: false };
    const named = (isWithdrawn: boolean) =>
      createDataset(
        [createRow({ count: 3 })],
        [createWeek(WEEK_1, 9, { named: [{ ...chester, withdrawn: isWithdrawn }] })],
      );
    expect(readCells(named(false), EMPTY_FILTER, ["state"])[0]).toEqual(["PA", "named-only", 0]);
    expect(readCells(named(true), EMPTY_FILTER, ["county"])[0]).toEqual(["42029", "withdrawn", 0]);
  });

  test("An absent place is no zero, unless a complete edition does not name it or a total says 0", () => {
    const lines = [createRow({ count: 3 }), createLosAngelesRow({ week: WEEK_2, count: 2 })];
    const state = (reported: number, part = {}) =>
      readCells(
        createDataset(lines, [createWeek(WEEK_1, reported, part), createWeek(WEEK_2, 2)]),
        createFilter({}, { to: WEEK_1 }),
        ["state"],
      )[0];
    expect(state(9)).toEqual(["CA", "not-transcribed", 0]);
    expect(state(3)).toEqual(["CA", "not-named", 0]);
    expect(state(9, { complete: [createPlaceTotal("ca", "state", 0)] })).toEqual([
      "CA",
      "reported-zero",
      0,
    ]);
  });

  test("A zero printed for a place is a zero, although a row of an unknown place may belong to it", () => {
    const nowhere = createNotItemizedRow("unknown", 3, { jurisdiction: "" });
    const zero = createWeek(WEEK_1, 9, { complete: [createPlaceTotal("ca", "state", 0)] });
    const la2 = createLosAngelesRow({ week: "2017-02-11", count: 2 });
    const lines = [nowhere, createRow({ week: WEEK_2, count: 4 }), la2];
    const dataset = createDataset(lines, [
      zero,
      createWeek(WEEK_2, 4),
      createWeek("2017-02-11", 2),
    ]);
    const california = (to: string) => readCells(dataset, createFilter({}, { to }), ["state"])[0];
    expect(california(WEEK_1)).toEqual(["CA", "reported-zero", 0]);
    expect(california(WEEK_2)).toEqual(["CA", "not-named", 0]);
  });

  test("No zero is given for a month in which a week could not be loaded", () => {
    const lost = createWeek(WEEK_2, null, { presence: "not-loaded" });
    const dataset = createDataset(
      [createLosAngelesRow({ week: "2017-02-11" })],
      [createWeek(WEEK_1, 0), lost],
    );
    expect(readCells(dataset, createFilter({}, { to: WEEK_1 }), ["state"])).toEqual([
      ["CA", "reported-zero", 0],
    ]);
    expect(readCells(dataset, createFilter({}, { to: WEEK_2 }), ["state"])).toEqual([
      ["CA", "not-transcribed", 0],
    ]);
  });

  test("In a complete edition an agency is not called absent while a row may belong to it", () => {
    const lines = [
      createNotItemizedRow("CA", 3),
      createRow({ week: WEEK_2 }),
      createLosAngelesRow({ week: WEEK_2 }),
    ];
    const dataset = createDataset(lines, [createWeek(WEEK_1, 3), createWeek(WEEK_2, 2)]);
    expect(readCells(dataset, createFilter({}, { to: WEEK_1 }), ["agency"])).toEqual([
      [LOS_ANGELES, "not-transcribed", 0],
      [TRAVIS, "not-named", 0],
      ["not-itemised", "count", 3],
    ]);
  });

  test("Every week of the dataset is listed, with the reason where it has no edition", () => {
    const dataset = createDataset(
      [createRow({ count: 3 })],
      [
        createWeek("2017-02-11", null, { presence: "not-loaded" }),
        createWeek(WEEK_1, 9),
        createWeek(WEEK_2, null, { presence: "not-yet-published" }),
      ],
    );
    expect(readCells(dataset, EMPTY_FILTER, [{ weeks: "week" }])).toEqual([
      [WEEK_1, "count", 3],
      [WEEK_2, "not-yet-published", 0],
      ["2017-02-11", "not-loaded", 0],
    ]);
    expect(readCells(dataset, EMPTY_FILTER, ["state", { weeks: "month" }])).toEqual([
      ["TX", "2017-01", "count", 3],
      ["TX", "2017-02", "not-loaded", 0],
    ]);
  });
});
