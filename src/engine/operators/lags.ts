import type { Dataset } from "#domain/report/dataset.ts";
import type { Table } from "#domain/table/table.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { createTidyTable } from "#engine/query/tidy-table.ts";

/** Answers a `lags` question: days in order, and last the count of those of which the days are not known. */
export function computeLags(
  datasets: readonly Dataset[],
  query: BaseQuery,
  backend: QueryBackend,
): Table {
  const rows = mapSides(datasets, query, (dataset, filter, measure, heading) => {
    const found = backend.sumLags({ dataset, filter, measure, ignored: [] });
    const known = [...found].flatMap(([days, count]) => (days === null ? [] : [{ days, count }]));
    return [
      ...known.sort((a, b) => a.days - b.days).map((one) => ({ ...heading, ...one })),
      { ...heading, days: null, count: found.get(null) ?? 0 },
    ];
  });
  return createTidyTable(rows, ["measure"], ["side", "days", "count"]);
}
