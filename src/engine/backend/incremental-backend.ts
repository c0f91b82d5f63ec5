import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { createAxis } from "#engine/query/axis.ts";
import type { Axis } from "#engine/query/axis.ts";
import { countCells } from "#engine/index/aggregate.ts";
import type { Dimension } from "#engine/query/question.ts";
import { computeOutcomeFlags } from "#engine/query/row-flags.ts";
import { createFilterCompiler } from "#engine/index/compiled-filter.ts";
import type { CompiledFilter } from "#engine/index/compiled-filter.ts";
import { excludeUncertain } from "#engine/index/relaxed-filters.ts";
import { getFilterParts } from "#engine/index/filter-parts.ts";
import { createRowPager } from "./row-pager.ts";
import type { RowPager } from "./row-pager.ts";
import { findIndexedMatches } from "./indexed-matches.ts";
import { sumIndexedWeeks } from "./indexed-weeks.ts";
import { createCrossfilterCache } from "#engine/index/crossfilter-cache.ts";
import type { CrossfilterCaches } from "#engine/index/crossfilter-cache.ts";
import type { RowSelection, QueryBackend } from "#engine/query/query-backend.ts";
import { scanBackend } from "#engine/backend/scan-backend.ts";
import {
  areLocationAxes,
  findOccurringCells,
  mapPlaceSumsToValues,
  mapSumsToValues,
} from "./value-cells.ts";
import {
  getColumnNumber,
  getOccurringCodes,
  createDatasetIndex,
} from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";

/** All that is kept of one dataset. */
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
// Bytes that are held for each row at most: crossfilters 2 each, 10; lists of rows by value 4 each, 8 (`createDatasetIndex`); orders of rows for
// pages 4 each, 8 (`createRowPager`); places 2 and lags 2, seldom 4 each: 30.
/** Crossfilters of what matches: two sides, and everything. */
const MAX_CROSSFILTERS = 3;
/** Crossfilters of what matches or might. */
const MAX_RELAXED_CROSSFILTERS = 2;

/** Rows that are placed in a list, and additions that are made to a tile, at a time: some 5 to 10 ms, more where memory is touched first. */
const LIST_SLICE_ROWS = 100_000;
const TILE_SLICE = 1_500_000;

/** A reading that can be prepared, between questions, for the next one. */
export interface IncrementalBackend extends QueryBackend {
  /** Announces questions that come together, and come together again with other filters. */
  readonly beginBatch: () => void;
  /** The hand settles on the control of a column: `prepare` makes what its moves will need. */
  readonly prefetchDimension: (column: Dimension | "week") => void;
  /** Does a slice of the work that makes next steps cheap: a drag's tile, then lists; true where nothing is left. */
  readonly prefetchSlice: () => boolean;
}

/**
 * A reading that keeps crossfilters of each dataset and brings them to what is asked by difference, so that a question after a
 * small change is answered from what changed. It holds what it keeps for as long as the dataset is held.
 */
