import type { WeekCoverage } from "#domain/report/dataset.ts";
import type { CellState } from "#domain/table/cell-state.ts";

/** Why no week of a cell is there; the worst where they differ. */
export function getAbsence(weeks: readonly WeekCoverage[]): CellState {
  const found = new Set(weeks.map(({ presence }) => presence));
  if (found.has("arriving")) return "arriving";
  if (found.has("not-loaded")) return "not-loaded";
  return found.has("not-yet-published") ? "not-yet-published" : "not-published";
}
