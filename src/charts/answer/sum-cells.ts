import { hasNumber, type CellState } from "#domain/table/cell-state.ts";
import type { AnswerCell } from "./answer-rows.ts";

/** States of cells without a count above 0, from the one that knows least; a sum of several knows as little as the first that occurs. */
const STATES_BY_KNOWLEDGE: readonly CellState[] = [
  "arriving",
  "not-transcribed",
  "named-only",
  "withdrawn",
  "reported-zero",
  "not-named",
  "not-loaded",
  "not-yet-published",
  "not-published",
];

/** Cells as one: their sum where one of them counts something, otherwise the state of the cell that knows least. Cells that the filter leaves out are in no sum. */
export function sumCells(cells: readonly AnswerCell[]): AnswerCell {
  const selected = cells.filter(({ state }) => state !== "not-selected");
  const open = selected.some((cell) => cell.open !== null)
    ? selected.reduce((sum, cell) => sum + (cell.open ?? 0), 0)
    : null;
  const count = selected.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
  if (count > 0) return { state: "count", count, open };
  const states = new Set(selected.map(({ state }) => state));
  const state = STATES_BY_KNOWLEDGE.find((each) => states.has(each)) ?? "not-selected";
  return { state, count: hasNumber(state) ? 0 : null, open };
}
