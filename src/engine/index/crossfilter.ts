import { createQueuePair, createCachedSums } from "./cached-sums.ts";
import { createInvertedIndex, countRows } from "./inverted-index.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import { allocate, checkEncodedRows } from "./encoded-rows.ts";
import type { EncodedRows } from "./encoded-rows.ts";
import type { Aggregate } from "./aggregate.ts";
import { createTile } from "./tile.ts";
import type { Tile } from "./tile.ts";
import { countChangedRows, applyMaskDelta } from "./mask-delta.ts";
import { addPassingRows, setFailures } from "./row-kernels.ts";
import type { BlockFilter } from "./row-kernels.ts";

/** Sums over rows, kept true while a filter of each dimension changes by and by. At first everything is allowed. */
export interface Crossfilter {
  /**
   * Allows the codes of a dimension that are 1 in the mask, which must not change afterwards; throws a RangeError where the
   * mask is not one of this dimension.
   */
  setMask(dimension: number, mask: Uint8Array): void;
  /** Sets one more filter, that is of no single dimension; null allows every row. */
  setTextFilter(failing: BlockFilter | null): void;
  /**
   * Sums by the codes of none, one or two dimensions, of the rows that pass every filter but those of these dimensions;
   * not `weighted`, rows count 1. The array is the crossfilter's own, and stays true only until the next filter.
   */
  getSums(by: readonly number[], weighted?: boolean): Float64Array;
  /** Begins to keep weighted sums by each of these, where they are not kept; the rows are read once for all. */
  cacheSums(all: readonly (readonly number[])[]): void;
  /** By what weighted sums are kept. */
  listCachedSums(): readonly (readonly number[])[];
  /** How many rows a change to these masks would touch. */
  measureDistance(masks: readonly Uint8Array[]): number;
  /** A row's failures, a bit a dimension; 0 where it passes. The crossfilter's own, true until the next filter. */
  getFailures(): Uint16Array;
  /**
   * Begins a table of a dimension against all sums kept, from which its filters are answered once `step` has read
   * every row. It holds until another filter changes. Begun again only where it no longer holds.
   */
  startTile(dimension: number): { step(rows: number): boolean };
  /** Whether a tile of the dimension is ready, so that a change of its mask alone reads no row. */
  hasTileFor(dimension: number): boolean;
}

/** The orders of all dimensions of rows, to be shared by their crossfilters; throws a RangeError where columns are wrong. */
export function createInvertedIndexes(rows: EncodedRows): readonly InvertedIndex[] {
  checkEncodedRows(rows);
  const orders = rows.dimensions.map((column, at) =>
    createInvertedIndex(column, `dimension ${at}`),
  );
  // Starts are read now, so that a wrong code is told before anything is counted.
  return orders.filter(({ starts }) => starts.length > 0);
}

