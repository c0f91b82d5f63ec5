import { CELL_STATE_SIGNS, type CellState } from "#domain/table/cell-state.ts";
import { formatCount } from "./format-count.ts";

/** What stands in a cell: its number, or the sign of its state; a count that is missing is no zero. */
export function formatCellSign(state: CellState, count: number | null): string {
  if (state === "count" && count !== null && Number.isFinite(count)) return formatCount(count);
  return CELL_STATE_SIGNS[state === "count" ? "not-transcribed" : state];
}
