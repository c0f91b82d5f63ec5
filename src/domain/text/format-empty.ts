import { CELL_STATE_LABELS, type CellState } from "#domain/table/cell-state.ts";
import { formatNone, type CoverageTerms } from "./coverage-terms.ts";
import { formatOpenDetainers } from "./format-open.ts";

/**
 * What is said where nothing is counted, by the state of the cell: "0 in this file, 79 detainers with no outcome recorded",
 * "0 among transcribed rows; not a reported zero".
 */
export function formatEmpty(state: CellState, terms: CoverageTerms, open: number | null): string {
  if (state === "not-transcribed") return formatNone(terms);
  if (state !== "reported-zero") return CELL_STATE_LABELS[state];
  const rest = open === null || open === 0 ? "" : `, ${formatOpenDetainers(open)}`;
  return `0 ${terms.among}${rest}`;
}
