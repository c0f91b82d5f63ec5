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
  readSortedColumn,
  readTotals,
  createFilter,
} from "./ask-question.ts";
import { createDataset, createRow, createWeek, WEEK_1 } from "./small-dataset.ts";

describe("marks, lags and rows", () => {
  test("A note marks the part of a count whose rows it touches", () => {
    const found = answerByScan([firstWeek], {
      kind: "marks",
      by: "state",
      ...createDeclinedQuery(EMPTY_FILTER),
    });
    expect(listRecords(found.table).map(({ state, note, count }) => [state, note, count])).toEqual([
      ["TX", "n1", 142],
      ["TX", "n2", 142],
    ]);
  });

  const dated = createDataset(
    [
      createRow({ issued: "2017-01-30", declined: "2017-02-01", count: 2 }),
      createRow({ issued: "2014", declined: "2017-02-01", count: 10 }),
      createRow({ issued: '"2/17/16"', declined: "2017-02-01", count: 3 }),
      createRow({ issued: "2016-02-01", declined: "2016-02-02", count: 1 }),
    ],
    [createWeek(WEEK_1, null)],
  );

  test("Days from issue to record are known only where both dates are known to the day", () => {
    const found = answerByScan([dated], { kind: "lags", ...createDeclinedQuery(EMPTY_FILTER) });
    expect(listRecords(found.table).map(({ days, count }) => [days, count])).toEqual([
      [1, 1],
      [2, 2],
      [null, 13],
    ]);
  });

  test("Unknown values come last in both directions of a sort", () => {
    expect(readSortedColumn(dated, "days", false)).toEqual([1, 2, null, null]);
    expect(readSortedColumn(dated, "days", true)).toEqual([2, 1, null, null]);
    expect(readSortedColumn(dated, "issued", true)).toEqual([
      "2017-01-30",
      "2016-02-01",
      "2014",
      '"2/17/16"',
    ]);
    expect(readSortedColumn(dated, "count", true)).toEqual([10, 3, 2, 1]);
    expect(readSortedColumn(firstWeek, "state", true)).toEqual(["TX", "CA", "CA", "withdrawn"]);
  });

  test("A page of rows says how many rows there are and how many declines they stand for", () => {
    const found = answerByScan([firstWeek], {
      kind: "rows",
      sort: [{ column: "id", descending: true }],
      offset: 1,
      limit: 2,
      ...createDeclinedQuery(EMPTY_FILTER),
    });
    expect(found.total).toEqual({ lines: 4, declines: 160 });
    expect(listRecords(found.table).map(({ id }) => id)).toEqual([
      `${WEEK_1}/II/3`,
      `${WEEK_1}/II/2`,
    ]);
  });
});

describe("measures, sides and bad questions", () => {
  test("A page of rows counts only declines as declines, whatever the measure", () => {
    const dataset = createDataset(
      [createRow({ count: 2 }), createRow({ outcome: "custody", count: 5 })],
      [createWeek(WEEK_1, null)],
    );
    const sides = [{ dataset: 0, filter: EMPTY_FILTER }];
    const part = { kind: "rows", sort: [], offset: 0, limit: 9 } as const;
    const found = answerByScan([dataset], { ...part, measures: ["all"], sides });
    expect(found.total).toEqual({ lines: 2, declines: 2 });
  });

  test("A row counts under a measure by the group of its outcome", () => {
    const dataset = createDataset(
      [
        createRow(),
        createRow({ outcome: "custody", count: 2 }),
        createRow({ outcome: "open", count: 4 }),
      ],
      [createWeek(WEEK_1, null)],
    );
    const found = answerByScan([dataset], {
      kind: "totals",
      measures: ["declined", "recorded", "all"],
      sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    });
    expect(listRecords(found.table).map(({ match }) => match)).toEqual([1, 3, 7]);
  });

  test("Sides of two datasets are told apart by number and their values by name", () => {
    const other = createDataset(
      [createLosAngelesRow({ count: 9 }), createRow({ count: 8 })],
      [createWeek(WEEK_1, null)],
    );
    const found = answerByScan([firstWeek, other], {
      kind: "counts",
      by: ["state"],
      facet: false,
      measures: ["declined"],
      sides: [0, 1].map((dataset) => ({
        dataset,
        filter: createFilter({ state: includeValues("TX") }),
      })),
    });
    const rows = listRecords(found.table).filter(({ state }) => state === "TX");
    expect(rows.map(({ side, count }) => [side, count])).toEqual([
      [0, 142],
      [1, 8],
    ]);
  });

  test("A dataset without rows answers with zeros", () => {
    const empty = createDataset([], [createWeek(WEEK_1, 5)]);
    expect(readTotals(empty, createFilter({ state: includeValues("TX") }))[0]).toMatchObject({
      match: 0,
      reported: 5,
    });
    expect(readCells(empty, EMPTY_FILTER, ["state"])).toEqual([]);
  });

  test("A question that cannot be answered is refused in a sentence", () => {
    expect(() => readTotals(firstWeek, createFilter({ state: includeValues("Texas") }))).toThrow(
      new RangeError('"Texas" is not a value of state.'),
    );
    expect(() => readTotals(firstWeek, createFilter({ state: includeValues() }))).toThrow(
      RangeError,
    );
    expect(() =>
      answerByScan([], {
        kind: "lags",
        measures: ["declined"],
        sides: [{ dataset: 0, filter: EMPTY_FILTER }],
      }),
    ).toThrow("The question asks of dataset 0, but 0 were given.");
    expect(() => readCells(firstWeek, EMPTY_FILTER, ["state", "state"])).toThrow(RangeError);
  });
});
