/** Cells that are shown of a row. */
const MAX_CELLS = 5;

/** The first cells of a row, as a question shows them: "Date, Facility, State …". */
export function formatFirstCells(cells: readonly string[]): string {
  return `${cells.slice(0, MAX_CELLS).join(", ")}${cells.length > MAX_CELLS ? " …" : ""}`;
}
