import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { CodeColumn, Table } from "#domain/table/table.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { By } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { countCells, createCellColumns } from "./counted-cells.ts";
import { getCachedTextColumns } from "./cached-text-columns.ts";
import { createTextColumn } from "./text-column.ts";

/** A `counts` question without its kind. */
export interface CountsQuery extends BaseQuery {
  readonly by: readonly [By] | readonly [By, By];
  readonly facet: boolean;
}

/**
 * Answers a `counts` question. Weeks and a dimension make every pair of theirs; two dimensions make the pairs that
 * occur in the dataset.
 */
export function computeCounts(
  datasets: readonly Dataset[],
  query: CountsQuery,
  backend: QueryBackend,
): Table {
  const names = query.by.map((by) => (typeof by === "string" ? by : "period"));
  if (new Set(names).size < names.length) {
    throw new RangeError(`A count by "${names.join('" and "')}" asks for one column twice.`);
  }
  const ignored = query.facet ? query.by.filter((by) => typeof by === "string") : [];
  const parts = mapSides(datasets, query, (dataset, filter, measure, { side }) => {
    const axes = query.by.map((by) => backend.getAxis(dataset, by, filter));
    const selection = { dataset, filter, measure, ignored };
    const counted = countCells(selection, axes, backend);
    const hasAllPairs = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
    const cells = hasAllPairs ? null : backend.findOccurringCells(dataset, axes);
    return [{ dataset, side, measure, axes, ...counted, cells }];
  });
  const { length, columns } = createCellColumns(parts, query.sides.length);
  const texts = getCachedTextColumns(
    parts.map(({ dataset }) => dataset),
    ["counts", ...parts.flatMap(({ measure, axes, cells }) => [measure, ...axes, cells])],
    () => createCountTexts(length, names, parts),
  );
  return { length, columns: { ...texts, ...columns } };
}

/** The part of an answer that one side and measure make; `cells` null is every cell in order. */
interface CountsPart {
  readonly measure: Measure;
  readonly axes: readonly Axis[];
  readonly counts: Float64Array;
  readonly cells: Uint32Array | null;
}

function createCountTexts(
  length: number,
  names: readonly string[],
  parts: readonly CountsPart[],
): Readonly<Record<string, CodeColumn>> {
  const measures = createTextColumn(length);
  const values = names.map((name) => [name, createTextColumn(length)] as const);
  for (const { measure, axes, counts, cells } of parts) {
    const width = axes[1]?.values.length ?? 1;
    const indexes = cells ?? Uint32Array.from(counts.keys());
    measures.repeatText(measure, indexes.length);
    axes.forEach((axis, at) => {
      const axisIndexes = indexes.map((cell) =>
        at === 0 ? Math.floor(cell / width) : cell % width,
      );
      values[at]?.[1].addTexts(axis.values, axisIndexes);
    });
  }
  return {
    measure: measures.build(),
    ...Object.fromEntries(values.map(([name, column]) => [name, column.build()])),
  };
}