/** A crossfilter of rows that allows everything; throws a RangeError where the columns do not fit together. */
export function createCrossfilter(
  rows: EncodedRows,
  orders: readonly InvertedIndex[] = createInvertedIndexes(rows),
): Crossfilter {
  const { length, dimensions } = rows;
  const bits = dimensions.length + 1;
  const siftBit = 1 << dimensions.length;
  const fails = allocate(length, () => new Uint16Array(length));
  const masks = dimensions.map(({ size }): Uint8Array => new Uint8Array(size).fill(1));
  const kept = createCachedSums(rows, bits);
  let sifted = false;
  let tile: Tile | null = null;
  /** The mask of the tile's dimension that the rows' failures are of, where they lag behind. */
  let behind: Uint8Array | null = null;

  function turnRows(
    dimension: number,
    before: Uint8Array,
    sinks: readonly Aggregate[] | null,
  ): void {
    const column = dimensions[dimension];
    const order = orders[dimension];
    const after = masks[dimension];
    if (column === undefined || order === undefined || after === undefined) return;
    const turning = {
      bit: 1 << dimension,
      column,
      invertedIndex: order,
      aggregates: sinks ?? kept.listAffected(dimension),
      queues: sinks === null ? kept.getQueues(dimension) : createQueuePair(sinks, bits),
    };
    applyMaskDelta(fails, turning, before, after);
  }

  /** Lets the rows catch up with what the tile has answered; sums that it does not cover are moved too. */
  function settle(): void {
    if (tile === null || behind === null) return;
    const { dimension, isCovered: covers } = tile;
    const before = behind;
    behind = null;
    const missed = kept.listAffected(dimension).filter((sink) => !covers(sink));
    turnRows(dimension, before, missed);
  }

  /** While nothing is filtered, the orders know how many rows each code has; false where they do not suffice. */
  function fillFromStarts({ dimensions: by, isWeighted: weighted, sums }: Aggregate): boolean {
    const [dimension = -1, second] = by;
    const order = orders[dimension];
    const isOpen = !sifted && masks.every((mask) => mask.every((allowed) => allowed === 1));
    if (!isOpen || weighted || second !== undefined) return false;
    if (order === undefined) sums[0] = length;
    else for (let code = 0; code < sums.length; code += 1) sums[code] = countRows(order, code);
    return true;
  }

  function maskOf(dimension: number, mask: Uint8Array): Uint8Array {
    const now = masks[dimension];
    if (now?.length !== mask.length) {
      throw new RangeError(`A mask of ${mask.length} values is not one of dimension ${dimension}.`);
    }
    return now;
  }

  function begin(all: readonly (readonly number[])[], weighted: boolean): readonly Aggregate[] {
    // Before the new sums are kept, or catching up would move them too.
    settle();
    const begun = all.map((by) => kept.addAggregate(by, weighted));
    const unfilled = begun.filter((sink) => !fillFromStarts(sink));
    if (unfilled.length > 0)
      addPassingRows(fails, createQueuePair(unfilled, bits).more, 0, 0, length);
    return begun;
  }

  return {
    setMask(dimension, mask) {
      const before = maskOf(dimension, mask);
      if (mask === before || mask.every((allowed, code) => allowed === before[code])) return;
      kept.evictIdle();
      if (tile !== null && tile.dimension !== dimension) {
        settle();
        tile = null;
      }
      masks[dimension] = mask;
      if (tile?.isReady() === true) {
        behind ??= before;
        tile.applyMask(before, mask);
      } else turnRows(dimension, before, null);
    },
    setTextFilter(failing) {
      if (failing === null && !sifted) return;
      kept.evictIdle();
      settle();
      tile = null;
      sifted = failing !== null;
      const passing: BlockFilter = (_from, _to, out) => out.fill(0);
      const moved = kept.listAffected(null);
      setFailures(fails, siftBit, failing ?? passing);
      for (const { sums } of moved) sums.fill(0);
      addPassingRows(fails, kept.getQueues(null).more, 0, 0, length);
    },
    cacheSums(all) {
      const weighted = rows.weights !== null;
      const missing = all.filter((by) => kept.findAggregate(by, weighted) === null);
      // Beginning catches up with what a tile moved, row by row: not for nothing.
      if (missing.length > 0) begin(missing, weighted);
    },
    getSums(by, asWeighted = true) {
      const weighted = asWeighted && rows.weights !== null;
      const found = kept.findAggregate(by, weighted);
      if (found !== null && tile?.isCovered(found) === false) settle();
      const [sink] = found === null ? begin([by], weighted) : [found];
      return sink?.sums ?? new Float64Array();
    },
    listCachedSums: () =>
      kept
        .listAffected(null)
        .flatMap(({ dimensions: by, isWeighted: weighted }) =>
          weighted === (rows.weights !== null) ? [by] : [],
        ),
    measureDistance(wanted) {
      return wanted.reduce((rows_, mask, dimension) => {
        const order = orders[dimension];
        const before = masks[dimension];
        if (order === undefined || before === undefined) return rows_;
        return rows_ + countChangedRows(order, before, mask);
      }, 0);
    },
    hasTileFor: (dimension) => tile?.dimension === dimension && tile.isReady(),
    getFailures() {
      settle();
      return fails;
    },
    startTile(dimension) {
      const moved = kept.listAffected(dimension);
      if (tile?.dimension === dimension && moved.every(tile.isKnown)) return tile;
      settle();
      tile = createTile(rows, fails, bits, dimension, moved);
      return tile;
    },
  };
}
