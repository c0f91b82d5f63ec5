import { createQueuePair, createCachedSums } from "./cached-sums.ts";
import { createInvertedIndex, countRows } from "./inverted-index.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import { allocate, checkEncodedRows, countFilterable, getFailureBit } from "./encoded-rows.ts";
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
   * Allows the codes of a dimension that are 1 in the mask, which must not change afterward; throws a RangeError where the
   * mask is not one of this dimension.
   */
  setMask(dimension: number, mask: Uint8Array): void;
  /** Sets one more filter, that is of no single dimension; null allows every row. */
  setTextFilter(isFailing: BlockFilter | null): void;
  /**
   * Sums by the codes of none, one or two dimensions, of the rows that pass every filter but those of these dimensions;
   * not `weighted`, rows count 1. The array is the crossfilter's own, and stays true only until the next filter.
   */
  getSums(by: readonly number[], weighted?: boolean): Float64Array;
  /** Begins to keep weighted sums by each of these, where they are not kept; the rows are read once for all. */
  cacheSums(columnSets: readonly (readonly number[])[]): void;
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
  const invertedIndexes = rows.dimensions.map((column, at) =>
    createInvertedIndex(column, `dimension ${at}`),
  );
  // Starts are read now, so that a wrong code throws before anything is counted.
  return invertedIndexes.filter(({ starts }) => starts.length > 0);
}

/** A crossfilter of rows that allows everything; throws a RangeError where the columns do not fit together. */
export function createCrossfilter(
  rows: EncodedRows,
  invertedIndexes: readonly InvertedIndex[] = createInvertedIndexes(rows),
): Crossfilter {
  const { length, dimensions } = rows;
  const bits = countFilterable(rows) + 1;
  const textFilterBit = 1 << countFilterable(rows);
  const fails = allocate(length, () => new Uint16Array(length));
  const masks = dimensions.map(({ size }): Uint8Array => new Uint8Array(size).fill(1));
  const cachedSums = createCachedSums(rows, bits);
  let hasTextFilter = false;
  let tile: Tile | null = null;
  /** The mask of the tile's dimension that the rows' failures are of, where they lag behind. */
  let laggingMask: Uint8Array | null = null;

  function applyDelta(
    dimension: number,
    before: Uint8Array,
    aggregates: readonly Aggregate[] | null,
  ): void {
    const column = dimensions[dimension];
    const invertedIndex = invertedIndexes[dimension];
    const after = masks[dimension];
    if (column === undefined || invertedIndex === undefined || after === undefined) return;
    const delta = {
      bit: getFailureBit(rows, dimension),
      column,
      invertedIndex,
      aggregates: aggregates ?? cachedSums.listAffected(dimension),
      queues:
        aggregates === null ? cachedSums.getQueues(dimension) : createQueuePair(aggregates, bits),
    };
    applyMaskDelta(fails, delta, before, after);
  }

  /** Lets the rows catch up with what the tile has answered; sums that it does not cover are moved too. */
  function catchUp(): void {
    if (tile === null || laggingMask === null) return;
    const { dimension, isCovered } = tile;
    const before = laggingMask;
    laggingMask = null;
    const uncovered = cachedSums
      .listAffected(dimension)
      .filter((aggregate) => !isCovered(aggregate));
    applyDelta(dimension, before, uncovered);
  }

  /** While nothing is filtered, the orders know how many rows each code has; false where they do not suffice. */
  function fillFromStarts({ dimensions: by, isWeighted: weighted, sums }: Aggregate): boolean {
    const [dimension = -1, second] = by;
    const invertedIndex = invertedIndexes[dimension];
    const isOpen = !hasTextFilter && masks.every((mask) => mask.every((allowed) => allowed === 1));
    if (!isOpen || weighted || second !== undefined) return false;
    if (invertedIndex === undefined) sums[0] = length;
    else
      for (let code = 0; code < sums.length; code += 1) sums[code] = countRows(invertedIndex, code);
    return true;
  }

  function getMask(dimension: number, mask: Uint8Array): Uint8Array {
    const now = masks[dimension];
    if (now?.length !== mask.length) {
      throw new RangeError(`A mask of ${mask.length} values is not one of dimension ${dimension}.`);
    }
    return now;
  }

  function beginSums(
    columnSets: readonly (readonly number[])[],
    weighted: boolean,
  ): readonly Aggregate[] {
    // Before the new sums are kept, or catching up would move them too.
    catchUp();
    const created = columnSets.map((by) => cachedSums.addAggregate(by, weighted));
    const unfilled = created.filter((aggregate) => !fillFromStarts(aggregate));
    if (unfilled.length > 0)
      addPassingRows(fails, createQueuePair(unfilled, bits).more, 0, 0, length);
    return created;
  }

  return {
    setMask(dimension, mask) {
      const before = getMask(dimension, mask);
      if (mask === before || mask.every((allowed, code) => allowed === before[code])) return;
      if (getFailureBit(rows, dimension) === 0) {
        throw new RangeError(`Dimension ${dimension} is counted by only: it cannot be filtered.`);
      }
      cachedSums.evictIdle();
      if (tile !== null && tile.dimension !== dimension) {
        catchUp();
        tile = null;
      }
      masks[dimension] = mask;
      if (tile?.isReady() === true) {
        laggingMask ??= before;
        tile.applyMask(before, mask);
      } else applyDelta(dimension, before, null);
    },
    setTextFilter(isFailing) {
      if (isFailing === null && !hasTextFilter) return;
      cachedSums.evictIdle();
      catchUp();
      tile = null;
      hasTextFilter = isFailing !== null;
      const isPassing: BlockFilter = (_from, _to, out) => out.fill(0);
      const affected = cachedSums.listAffected(null);
      setFailures(fails, textFilterBit, isFailing ?? isPassing);
      for (const { sums } of affected) sums.fill(0);
      addPassingRows(fails, cachedSums.getQueues(null).more, 0, 0, length);
    },
    cacheSums(columnSets) {
      const weighted = rows.weights !== null;
      const missing = columnSets.filter((by) => cachedSums.findAggregate(by, weighted) === null);
      // Beginning catches up with what a tile moved, row by row: not for nothing.
      if (missing.length > 0) beginSums(missing, weighted);
    },
    getSums(by, asWeighted = true) {
      const weighted = asWeighted && rows.weights !== null;
      const found = cachedSums.findAggregate(by, weighted);
      if (found !== null && tile?.isCovered(found) === false) catchUp();
      const [aggregate] = found === null ? beginSums([by], weighted) : [found];
      return aggregate?.sums ?? new Float64Array();
    },
    listCachedSums: () =>
      cachedSums
        .listAffected(null)
        .flatMap(({ dimensions: by, isWeighted: weighted }) =>
          weighted === (rows.weights !== null) ? [by] : [],
        ),
    measureDistance(wanted) {
      return wanted.reduce((rows_, mask, dimension) => {
        const invertedIndex = invertedIndexes[dimension];
        const before = masks[dimension];
        if (invertedIndex === undefined || before === undefined) return rows_;
        return rows_ + countChangedRows(invertedIndex, before, mask);
      }, 0);
    },
    hasTileFor: (dimension) => tile?.dimension === dimension && tile.isReady(),
    getFailures() {
      catchUp();
      return fails;
    },
    startTile(dimension) {
      const affected = cachedSums.listAffected(dimension);
      if (tile?.dimension === dimension && affected.every(tile.isKnown)) return tile;
      catchUp();
      tile = createTile(rows, fails, bits, dimension, affected);
      return tile;
    },
  };
}
