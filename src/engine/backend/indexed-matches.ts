import type { Axis } from "#engine/query/axis.ts";
import { scanPossibleMatches } from "#engine/backend/scan-matches.ts";
import { countCells } from "#engine/index/aggregate.ts";
import { memoize } from "#engine/query/memoize.ts";
import { isUnspecified } from "#engine/query/reserved-values.ts";
import { replaceMasks } from "#engine/index/compiled-filter.ts";
import type { CompiledFilter } from "#engine/index/compiled-filter.ts";
import { includeUnknown } from "#engine/index/relaxed-filters.ts";
import { groupPossibleMatches } from "./group-matches.ts";
import { isLocationDimension, getFilterParts } from "#engine/index/filter-parts.ts";
import type { CrossfilterCaches } from "#engine/index/crossfilter-cache.ts";
import type { PossibleMatches, RowSelection } from "#engine/query/query-backend.ts";
import { getDictionary, getColumnNumber, getOccurringCodes } from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";

/** Possible matches found from numbers of rows that match or may; of more cells than `maxCells`, by reading every row. */
export function findIndexedMatches(
  datasetIndex: DatasetIndex,
  crossfilters: CrossfilterCaches,
  compiledFilter: CompiledFilter,
  selection: RowSelection,
  axes: readonly Axis[],
  maxCells: number,
): PossibleMatches {
  const ignoredMasks = selection.ignored.map((name) => {
    const { size = 0 } = datasetIndex.rows.dimensions[getColumnNumber(name)] ?? {};
    return [name, new Uint8Array(size).fill(1)] as const;
  });
  const strict =
    ignoredMasks.length === 0 ? compiledFilter : replaceMasks(compiledFilter, ignoredMasks);
  const lenient = includeUnknown(
    datasetIndex,
    strict,
    getFilterParts(datasetIndex, selection.filter, selection.ignored),
  );
  if (lenient === strict && !axes.some((axis) => hasUnspecified(datasetIndex, axis)))
    return () => false;
  const getForAllWeeks = memoize(() => findMatches(false));
  const getByWeek = memoize(() => findMatches(true));
  return (at, weeks) => (weeks === null ? getForAllWeeks : getByWeek)()(at, weeks);

  function findMatches(isByWeek: boolean): PossibleMatches {
    const names = axes.map(({ column, dimension }) =>
      isLocationDimension(dimension) ? "place" : column,
    );
    const columns = [...new Set([...names, ...(isByWeek ? (["week"] as const) : [])])];
    const by = columns.map(getColumnNumber);
    if (countCells(datasetIndex.rows, by) > maxCells)
      return scanPossibleMatches({ ...selection, axes });
    const countRows = (rows: CompiledFilter) =>
      (rows === compiledFilter ? crossfilters.exact : crossfilters.relaxed)
        .getCrossfilter(rows)
        .crossfilter.getSums(by, false);
    // A copy: both may be sums of one crossfilter, which hold only until it is brought to other rows.
    const certain = lenient === strict ? null : countRows(strict).slice();
    const { masks } = lenient;
    return groupPossibleMatches(datasetIndex, axes, {
      columns,
      isByWeek,
      sums: countRows(lenient),
      certain,
      masks,
    });
  }
}

const UNSPECIFIED_AXES = new WeakMap<Axis, boolean>();

/** Whether rows of a dataset leave the axis' dimension open; axes of dimensions are kept with their dataset index. */
function hasUnspecified(datasetIndex: DatasetIndex, axis: Axis): boolean {
  const found = UNSPECIFIED_AXES.get(axis) ?? findUnspecified(datasetIndex, axis);
  UNSPECIFIED_AXES.set(axis, found);
  return found;
}

function findUnspecified(datasetIndex: DatasetIndex, { dimension }: Axis): boolean {
  if (dimension === null) return false;
  const occurs = getOccurringCodes(datasetIndex, getColumnNumber(dimension));
  return getDictionary(datasetIndex, dimension).some(
    (value, code) => occurs[code] === 1 && isUnspecified(value),
  );
}
