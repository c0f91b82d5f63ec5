import type { Dataset } from "#domain/report/dataset.ts";
import { createIntegerArray } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { Dimension } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { createTextColumn } from "./text-column.ts";
import { createNumberColumn } from "#engine/query/tidy-table.ts";

/** Answers a `facets` question: the counts of each dimension, ignoring its own choice. */
export function computeFacets(
  datasets: readonly Dataset[],
  asked: BaseQuery & { readonly dimensions: readonly Dimension[] },
  reading: QueryBackend,
): Table {
  const parts = mapSides(datasets, asked, (dataset, filter, measure, { side }) => {
    const matched = { dataset, filter, measure };
    const axes = asked.dimensions.map((dimension) => reading.getAxis(dataset, dimension, filter));
    reading.prefetchSums({ ...matched, ignored: [] }, axes);
    return axes.map((axis, at) => {
      const sums = reading.sumCells({ ...matched, ignored: asked.dimensions.slice(at, at + 1) }, [
        axis,
      ]);
      return { side, measure, dimension: axis.name, values: axis.values, sums };
    });
  });
  const length = parts.reduce((all, { sums }) => all + sums.length, 0);
  const [measures, dimensions, values] = [
    createTextColumn(length),
    createTextColumn(length),
    createTextColumn(length),
  ];
  const sides = createIntegerArray(length, asked.sides.length);
  const counts = new Float64Array(length);
  let next = 0;
  for (const part of parts) {
    measures.repeatText(part.measure, part.sums.length);
    dimensions.repeatText(part.dimension, part.sums.length);
    values.addTexts(part.values, null);
    sides.fill(part.side, next, next + part.sums.length);
    counts.set(part.sums, next);
    next += part.sums.length;
  }
  return {
    length,
    columns: {
      measure: measures.build(),
      dimension: dimensions.build(),
      value: values.build(),
      side: createNumberColumn(sides),
      count: createNumberColumn(counts),
    },
  };
}
