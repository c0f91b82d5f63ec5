import { expect, it } from "vitest";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import {
  formatShowButton,
  formatShowing,
  getFilteredCell,
  getMeasureCell,
} from "#features/filter-rail/filtered-numbers.ts";
import { answer, facts } from "#tests/charts/answers.ts";

const TEXAS = { ...EMPTY_FILTER, choices: { state: { values: ["TX"], isExcluded: false } } };

/** The three weeks of 2017 with what matches, and one state of it. */
const createAnswers = (matches: readonly number[], cell: string) => ({
  totals: answer("totals", {
    side: [0, 0, 0],
    measure: ["declined", "declined", "declined"],
    week: ["2017-01-28", "2017-02-04", "2017-02-11"],
    match: matches,
    unknown: [0, 0, 0],
    untranscribed: [17, 25, 17],
  }),
  states: answer("counts", { state: ["TX"], cell: [cell], count: [null] }),
});

it("The bar says that all 259 are shown without a filter, and how many under one", () => {
  const cell = getFilteredCell(createAnswers([189, 22, 48], "count"), facts().weeks);
  expect(formatShowing(cell, EMPTY_FILTER)).toBe("Showing all 259");
  expect(formatShowing(cell, TEXAS)).toBe("Showing 259");
});

it("Where nothing matches and more was reported, the bar says no zero", () => {
  const cell = getFilteredCell(createAnswers([0, 0, 0], "not-transcribed"), facts().weeks);
  expect(formatShowing(cell, TEXAS)).toBe("None in our records");
  expect(formatShowButton(cell)).toBe("Show the page");
});

it("A reported zero is shown as 0, and a place named without a number in words", () => {
  const zero = { state: "reported-zero", count: 0, open: 44 } as const;
  expect(formatShowing(zero, TEXAS)).toBe("Showing 0");
  const named = { state: "named-only", count: null, open: null } as const;
  expect(formatShowing(named, TEXAS)).toBe("Named, number not known");
});

it("The button of the sheet says how many detainers it will show", () => {
  const format = (count: number) => formatShowButton({ state: "count", count, open: null });
  expect(format(154)).toBe("Show 154 detainers");
  expect(format(1)).toBe("Show 1 detainer");
  expect(format(26790)).toBe("Show 26,790 detainers");
  expect(formatShowButton(null)).toBe("Show the page");
});

it("Each measure has its own number of one answer", () => {
  const answers = {
    totals: answer("totals", {
      side: [0, 0],
      measure: ["declined", "all"],
      week: ["2017-01-28", "2017-01-28"],
      match: [5, 79],
      unknown: [0, 0],
    }),
    states: answer("counts", {
      measure: ["declined", "all"],
      state: ["TX", "TX"],
      cell: ["count", "count"],
      count: [5, 79],
    }),
  };
  expect(getMeasureCell(answers, facts().weeks, "declined").count).toBe(5);
  expect(getMeasureCell(answers, facts().weeks, "all").count).toBe(79);
});
