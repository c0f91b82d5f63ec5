import { createCrossfilter } from "#engine/index/crossfilter.ts";
import type { Crossfilter } from "#engine/index/crossfilter.ts";
import { createTextFilter } from "./compiled-filter.ts";
import type { CompiledFilter } from "./compiled-filter.ts";
import type { DatasetIndex } from "./dataset-index.ts";

/** A crossfilter, and what it was last brought to. */
export interface CachedCrossfilter {
  readonly crossfilter: Crossfilter;
  filter: CompiledFilter | null;
  textKey: string;
  /** The column of which the last filters alone differed from those before; -1 where there is none. */
  lastColumn: number;
  /** Whether that column was moved twice running, as in a drag. */
  isDragged: boolean;
  /** Grows with every change of which rows pass. */
  version: number;
}

/** Counts over one dataset index; questions of filters far from each other, as of two sides, each find theirs. */
export interface CrossfilterCache {
  /** A crossfilter that holds these rows: the nearest, brought there by difference. */
  getCrossfilter(asked: CompiledFilter): CachedCrossfilter;
  /** The hand settles on the control of a column: its next moves will be of the crossfilter that was asked last. */
  prefetchDimension(column: number): void;
  /** Adds so many times more to a tile of what is being dragged; true where nothing is left to add. */
  prefetchSlice(additions: number): boolean;
}

/** Pools by what their crossfilters hold: rows that match, and those that match or might. */
export interface CrossfilterCaches {
  readonly exact: CrossfilterCache;
  readonly relaxed: CrossfilterCache;
}

/** A pool that holds at most so many crossfilters, two bytes a row each. */
export function createCrossfilterCache(datasetIndex: DatasetIndex, most: number): CrossfilterCache {
  const all: CachedCrossfilter[] = [];
  let latest: CachedCrossfilter | null = null;

  function distance(
    { crossfilter, textKey: words }: CachedCrossfilter,
    asked: CompiledFilter,
  ): number {
    return (
      crossfilter.measureDistance(asked.masks) +
      (words === formatTextKey(asked) ? 0 : datasetIndex.rows.length)
    );
  }

  function nearest(asked: CompiledFilter): CachedCrossfilter {
    const far = all.map((one) => distance(one, asked));
    const least = Math.min(...far);
    const found = all[far.indexOf(least)];
    if (found !== undefined && (least * 2 <= datasetIndex.rows.length || all.length >= most))
      return found;
    const crossfilter = createCrossfilter(datasetIndex.rows, datasetIndex.invertedIndexes);
    const made: CachedCrossfilter = {
      crossfilter,
      textKey: "",
      version: 0,
      filter: null,
      lastColumn: NO_COLUMN,
      isDragged: false,
    };
    // A new crossfilter allows everything: where the one that stands is no farther, it serves.
    if (found !== undefined && distance(made, asked) >= least) return found;
    all.push(made);
    return made;
  }

  function note(pooled: CachedCrossfilter, asked: CompiledFilter): void {
    const columns = pooled.filter === null ? [] : findChangedColumns(pooled.filter, asked);
    pooled.filter = asked;
    if (columns.length === 0) return;
    const [only = NO_COLUMN] = columns;
    const moved = columns.length === 1 ? only : NO_COLUMN;
    for (const one of all) one.isDragged = false;
    pooled.isDragged = moved !== NO_COLUMN && moved === pooled.lastColumn;
    pooled.lastColumn = moved;
  }

  return {
    prefetchDimension(column) {
      if (latest === null) return;
      for (const one of all) one.isDragged = one === latest;
      latest.lastColumn = column;
    },
    prefetchSlice(additions) {
      return all.every(({ isDragged, lastColumn: moved, crossfilter }) => {
        if (!isDragged) return true;
        const rows = Math.ceil(additions / Math.max(1, crossfilter.listCachedSums().length));
        return crossfilter.startTile(moved).step(rows);
      });
    },
    getCrossfilter(asked) {
      const held = all.find((one) => one.filter === asked);
      if (held !== undefined) {
        latest = held;
        return held;
      }
      const [other] = all;
      const count = all.length;
      const pooled = nearest(asked);
      latest = pooled;
      note(pooled, asked);
      if (distance(pooled, asked) > 0) pooled.version += 1;
      const words = formatTextKey(asked);
      if (words !== pooled.textKey) {
        pooled.crossfilter.setTextFilter(createTextFilter(datasetIndex, asked));
        pooled.textKey = words;
      }
      asked.masks.forEach((mask, dimension) => pooled.crossfilter.setMask(dimension, mask));
      // A new crossfilter will be asked what the others are asked; kept from now on, its sums need not follow on the way here.
      if (all.length > count)
        pooled.crossfilter.cacheSums(other?.crossfilter.listCachedSums() ?? []);
      return pooled;
    },
  };
}

/** Words as a name; empty where none are sought. */
function formatTextKey({ words, isLenient }: CompiledFilter): string {
  return words.length === 0 ? "" : JSON.stringify([isLenient, ...words]);
}

const NO_COLUMN = -1;

/** The columns of which two filters differ; other words are a column that is none. */
function findChangedColumns(before: CompiledFilter, after: CompiledFilter): readonly number[] {
  const moved = after.masks.flatMap((mask, column) =>
    mask.every((one, code) => one === before.masks[column]?.[code]) ? [] : [column],
  );
  return formatTextKey(before) === formatTextKey(after) ? moved : [...moved, NO_COLUMN];
}
