interface NumberedRow {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The first rows of a sheet, each at its place: row `i + 1` stands at `i`, blank where the sheet has none. */
export function placeRows(
  rows: readonly NumberedRow[],
  maxRows: number,
): readonly (readonly string[])[] {
  const placed: (readonly string[])[] = [];
  for (const { row, cells } of rows) {
    while (placed.length < Math.min(row - 1, maxRows)) placed.push([]);
    placed[row - 1] = cells;
  }
  return placed.slice(0, maxRows);
}
