import { createCrossfilter } from "#engine/index/crossfilter.ts";
import type { Crossfilter } from "#engine/index/crossfilter.ts";
import { createTextFilter } from "./compiled-filter.ts";
import type { CompiledFilter } from "./compiled-filter.ts";
import type { DatasetIndex } from "./dataset-index.ts";

/** A crossfilter, and the filter that it was last set to. */
export interface CachedCrossfilter {
  readonly crossfilter: Crossfilter;
  filter: CompiledFilter | null;
  textKey: string;
  /** The only column in which its last two filters differ; -1 where there is none. */
  lastColumn: number;
  /** Whether that column changed twice running, as in a drag. */
  isDragged: boolean;
  /** Grows with every change of which rows pass. */
  version: number;
  /** The number of the last batch that requested it. */
  batch: number;
}

/** The crossfilters of one dataset index: each filter gets the nearest, so that filters far apart keep one each. */
export interface CrossfilterCache {
  /** A crossfilter set to this filter: the nearest, changed by the difference. */
  getCrossfilter(filter: CompiledFilter): CachedCrossfilter;
  /** Announces changes of one column of the filters that were requested last. */
  prefetchDimension(column: number): void;
  /** Adds so many times more to a tile of the column that is being changed; true where nothing is left to add. */
  prefetchSlice(additions: number): boolean;
}

/** The caches by what their crossfilters let pass: rows that match, and also those that may match. */
export interface CrossfilterCaches {
  readonly exact: CrossfilterCache;
  readonly relaxed: CrossfilterCache;
}

/**
 * A cache of at most so many crossfilters, two bytes a row each. `getBatch` numbers the batches of questions: the filters of
 * one batch are requested together again and again, so each of them keeps a crossfilter of its own while there are enough.
 */
export function createCrossfilterCache(
  datasetIndex: DatasetIndex,
  maximum: number,
  getBatch: () => number,
): CrossfilterCache {
  const all: CachedCrossfilter[] = [];

  function measureDistance(
    { crossfilter, textKey }: CachedCrossfilter,
    filter: CompiledFilter,
  ): number {
    return (
      crossfilter.measureDistance(filter.masks) +
      (textKey === formatTextKey(filter) ? 0 : datasetIndex.rows.length)
    );
  }

  /** As the distance; a change that a tile answers costs no more than one row. */
  function measureCost(cached: CachedCrossfilter, filter: CompiledFilter): number {
    const distance = measureDistance(cached, filter);
    return isAnsweredByTile(cached, filter) ? Math.min(distance, 1) : distance;
  }

  function findNearest(filter: CompiledFilter): CachedCrossfilter {
    const costs = new Map(all.map((cached) => [cached, measureCost(cached, filter)]));
    const unused = all.filter((cached) => cached.batch !== getBatch() || costs.get(cached) === 0);
    const candidates = unused.length > 0 || all.length < maximum ? unused : all;
    const least = Math.min(...candidates.map((cached) => costs.get(cached) ?? 0));
    const nearest = candidates.find((cached) => costs.get(cached) === least);
    if (nearest !== undefined && (least * 2 <= datasetIndex.rows.length || all.length >= maximum)) {
      return nearest;
    }
    const created: CachedCrossfilter = {
      crossfilter: createCrossfilter(datasetIndex.rows, datasetIndex.invertedIndexes),
      textKey: "",
      version: 0,
      filter: null,
      lastColumn: NO_COLUMN,
      isDragged: false,
      batch: getBatch(),
    };
    // A new crossfilter allows everything: where one that exists is no farther, it serves.
    if (nearest !== undefined && measureDistance(created, filter) >= least) return nearest;
    all.push(created);
    return created;
  }

  function recordChange(cached: CachedCrossfilter, filter: CompiledFilter): void {
    const columns = cached.filter === null ? [] : findChangedColumns(cached.filter, filter);
    cached.filter = filter;
    if (columns.length === 0) return;
    const [only = NO_COLUMN] = columns;
    const column = columns.length === 1 ? only : NO_COLUMN;
    for (const other of all) if (other.batch !== getBatch()) other.isDragged = false;
    cached.isDragged = column !== NO_COLUMN && column === cached.lastColumn;
    cached.lastColumn = column;
  }

  return {
    prefetchDimension(column) {
      const last = Math.max(...all.map(({ batch }) => batch));
      for (const cached of all) {
        cached.isDragged = cached.batch === last;
        if (cached.isDragged) cached.lastColumn = column;
      }
    },
    prefetchSlice(additions) {
      return all.every(({ isDragged, lastColumn, crossfilter }) => {
        if (!isDragged) return true;
        const rows = Math.ceil(additions / Math.max(1, crossfilter.listCachedSums().length));
        return crossfilter.startTile(lastColumn).step(rows);
      });
    },
    getCrossfilter(filter) {
      const found = all.find((cached) => cached.filter === filter);
      if (found !== undefined) {
        found.batch = getBatch();
        return found;
      }
      const [first] = all;
      const count = all.length;
      const cached = findNearest(filter);
      cached.batch = getBatch();
      recordChange(cached, filter);
      if (measureDistance(cached, filter) > 0) cached.version += 1;
      const textKey = formatTextKey(filter);
      if (textKey !== cached.textKey) {
        cached.crossfilter.setTextFilter(createTextFilter(datasetIndex, filter));
        cached.textKey = textKey;
      }
      filter.masks.forEach((mask, dimension) => cached.crossfilter.setMask(dimension, mask));
      // Later requests will need the sums of the others from a new crossfilter. They begin here, where its filter is set already.
      if (all.length > count)
        cached.crossfilter.cacheSums(first?.crossfilter.listCachedSums() ?? []);
      return cached;
    },
  };
}

/** Whether a crossfilter's tile answers the change to a filter. */
function isAnsweredByTile(
  { crossfilter, filter: before }: CachedCrossfilter,
  after: CompiledFilter,
): boolean {
  const [column, ...others] = before === null ? [] : findChangedColumns(before, after);
  return column !== undefined && others.length === 0 && crossfilter.hasTileFor(column);
}

/** Words as a name; empty where none are sought. */
function formatTextKey({ words, isLenient }: CompiledFilter): string {
  return words.length === 0 ? "" : JSON.stringify([isLenient, ...words]);
}

const NO_COLUMN = -1;

/** The columns of which two filters differ; other words are a column that is none. */
function findChangedColumns(before: CompiledFilter, after: CompiledFilter): readonly number[] {
  const columns = after.masks.flatMap((mask, column) =>
    isSameMask(mask, before.masks[column]) ? [] : [column],
  );
  return formatTextKey(before) === formatTextKey(after) ? columns : [...columns, NO_COLUMN];
}

function isSameMask(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a === b || a.every((allowed, code) => allowed === b?.[code]);
}
