import { queuesFor } from "./queues.ts";
import type { Rows } from "./rows.ts";
import { cellsOf, emptySink } from "./sink.ts";
import type { Sink } from "./sink.ts";
import { gather } from "./walk.ts";

/** Cells that a tile may have: 32 MB of sums. */
const MOST_CELLS = 4_194_304;

/** Fewer cells are never too many; otherwise few rows do not deserve a large tile. */
const FEW_CELLS = 65_536;

/** One dimension against each of the kept sums, made of the rows that fail nothing else. */
export interface Tile {
  readonly dimension: number;
  /** Reads so many rows more; true when all are read. */
  step(rows: number): boolean;
  isReady(): boolean;
  /** Whether the tile was begun with these sums kept, be they covered or too large. */
  readonly knows: (sink: Sink) => boolean;
  /** Whether these sums are moved by the tile; those of its own dimension do not move. */
  readonly covers: (sink: Sink) => boolean;
  /** Moves the sums from one mask of its dimension to another. */
  move(before: Uint8Array, after: Uint8Array): void;
}

/** A tile of nothing yet. Sums of so many cells that the tile would grow too large are not covered. */
export function tileOf(
  rows: Rows,
  fails: Uint16Array,
  bits: number,
  dimension: number,
  sinks: readonly Sink[],
): Tile {
  let room = Math.min(MOST_CELLS, Math.max(FEW_CELLS, rows.length * 8));
  const parts = sinks.flatMap((sink) => {
    const cells = cellsOf(rows, [dimension, ...sink.by]);
    if (sink.by.length > 2 || cells > room) return [];
    room -= cells;
    const own = emptySink(rows, [dimension, ...sink.by], sink.weighted);
    return [{ sink, own: { ...own, ignored: sink.ignored } }];
  });
  const covered = new Set(parts.map(({ sink }) => sink));
  const queues = queuesFor(
    parts.map(({ own }) => own),
    bits,
  );
  let read = 0;
  return {
    dimension,
    step(count) {
      const to = Math.min(rows.length, read + count);
      gather(fails, queues, 1 << dimension, read, to);
      read = to;
      return read === rows.length;
    },
    isReady: () => read === rows.length,
    knows: (sink) => sinks.includes(sink),
    covers: (sink) => covered.has(sink) || sink.by.includes(dimension),
    move(before, after) {
      for (let code = 0; code < after.length; code += 1) {
        if (before[code] === after[code]) continue;
        const sign = after[code] === 1 ? 1 : -1;
        for (const { sink, own } of parts) moveOne(sink.sums, own.sums, code, sign);
      }
    },
  };
}

function moveOne(sums: Float64Array, cells: Float64Array, code: number, sign: 1 | -1): void {
  const from = code * sums.length;
  for (let i = 0; i < sums.length; i += 1) {
    sums[i] = (sums[i] as number) + sign * (cells[from + i] as number);
  }
}
