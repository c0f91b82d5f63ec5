import { bothFor, keptSums } from "./kept-sums.ts";
import { orderOf, rowsOf } from "./order.ts";
import type { Order } from "./order.ts";
import { allocated, checkRows } from "./rows.ts";
import type { Rows } from "./rows.ts";
import type { Sink } from "./sink.ts";
import { tileOf } from "./tile.ts";
import type { Tile } from "./tile.ts";
import { rowsBetween, turnTo } from "./turning.ts";
import { gather, setEach } from "./walk.ts";
import type { Failing } from "./walk.ts";

/** Sums over rows, kept true while a filter of each dimension changes by and by. At first everything is allowed. */
export interface Cube {
  /** Allows the codes of a dimension that are 1 in the mask; throws a RangeError where the mask is not one of it. */
  allow(dimension: number, mask: Uint8Array): void;
  /** Sets one more filter, that is of no single dimension; null allows every row. */
  sift(failing: Failing | null): void;
  /**
   * Sums by the codes of none, one or two dimensions, of the rows that pass every filter but those of these dimensions;
   * not `weighted`, rows count 1. The array is the cube's own, and stays true only until the next filter.
   */
  sums(by: readonly number[], weighted?: boolean): Float64Array;
  /** Begins to keep weighted sums by each of these, where they are not kept; the rows are read once for all. */
  keep(all: readonly (readonly number[])[]): void;
  /** By what weighted sums are kept. */
  kept(): readonly (readonly number[])[];
  /** How many rows a change of masks would touch. */
  distance(masks: readonly Uint8Array[]): number;
  /** A row's failures, a bit a dimension; 0 where it passes. The cube's own, true until the next filter. */
  fails(): Uint16Array;
  /**
   * Begins a table of a dimension against all sums kept, from which its filters are answered once `step` has read
   * every row. It holds until another filter changes. Begun again only where it no longer holds.
   */
  tile(dimension: number): { step(rows: number): boolean };
}

/** The orders of all dimensions of rows, to be shared by their cubes; throws a RangeError where columns are wrong. */
export function ordersOf(rows: Rows): readonly Order[] {
  checkRows(rows);
  const orders = rows.dimensions.map((column, at) => orderOf(column, `dimension ${at}`));
  // Starts are read now, so that a wrong code is told before anything is counted.
  return orders.filter(({ starts }) => starts.length > 0);
}

/** A cube of rows that allows everything; throws a RangeError where the columns do not fit together. */
export function createCube(rows: Rows, orders: readonly Order[] = ordersOf(rows)): Cube {
  const { length, dimensions } = rows;
  const bits = dimensions.length + 1;
  const siftBit = 1 << dimensions.length;
  const fails = allocated(length, () => new Uint16Array(length));
  const masks = dimensions.map(({ size }) => new Uint8Array(size).fill(1));
  const kept = keptSums(rows, bits);
  let sifted = false;
  let tile: Tile | null = null;
  /** The mask of the tile's dimension that the rows' failures are of, where they lag behind. */
  let behind: Uint8Array | null = null;

  function turnRows(dimension: number, before: Uint8Array, sinks: readonly Sink[] | null): void {
    const column = dimensions[dimension];
    const order = orders[dimension];
    const after = masks[dimension];
    if (column === undefined || order === undefined || after === undefined) return;
    const turning = {
      bit: 1 << dimension,
      column,
      order,
      sinks: sinks ?? kept.movedBy(dimension),
      queues: sinks === null ? kept.queuesOf(dimension) : bothFor(sinks, bits),
    };
    turnTo(fails, turning, before, after);
  }

  /** Lets the rows catch up with what the tile has answered; sums that it does not cover are moved too. */
  function settle(): void {
    if (tile === null || behind === null) return;
    const { dimension, covers } = tile;
    const before = behind;
    behind = null;
    const missed = kept.movedBy(dimension).filter((sink) => !covers(sink));
    turnRows(dimension, before, missed);
  }

  /** While nothing is filtered, the orders know how many rows each code has; false where they do not suffice. */
  function fillFromStarts({ by, weighted, sums }: Sink): boolean {
    const [dimension = -1, second] = by;
    const order = orders[dimension];
    const isOpen = !sifted && masks.every((mask) => mask.every((allowed) => allowed === 1));
    if (!isOpen || weighted || second !== undefined) return false;
    if (order === undefined) sums[0] = length;
    else for (let code = 0; code < sums.length; code += 1) sums[code] = rowsOf(order, code);
    return true;
  }

  function maskOf(dimension: number, mask: Uint8Array): Uint8Array {
    const now = masks[dimension];
    if (now?.length !== mask.length) {
      throw new RangeError(`A mask of ${mask.length} values is not one of dimension ${dimension}.`);
    }
    return now;
  }

  function begin(all: readonly (readonly number[])[], weighted: boolean): readonly Sink[] {
    // Before the new sums are kept, or catching up would move them too.
    settle();
    const begun = all.map((by) => kept.begin(by, weighted));
    const unfilled = begun.filter((sink) => !fillFromStarts(sink));
    if (unfilled.length > 0) gather(fails, bothFor(unfilled, bits).more, 0, 0, length);
    return begun;
  }

  return {
    allow(dimension, mask) {
      const before = maskOf(dimension, mask);
      if (mask.every((allowed, code) => allowed === before[code])) return;
      kept.age();
      if (tile !== null && tile.dimension !== dimension) {
        settle();
        tile = null;
      }
      masks[dimension] = mask.slice();
      if (tile?.isReady() === true) {
        behind ??= before;
        tile.move(before, mask);
      } else turnRows(dimension, before, null);
    },
    sift(failing) {
      if (failing === null && !sifted) return;
      kept.age();
      settle();
      tile = null;
      sifted = failing !== null;
      const passing: Failing = (_from, _to, out) => out.fill(0);
      const moved = kept.movedBy(null);
      setEach(fails, siftBit, failing ?? passing);
      for (const { sums } of moved) sums.fill(0);
      gather(fails, kept.queuesOf(null).more, 0, 0, length);
    },
    keep(all) {
      const weighted = rows.weights !== null;
      const missing = all.filter((by) => kept.find(by, weighted) === null);
      // Beginning catches up with what a tile moved, row by row: not for nothing.
      if (missing.length > 0) begin(missing, weighted);
    },
    sums(by, asWeighted = true) {
      const weighted = asWeighted && rows.weights !== null;
      const found = kept.find(by, weighted);
      if (found !== null && tile?.covers(found) === false) settle();
      const [sink] = found === null ? begin([by], weighted) : [found];
      return sink?.sums ?? new Float64Array();
    },
    kept: () =>
      kept
        .movedBy(null)
        .flatMap(({ by, weighted }) => (weighted === (rows.weights !== null) ? [by] : [])),
    distance(asked) {
      return asked.reduce((rows_, mask, dimension) => {
        const order = orders[dimension];
        const before = masks[dimension];
        if (order === undefined || before === undefined) return rows_;
        return rows_ + rowsBetween(order, before, mask);
      }, 0);
    },
    fails() {
      settle();
      return fails;
    },
    tile(dimension) {
      const moved = kept.movedBy(dimension);
      if (tile?.dimension === dimension && moved.every(tile.knows)) return tile;
      settle();
      tile = tileOf(rows, fails, bits, dimension, moved);
      return tile;
    },
  };
}
