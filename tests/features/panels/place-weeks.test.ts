import type { OpenWeeks } from "#domain/report/open-weeks.ts";
import { describe, expect, it } from "vitest";
import { writeCsv } from "#data/export/write-table.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import {
  createPlaceWeeks,
  createPlaceWeeksFile,
  formatPeriodHeading,
} from "#features/panels/place-weeks.ts";
import { answer, facts, periodCounts, totals } from "#tests/charts/answers.ts";

const WEEKS = ["2017-01-28", "2017-02-04", "2017-02-11"];
const STATES: readonly (readonly [string, readonly (readonly [number, CellState])[]])[] = [
  [
    "CA",
    [
      [11, "count"],
      [8, "count"],
      [11, "count"],
    ],
  ],
  [
    "FL",
    [
      [0, "named-only"],
      [0, "not-transcribed"],
      [0, "not-transcribed"],
    ],
  ],
  [
    "TX",
    [
      [142, "count"],
      [2, "count"],
      [10, "count"],
    ],
  ],
  [
    "VT",
    [
      [0, "not-selected"],
      [0, "not-selected"],
      [0, "not-selected"],
    ],
  ],
];
const cells = STATES.flatMap(([state, list]) =>
  list.map(([count, cell], at) => ({ state, period: WEEKS[at] ?? "", count, cell })),
);
const create = (open: OpenWeeks = [], isFiltered = false) =>
  createPlaceWeeks({
    cells: answer("counts", {
      period: cells.map(({ period }) => period),
      state: cells.map(({ state }) => state),
      count: cells.map(({ count }) => count),
      cell: cells.map(({ cell }) => cell),
    }),
    periods: periodCounts(WEEKS.map((week, at) => [week, [189, 22, 48][at] ?? 0])),
    totals: totals([189, 22, 48]),
    dimension: "state",
    grain: "week",
    info: facts(),
    isFiltered,
    open,
    suspended: { after: "2017-02-11", words: "suspended" },
  });

describe("the table of states by week of 2017", () => {
  it("Texas is 142, 2 and 10, California 11, 8 and 11, and Florida is named without a number", () => {
    const { rows } = create();
    expect(
      rows.map(({ name, cells: known }) => [name, ...WEEKS.map((week) => known.get(week)?.count)]),
    ).toEqual([
      ["California", 11, 8, 11],
      ["Florida", null, null, null],
      ["Texas", 142, 2, 10],
    ]);
    expect(rows[1]?.cells.get("2017-01-28")?.state).toBe("named-only");
  });

  it("A state that the filter leaves out has no row", () => {
    expect(create([], true).rows.map(({ value }) => value)).not.toContain("VT");
  });

  it("The time after the last edition is said in words and has no column", () => {
    const { periods, gap } = create();
    expect(periods.map(({ period }) => period)).toEqual(WEEKS);
    expect(gap).toContain("No edition after");
  });

  it("A week whose outcomes may still be open says so in its heading", () => {
    expect(
      create([{ from: "2017-02-11", to: "2017-02-11" }]).periods.map(formatPeriodHeading),
    ).toEqual(["Jan 28 – Feb 3", "Feb 4 – 10", "Feb 11 – 17, not final"]);
  });

  it("The file has the same cells, with the word for the reason where a number is missing", () => {
    const file = createPlaceWeeksFile(
      create([{ from: "2017-02-11", to: "2017-02-11" }]),
      "State",
      "week",
      [],
    );
    expect(writeCsv(file).split("\r\n")).toEqual([
      "State,Week 2017-01-28,Week 2017-02-04,Week 2017-02-11,outcomes still open in",
      "California,11,8,11,2017-02-11",
      "Florida,named-only,not-transcribed,not-transcribed,2017-02-11",
      "Texas,142,2,10,2017-02-11",
      "",
    ]);
  });

  it("In records a zero of the file has the detainers without an outcome beside it", () => {
    const cell = { state: "reported-zero", count: 0, open: 362 } as const;
    const rows = [{ value: "TX", name: "Texas", cells: new Map([["2017-01-28", cell]]) }];
    const periods = create().periods.slice(0, 1);
    const file = createPlaceWeeksFile({ periods, rows, gap: null }, "State", "week", []);
    expect(writeCsv(file).split("\r\n")).toEqual([
      'State,Week 2017-01-28,"Week 2017-01-28, no outcome recorded"',
      "Texas,0,362",
      "",
    ]);
  });
});