export function createIncrementalBackend(): IncrementalBackend {
  const all = new WeakMap<Dataset, DatasetCache>();
  let batch = 0;
  let last: DatasetCache | null = null;

  function keptOf(dataset: Dataset): DatasetCache {
    const found = all.get(dataset);
    if (found !== undefined) {
      last = found;
      return found;
    }
    const datasetIndex = createDatasetIndex(dataset);
    const pools = {
      exact: createCrossfilterCache(datasetIndex, MAX_CROSSFILTERS, () => batch),
      relaxed: createCrossfilterCache(datasetIndex, MAX_RELAXED_CROSSFILTERS, () => batch),
    };
    const made: DatasetCache = {
      index: datasetIndex,
      compileFilter: createFilterCompiler(datasetIndex),
      crossfilters: pools,
      pager: createRowPager(datasetIndex),
      transcribedByMeasure: new Map(),
      axisByDimension: new Map(),
      occurringCells: new Map(),
    };
    all.set(dataset, made);
    last = made;
    return made;
  }

  return {
    beginBatch() {
      batch += 1;
    },
    prefetchDimension(column) {
      last?.crossfilters.exact.prefetchDimension(getColumnNumber(column));
    },
    prefetchSlice() {
      if (last === null) return true;
      return (
        last.crossfilters.exact.prefetchSlice(TILE_SLICE) &&
        last.index.builder.buildRows(LIST_SLICE_ROWS)
      );
    },
    getAxis(dataset, by, filter) {
      const { index: datasetIndex, axisByDimension: axes } = keptOf(dataset);
      if (typeof by !== "string") return createAxis(dataset, by, filter, () => new Uint8Array());
      const found =
        axes.get(by) ??
        createAxis(dataset, by, filter, () => getOccurringCodes(datasetIndex, getColumnNumber(by)));
      axes.set(by, found);
      return found;
    },
    prefetchSums(matched, axes) {
      const { crossfilters: pools, compileFilter: asked } = keptOf(matched.dataset);
      const { crossfilter } = pools.exact.getCrossfilter(asked(matched.filter, matched.measure));
      crossfilter.cacheSums(axes.map((axis) => [getColumnNumber(axis.column)]));
    },
    sumCells(matched, axes) {
      const kept = keptOf(matched.dataset);
      const asked = kept.compileFilter(matched.filter, matched.measure);
      return (
        sumIndexedCells(kept, "exact", asked, matched, axes) ?? scanBackend.sumCells(matched, axes)
      );
    },
    sumCertainCells(matched, axes) {
      const kept = keptOf(matched.dataset);
      const asked = kept.compileFilter(matched.filter, matched.measure);
      const sure = excludeUncertain(kept.index, asked, getFilterParts(kept.index, matched.filter));
      const pool = sure === asked ? "exact" : "relaxed";
      return (
        sumIndexedCells(kept, pool, sure, matched, axes) ??
        scanBackend.sumCertainCells(matched, axes)
      );
    },
    findOccurringCells(dataset, axes) {
      const { index: datasetIndex, occurringCells: known } = keptOf(dataset);
      const name = axes.map(({ column }) => column).join();
      const found = known.get(name) ?? findOccurringCells(datasetIndex, axes);
      known.set(name, found);
      return found;
    },
    findPossibleMatches(matched, axes) {
      const {
        index: datasetIndex,
        crossfilters: pools,
        compileFilter: asked,
      } = keptOf(matched.dataset);
      const rows = asked(matched.filter, matched.measure);
      return findIndexedMatches(datasetIndex, pools, rows, matched, axes, MAX_CELLS);
    },
    sumLags({ dataset, filter, measure }) {
      const { index: datasetIndex, crossfilters: pools, compileFilter: asked } = keptOf(dataset);
      const { crossfilter } = pools.exact.getCrossfilter(asked(filter, measure));
      const lag = getColumnNumber("lag");
      const sums = crossfilter.getSums([lag]).slice();
      const lines = crossfilter.getSums([lag], false);
      return new Map(
        datasetIndex.lagCodes.days.flatMap((days, code) =>
          (lines[code] ?? 0) > 0 ? [[days, sums[code] ?? 0] as const] : [],
        ),
      );
    },
    sumWeeks(matched) {
      const {
        index: datasetIndex,
        crossfilters: pools,
        transcribedByMeasure: transcribed,
        compileFilter: asked,
      } = keptOf(matched.dataset);
      const known =
        transcribed.get(matched.measure) ?? sumTranscribed(datasetIndex, matched.measure);
      transcribed.set(matched.measure, known);
      return sumIndexedWeeks(
        datasetIndex,
        pools,
        known,
        matched,
        asked(matched.filter, matched.measure),
      );
    },
    getPage(matched, asked) {
      const { crossfilters: pools, pager: pages, compileFilter: askedOf } = keptOf(matched.dataset);
      const rows = askedOf(matched.filter, matched.measure);
      return pages.getPage(pools.exact.getCrossfilter(rows), rows, asked);
    },
  };
}

/** Sums of a crossfilter of one of the pools; null where there are too many cells for it. */
function sumIndexedCells(
  { index: datasetIndex, crossfilters: pools }: DatasetCache,
  pool: keyof CrossfilterCaches,
  asked: CompiledFilter,
  { ignored }: RowSelection,
  axes: readonly Axis[],
): Float64Array | null {
  const { crossfilter } = pools[pool].getCrossfilter(asked);
  if (areLocationAxes(axes) && ignored.length === 0) {
    const place = getColumnNumber("place");
    const mask = asked.masks[place];
    const sums = crossfilter.getSums([place]);
    return mapPlaceSumsToValues(
      datasetIndex,
      axes,
      sums.map((sum, code) => (mask?.[code] === 1 ? sum : 0)),
    );
  }
  const by = axes.map(({ column }) => getColumnNumber(column));
  if (countCells(datasetIndex.rows, by) > MAX_CELLS) return null;
  return mapSumsToValues(crossfilter.getSums(by), axes, asked.masks, ignored);
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
