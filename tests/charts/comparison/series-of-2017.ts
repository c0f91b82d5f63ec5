import type { Series } from "#charts/comparison/series-model.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { answer, facts, note, periodCounts, totals } from "#tests/charts/answers.ts";

type Cell = readonly [count: number, cell?: CellState];

/** A place over the three weeks of 2017, of which a note may touch the first. */
export function createSeries(
  key: string,
  name: string,
  cells: readonly [Cell, Cell, Cell],
  noted: number | null = null,
): Series {
  const starts = ["2017-01-28", "2017-02-04", "2017-02-11"];
  const weeks = createWeekModel({
    totals: totals(cells.map(([count]) => count)),
    counts: periodCounts(
      cells.map(([count, cell], at) =>
        cell === undefined ? [starts[at] ?? "", count] : [starts[at] ?? "", count, cell],
      ),
    ),
    facts: facts(),
    filtered: true,
    ...(noted === null
      ? {}
      : {
          marks: answer("marks", { period: ["2017-01-28"], note: ["n18"], count: [noted] }),
          notes: [note("n18", "disputed by the agency", "2017-03-22")],
        }),
  });
  return { key, name, weeks, remark: "" };
}

/** Counted by hand in the shared table of Section II, without the 7 of Texas that were withdrawn. */
export const TEXAS = createSeries("TX", "Texas", [[142], [2], [10]], 142);
export const CALIFORNIA = createSeries("CA", "California", [[11], [8], [11]]);
export const NEW_YORK = {
  ...createSeries("NY", "New York", [[4], [12], [14]]),
  remark: "New York City alone in the first two weeks.",
};
/** Iowa is not on record in the second week. */
export const IOWA = createSeries("IA", "Iowa", [[2], [0], [1]]);
