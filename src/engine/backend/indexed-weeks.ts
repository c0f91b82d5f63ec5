import type { CompiledFilter } from "#engine/index/compiled-filter.ts";
import {
  includeUnknown,
  includeWithdrawn,
  excludeUncertain,
} from "#engine/index/relaxed-filters.ts";
import { getFilterParts } from "#engine/index/filter-parts.ts";
import type { CrossfilterCaches } from "#engine/index/crossfilter-cache.ts";
import type { RowSelection, WeekSums } from "#engine/query/query-backend.ts";
import { getDictionary, getColumnNumber } from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";

/** Sums by week from crossfilters: what is unknown or withdrawn is what a crossfilter that lets it through holds more. */
export function sumIndexedWeeks(
  datasetIndex: DatasetIndex,
  crossfilters: CrossfilterCaches,
  transcribed: Float64Array,
  { filter }: RowSelection,
  compiledFilter: CompiledFilter,
): ReadonlyMap<string, WeekSums> {
  const week = getColumnNumber("week");
  const inWeeks = compiledFilter.masks[week];
  /** Sums by code of the week, of the weeks that are requested; a copy. */
  const sumByWeek = (rows: CompiledFilter) => {
    const { crossfilter } = (
      rows === compiledFilter ? crossfilters.exact : crossfilters.relaxed
    ).getCrossfilter(rows);
    return crossfilter.getSums([week]).map((sum, code) => (inWeeks?.[code] === 1 ? sum : 0));
  };
  const parts = getFilterParts(datasetIndex, filter);
  const match = sumByWeek(compiledFilter);
  const others = [
    includeUnknown(datasetIndex, compiledFilter, parts),
    excludeUncertain(datasetIndex, compiledFilter, parts),
    includeWithdrawn(compiledFilter, parts),
  ];
  const [withUnknown = match, certain = match, withWithdrawn = match] = others.map((other) =>
    other === compiledFilter ? match : sumByWeek(other),
  );
  return new Map(
    getDictionary(datasetIndex, "week").map((name, code) => {
      const read = (sums: Float64Array) => sums[code] ?? 0;
      return [
        name,
        {
          match: read(match),
          unknown: read(withUnknown) - read(match),
          matchUnknown: read(match) - read(certain),
          withdrawn: read(withWithdrawn) - read(match),
          transcribed: read(transcribed),
        },
      ];
    }),
  );
}
