import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { createAxis } from "#engine/query/axis.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { Dimension } from "#engine/query/question.ts";
import { computeOutcomeFlags } from "#engine/query/row-flags.ts";
import { createFilterCompiler } from "#engine/index/compiled-filter.ts";
import { excludeUncertain } from "#engine/index/relaxed-filters.ts";
import { getFilterParts } from "#engine/index/filter-parts.ts";
import { createRowPager } from "./row-pager.ts";
import type { RowPager } from "./row-pager.ts";
import { findIndexedMatches } from "./indexed-matches.ts";
import { sumIndexedWeeks } from "./indexed-weeks.ts";
import { createCrossfilterCache } from "#engine/index/crossfilter-cache.ts";
import type { CrossfilterCaches } from "#engine/index/crossfilter-cache.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { scanBackend } from "#engine/backend/scan-backend.ts";
import { findOccurringCells } from "./value-cells.ts";
import { listSummedColumns, sumIndexedCells, sumIndexedOutcomes } from "./indexed-cells.ts";
import {
  getColumnNumber,
  getOccurringCodes,
  createDatasetIndex,
} from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";

/** All that is cached of one dataset. */
interface DatasetCache {
  readonly index: DatasetIndex;
  readonly compileFilter: ReturnType<typeof createFilterCompiler>;
  readonly crossfilters: CrossfilterCaches;
  readonly pager: RowPager;
  readonly transcribedByMeasure: Map<Measure, Float64Array>;
  readonly axisByDimension: Map<Dimension, Axis>;
  readonly occurringCells: Map<string, Uint32Array>;
}

/** Sums of so many cells are scanned for, not kept: 32 MB. */
const MAX_CELLS = 4_194_304;
// Bytes for each row at most: crossfilters 2 each, 10; lists of rows by value 4 each, 8 (`createDatasetIndex`); orders of rows for
// pages 4 each, 8 (`createRowPager`); places 2 and lags 2, seldom 4 each; months 1, seldom 2; classes of outcomes 1: 32.
/** Crossfilters of what matches: two sides, and everything. */
const MAX_CROSSFILTERS = 3;
/** Crossfilters of what matches or might. */
const MAX_RELAXED_CROSSFILTERS = 2;

/** Rows that are placed in a list, and additions that are made to a tile, at a time: some 5 to 10 ms, more where memory is touched first. */
const LIST_SLICE_ROWS = 100_000;
const TILE_SLICE = 1_500_000;

/** A backend that can work between questions to make the next one cheap. */
export interface IncrementalBackend extends QueryBackend {
  /** Announces questions that come together, and come together again with other filters. */
  readonly beginBatch: () => void;
  /** Announces changes of the filter of a column: `prefetchSlice` then makes what they will need. */
  readonly prefetchDimension: (column: Dimension | "week") => void;
  /** Does a slice of the work that makes next steps cheap: a drag's tile, then lists; true where nothing is left. */
  readonly prefetchSlice: () => boolean;
}

/**
 * A backend that caches crossfilters of each dataset and sets them to a filter by the difference, so that a question after a
 * small change is answered from the rows that changed. The cache lives as long as the dataset.
 */
