import { createQueues } from "./queues.ts";
import { getFailureBit, type EncodedRows } from "./encoded-rows.ts";
import { countCells, createAggregate } from "./aggregate.ts";
import type { Aggregate } from "./aggregate.ts";
import { addPassingRows } from "./row-kernels.ts";

/** Cells that a tile may have: 32 MB of sums. */
const MAX_CELLS = 4_194_304;

/** Fewer cells are never too many; otherwise few rows do not deserve a large tile. */
const MIN_CELL_LIMIT = 65_536;

/** One dimension against each of the kept sums, made of the rows that fail nothing else. */
export interface Tile {
  readonly dimension: number;
  /** Reads so many rows more; true when all are read. */
  step(rows: number): boolean;
  isReady(): boolean;
  /** Whether the tile was begun with these sums kept, be they covered or too large. */
  readonly isKnown: (aggregate: Aggregate) => boolean;
  /** Whether these sums are moved by the tile; those of its own dimension do not move. */
  readonly isCovered: (aggregate: Aggregate) => boolean;
  /** Moves the sums from one mask of its dimension to another. */
  applyMask(before: Uint8Array, after: Uint8Array): void;
}

/** A tile of nothing yet. Sums of so many cells that the tile would grow too large are not covered. */
export function createTile(
  rows: EncodedRows,
  fails: Uint16Array,
  bits: number,
  dimension: number,
  aggregates: readonly Aggregate[],
): Tile {
  let cellsLeft = Math.min(MAX_CELLS, Math.max(MIN_CELL_LIMIT, rows.length * 8));
  const parts = aggregates.flatMap((aggregate) => {
    const cells = countCells(rows, [dimension, ...aggregate.dimensions]);
    if (aggregate.dimensions.length > 2 || cells > cellsLeft) return [];
    cellsLeft -= cells;
    const tileSums = createAggregate(
      rows,
      [dimension, ...aggregate.dimensions],
      aggregate.isWeighted,
    );
    return [{ aggregate, tileSums: { ...tileSums, ignoredBits: aggregate.ignoredBits } }];
  });
  const covered = new Set(parts.map(({ aggregate }) => aggregate));
  const queues = createQueues(
    parts.map(({ tileSums }) => tileSums),
    bits,
  );
  let rowsRead = 0;
  return {
    dimension,
    step(count) {
      const to = Math.min(rows.length, rowsRead + count);
      addPassingRows(fails, queues, getFailureBit(rows, dimension), rowsRead, to);
      rowsRead = to;
      return rowsRead === rows.length;
    },
    isReady: () => rowsRead === rows.length,
    isKnown: (aggregate) => aggregates.includes(aggregate),
    isCovered: (aggregate) => covered.has(aggregate) || aggregate.dimensions.includes(dimension),
    applyMask(before, after) {
      for (let code = 0; code < after.length; code += 1) {
        if (before[code] === after[code]) continue;
        const sign = after[code] === 1 ? 1 : -1;
        for (const { aggregate, tileSums } of parts)
          addTileCells(aggregate.sums, tileSums.sums, code, sign);
      }
    },
  };
}

function addTileCells(sums: Float64Array, cells: Float64Array, code: number, sign: 1 | -1): void {
  const from = code * sums.length;
  for (let i = 0; i < sums.length; i += 1) {
    sums[i] = (sums[i] as number) + sign * (cells[from + i] as number);
  }
}
