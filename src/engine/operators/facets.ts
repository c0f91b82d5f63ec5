import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { CodeColumn, Table } from "#domain/table/table.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { Dimension } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { countCells, createCellColumns } from "./counted-cells.ts";
import { getCachedTextColumns } from "./cached-text-columns.ts";
import { createTextColumn } from "./text-column.ts";

/** Answers a `facets` question: the counts of each dimension, ignoring its own choice, with the state of each value. */
export function computeFacets(
  datasets: readonly Dataset[],
  query: BaseQuery & { readonly dimensions: readonly Dimension[] },
  backend: QueryBackend,
): Table {
  const parts = mapSides(datasets, query, (dataset, filter, measure, { side }) => {
    const selection = { dataset, filter, measure };
    const axes = query.dimensions.map((dimension) => backend.getAxis(dataset, dimension, filter));
    backend.prefetchSums({ ...selection, ignored: [] }, axes);
    return axes.map((axis, at) => {
      const ignored = query.dimensions.slice(at, at + 1);
      const counted = countCells({ ...selection, ignored }, [axis], backend);
      return { dataset, side, measure, axis, ...counted, cells: null };
    });
  });
  const { length, columns } = createCellColumns(parts, query.sides.length);
  const texts = getCachedTextColumns(
    parts.map(({ dataset }) => dataset),
    ["facets", ...parts.flatMap(({ measure, axis }) => [measure, axis])],
    () => createFacetTexts(length, parts),
  );
  return { length, columns: { ...texts, ...columns } };
}

function createFacetTexts(
  length: number,
  parts: readonly { readonly measure: Measure; readonly axis: Axis }[],
): Readonly<Record<string, CodeColumn>> {
  const measures = createTextColumn(length);
  const dimensions = createTextColumn(length);
  const values = createTextColumn(length);
  for (const { measure, axis } of parts) {
    measures.repeatText(measure, axis.values.length);
    dimensions.repeatText(axis.name, axis.values.length);
    values.addTexts(axis.values, null);
  }
  return { measure: measures.build(), dimension: dimensions.build(), value: values.build() };
}