export function createIncrementalBackend(): IncrementalBackend {
  const caches = new WeakMap<Dataset, DatasetCache>();
  let batch = 0;
  let lastCache: DatasetCache | null = null;

  function getCache(dataset: Dataset): DatasetCache {
    const cached = caches.get(dataset);
    if (cached !== undefined) {
      lastCache = cached;
      return cached;
    }
    const datasetIndex = createDatasetIndex(dataset);
    const crossfilters = {
      exact: createCrossfilterCache(datasetIndex, MAX_CROSSFILTERS, () => batch),
      relaxed: createCrossfilterCache(datasetIndex, MAX_RELAXED_CROSSFILTERS, () => batch),
    };
    const created: DatasetCache = {
      index: datasetIndex,
      compileFilter: createFilterCompiler(datasetIndex),
      crossfilters,
      pager: createRowPager(datasetIndex),
      transcribedByMeasure: new Map(),
      axisByDimension: new Map(),
      occurringCells: new Map(),
    };
    caches.set(dataset, created);
    lastCache = created;
    return created;
  }

  return {
    beginBatch() {
      batch += 1;
    },
    prefetchDimension(column) {
      lastCache?.crossfilters.exact.prefetchDimension(getColumnNumber(column));
    },
    prefetchSlice() {
      if (lastCache === null) return true;
      return (
        lastCache.crossfilters.exact.prefetchSlice(TILE_SLICE) &&
        lastCache.index.builder.buildRows(LIST_SLICE_ROWS)
      );
    },
    getAxis(dataset, by, filter) {
      const { index: datasetIndex, axisByDimension: axes } = getCache(dataset);
      if (typeof by !== "string") return createAxis(dataset, by, filter, () => new Uint8Array());
      const cached =
        axes.get(by) ??
        createAxis(dataset, by, filter, () => getOccurringCodes(datasetIndex, getColumnNumber(by)));
      axes.set(by, cached);
      return cached;
    },
    prefetchSums(selection, axes) {
      const cache = getCache(selection.dataset);
      const { crossfilter } = cache.crossfilters.exact.getCrossfilter(
        cache.compileFilter(selection.filter, selection.measure),
      );
      crossfilter.cacheSums(axes.map((axis) => listSummedColumns(cache.index, [axis])));
    },
    sumCells(selection, axes) {
      const cache = getCache(selection.dataset);
      const compiledFilter = cache.compileFilter(selection.filter, selection.measure);
      return (
        sumIndexedCells(
          cache.index,
          cache.crossfilters.exact,
          compiledFilter,
          selection,
          axes,
          MAX_CELLS,
        ) ?? scanBackend.sumCells(selection, axes)
      );
    },
    sumCellsByOutcome(selection, axes) {
      const cache = getCache(selection.dataset);
      const compiledFilter = cache.compileFilter(selection.filter, selection.measure);
      return (
        sumIndexedOutcomes(
          cache.index,
          cache.crossfilters.exact,
          compiledFilter,
          selection,
          axes,
          MAX_CELLS,
        ) ?? scanBackend.sumCellsByOutcome(selection, axes)
      );
    },
    sumCertainCells(selection, axes) {
      const cache = getCache(selection.dataset);
      const compiledFilter = cache.compileFilter(selection.filter, selection.measure);
      const certain = excludeUncertain(
        cache.index,
        compiledFilter,
        getFilterParts(cache.index, selection.filter),
      );
      const pool = certain === compiledFilter ? "exact" : "relaxed";
      return (
        sumIndexedCells(
          cache.index,
          cache.crossfilters[pool],
          certain,
          selection,
          axes,
          MAX_CELLS,
        ) ?? scanBackend.sumCertainCells(selection, axes)
      );
    },
    findOccurringCells(dataset, axes) {
      const { index: datasetIndex, occurringCells: cached } = getCache(dataset);
      const name = axes.map(({ column }) => column).join();
      const found = cached.get(name) ?? findOccurringCells(datasetIndex, axes);
      cached.set(name, found);
      return found;
    },
    findPossibleMatches(selection, axes) {
      const { index: datasetIndex, crossfilters, compileFilter } = getCache(selection.dataset);
      const rows = compileFilter(selection.filter, selection.measure);
      return findIndexedMatches(datasetIndex, crossfilters, rows, selection, axes, MAX_CELLS);
    },
    sumLags({ dataset, filter, measure }) {
      const { index: datasetIndex, crossfilters, compileFilter } = getCache(dataset);
      const { crossfilter } = crossfilters.exact.getCrossfilter(compileFilter(filter, measure));
      const lag = getColumnNumber("lag");
      const sums = crossfilter.getSums([lag]).slice();
      const rowCounts = crossfilter.getSums([lag], false);
      return new Map(
        datasetIndex.lagCodes.days.flatMap((days, code) =>
          (rowCounts[code] ?? 0) > 0 ? [[days, sums[code] ?? 0] as const] : [],
        ),
      );
    },
    sumWeeks(selection) {
      const {
        index: datasetIndex,
        crossfilters,
        transcribedByMeasure: transcribed,
        compileFilter,
      } = getCache(selection.dataset);
      const cached =
        transcribed.get(selection.measure) ?? sumTranscribed(datasetIndex, selection.measure);
      transcribed.set(selection.measure, cached);
      return sumIndexedWeeks(
        datasetIndex,
        crossfilters,
        cached,
        selection,
        compileFilter(selection.filter, selection.measure),
      );
    },
    getPage(selection, request) {
      const { crossfilters, pager: pages, compileFilter } = getCache(selection.dataset);
      const rows = compileFilter(selection.filter, selection.measure);
      return pages.getPage(crossfilters.exact.getCrossfilter(rows), rows, request);
    },
  };
}

function sumTranscribed({ dataset, rows }: DatasetIndex, measure: Measure): Float64Array {
  const counted = computeOutcomeFlags(dataset, measure);
  const outcome = rows.dimensions[getColumnNumber("outcome")]?.codes ?? new Uint8Array();
  const week = rows.dimensions[getColumnNumber("week")] ?? { codes: outcome, size: 0 };
  const sums = new Float64Array(week.size);
  for (let row = 0; row < rows.length; row += 1) {
    if (counted[outcome[row] as number] !== 1) continue;
    const code = week.codes[row] as number;
    sums[code] = (sums[code] as number) + (rows.weights?.[row] ?? 1);
  }
  return sums;
}
