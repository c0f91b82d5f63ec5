import type { TextColumn } from "./column-store.ts";
import type { TotalCell } from "./table-rows.ts";

/** The numbers of the rows that are chosen; all where none are. */
export function pickNumbers(numbers: Uint32Array, chosen: Uint32Array | null): Uint32Array {
  return chosen === null ? numbers : chosen.map((row) => numbers[row] as number);
}

/** A column in the rows that are chosen. */
export function pickColumn(column: TextColumn, chosen: Uint32Array | null): TextColumn {
  return chosen === null ? column : { ...column, codes: pickNumbers(column.codes, chosen) };
}

/** How many rows have the code of an earlier one. */
export function countRepeats(codes: Uint32Array): number {
  const isSeen = new Uint8Array(codes.reduce((largest, code) => Math.max(largest, code), 0) + 1);
  let repeats = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    if (isSeen[code] === 1) repeats += 1;
    isSeen[code] = 1;
  }
  return repeats;
}

/** Where the first row that is chosen, of those from `row` on, stands among the chosen. */
export function findPlace(chosen: Uint32Array | null, row: number): number {
  if (chosen === null) return row;
  const place = chosen.findIndex((each) => each >= row);
  return place < 0 ? chosen.length : place;
}

/** The cells that stand in rows that are chosen, by their places among these. */
export function pickCells<Name>(
  cells: readonly TotalCell<Name>[],
  chosen: Uint32Array | null,
): readonly TotalCell<Name>[] {
  if (chosen === null || cells.length === 0) return cells;
  const places = new Map(Array.from(chosen, (row, place) => [row, place]));
  return cells.flatMap((cell) => {
    const row = places.get(cell.row);
    return row === undefined ? [] : [{ ...cell, row }];
  });
}
