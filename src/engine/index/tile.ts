import { createQueues } from "./queues.ts";
import type { EncodedRows } from "./encoded-rows.ts";
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
  readonly isKnown: (sink: Aggregate) => boolean;
  /** Whether these sums are moved by the tile; those of its own dimension do not move. */
  readonly isCovered: (sink: Aggregate) => boolean;
  /** Moves the sums from one mask of its dimension to another. */
  applyMask(before: Uint8Array, after: Uint8Array): void;
}

/** A tile of nothing yet. Sums of so many cells that the tile would grow too large are not covered. */
export function createTile(
  rows: EncodedRows,
  fails: Uint16Array,
  bits: number,
  dimension: number,
  sinks: readonly Aggregate[],
): Tile {
  let room = Math.min(MAX_CELLS, Math.max(MIN_CELL_LIMIT, rows.length * 8));
  const parts = sinks.flatMap((sink) => {
    const cells = countCells(rows, [dimension, ...sink.dimensions]);
    if (sink.dimensions.length > 2 || cells > room) return [];
    room -= cells;
    const own = createAggregate(rows, [dimension, ...sink.dimensions], sink.isWeighted);
    return [{ sink, own: { ...own, ignoredBits: sink.ignoredBits } }];
  });
  const covered = new Set(parts.map(({ sink }) => sink));
  const queues = createQueues(
    parts.map(({ own }) => own),
    bits,
  );
  let read = 0;
  return {
    dimension,
    step(count) {
      const to = Math.min(rows.length, read + count);
      addPassingRows(fails, queues, 1 << dimension, read, to);
      read = to;
      return read === rows.length;
    },
    isReady: () => read === rows.length,
    isKnown: (sink) => sinks.includes(sink),
    isCovered: (sink) => covered.has(sink) || sink.dimensions.includes(dimension),
    applyMask(before, after) {
      for (let code = 0; code < after.length; code += 1) {
        if (before[code] === after[code]) continue;
        const sign = after[code] === 1 ? 1 : -1;
        for (const { sink, own } of parts) addTileCells(sink.sums, own.sums, code, sign);
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
