import type { EncodedRows } from "#engine/index/encoded-rows.ts";
import type { BlockFilter } from "#engine/index/row-kernels.ts";

/** Filters as a cube holds them: a mask a dimension, and what sifts rows besides. */
export interface Filters {
  readonly masks: readonly Uint8Array[];
  readonly textFilter: ((row: number) => boolean) | null;
}

/** Filters that allow everything. */
export function createEmptyFilters(rows: EncodedRows): Filters {
  return {
    masks: rows.dimensions.map(({ size }) => new Uint8Array(size).fill(1)),
    textFilter: null,
  };
}

/** Which rows pass every filter but those of some dimensions, read row by row. */
export function findPassingRows(
  rows: EncodedRows,
  { masks, textFilter: sift }: Filters,
  but: readonly number[],
): number[] {
  return Array.from({ length: rows.length }, (_, row) => row).filter(
    (row) =>
      (sift === null || sift(row)) &&
      rows.dimensions.every(
        ({ codes }, dimension) =>
          but.includes(dimension) || masks[dimension]?.[codes[row] ?? 0] === 1,
      ),
  );
}

/** Sums by dimensions, read row by row. */
export function computeReferenceSums(
  rows: EncodedRows,
  filters: Filters,
  by: readonly number[],
  weighted: boolean,
): readonly number[] {
  const parts = by.flatMap((dimension) => rows.dimensions[dimension] ?? []);
  const length = parts.reduce((product, { size }) => product * size, 1);
  const cells = Array.from({ length }, () => 0);
  for (const row of findPassingRows(rows, filters, by)) {
    const cell = parts.reduce((at, { codes, size }) => at * size + (codes[row] ?? 0), 0);
    cells[cell] = (cells[cell] ?? 0) + (weighted ? (rows.weights?.[row] ?? 1) : 1);
  }
  return cells;
}

/** The rows' sift as the cube takes it: a block at a time. */
export function createBlockFilter(sift: Filters["textFilter"]): BlockFilter | null {
  if (sift === null) return null;
  return (from, to, out) => {
    for (let row = from; row < to; row += 1) out[row - from] = sift(row) ? 0 : 1;
  };
}
