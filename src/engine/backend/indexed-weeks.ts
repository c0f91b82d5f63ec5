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
  pools: CrossfilterCaches,
  transcribed: Float64Array,
  { filter }: RowSelection,
  asked: CompiledFilter,
): ReadonlyMap<string, WeekSums> {
  const week = getColumnNumber("week");
  const inWeeks = asked.masks[week];
  /** Sums by code of the week, of the weeks that are asked for; a copy. */
  const byWeek = (rows: CompiledFilter) => {
    const { crossfilter } = (rows === asked ? pools.exact : pools.relaxed).getCrossfilter(rows);
    return crossfilter.getSums([week]).map((sum, code) => (inWeeks?.[code] === 1 ? sum : 0));
  };
  const parts = getFilterParts(datasetIndex, filter);
  const match = byWeek(asked);
  const others = [
    includeUnknown(datasetIndex, asked, parts),
    excludeUncertain(datasetIndex, asked, parts),
    includeWithdrawn(asked, parts),
  ];
  const [withUnknown = match, sure = match, withWithdrawn = match] = others.map((other) =>
    other === asked ? match : byWeek(other),
  );
  return new Map(
    getDictionary(datasetIndex, "week").map((name, code) => {
      const of = (sums: Float64Array) => sums[code] ?? 0;
      return [
        name,
        {
          match: of(match),
          unknown: of(withUnknown) - of(match),
          matchUnknown: of(match) - of(sure),
          withdrawn: of(withWithdrawn) - of(match),
          transcribed: of(transcribed),
        },
      ];
    }),
  );
}
