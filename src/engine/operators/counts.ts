import { CELL_STATES } from "#domain/table/cell-state.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { createIntegerArray } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { By } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { createCellStateResolver } from "#engine/coverage/cell-state.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { createTextColumn } from "./text-column.ts";
import { createNumberColumn } from "#engine/query/tidy-table.ts";

const CELL_STATE_DICTIONARY: readonly CellState[] = CELL_STATES;
const COUNT_CODE = CELL_STATE_DICTIONARY.indexOf("count");

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
  asked: CountsQuery,
  reading: QueryBackend,
): Table {
  const names = asked.by.map((by) => (typeof by === "string" ? by : "period"));
  if (new Set(names).size < names.length) {
    throw new RangeError(`A count by "${names.join('" and "')}" asks for one column twice.`);
  }
  const ignored = asked.facet ? asked.by.filter((by) => typeof by === "string") : [];
  const parts = mapSides(datasets, asked, (dataset, filter, measure, { side }) => {
    const axes = asked.by.map((by) => reading.getAxis(dataset, by, filter));
    const matched = { dataset, filter, measure, ignored };
    const sums = reading.sumCells(matched, axes);
    const stateOf = createCellStateResolver(
      { ...matched, axes },
      reading.findPossibleMatches(matched, axes),
    );
    const isWhole = axes.length === 1 || axes.some(({ dimension }) => dimension === null);
    const cells = isWhole ? null : reading.findOccurringCells(dataset, axes);
    return [{ side, measure, axes, sums, stateOf, cells }];
  });
  const length = parts.reduce((all, { sums, cells }) => all + (cells ?? sums).length, 0);
  const measures = createTextColumn(length);
  const values = names.map(() => createTextColumn(length));
  const states = new Uint8Array(length);
  const sides = createIntegerArray(length, asked.sides.length);
  const found = new Float64Array(length);
  let start = 0;
  for (const { side, measure, axes, sums, stateOf, cells } of parts) {
    const width = axes[1]?.values.length ?? 1;
    const count = (cells ?? sums).length;
    const [first, second] = [new Uint32Array(count), new Uint32Array(count)];
    for (let i = 0; i < count; i += 1) {
      const cell = cells === null ? i : (cells[i] as number);
      const sum = sums[cell] as number;
      const a = Math.floor(cell / width);
      const b = cell - a * width;
      first[i] = a;
      second[i] = b;
      found[start + i] = sum;
      states[start + i] =
        sum > 0
          ? COUNT_CODE
          : CELL_STATE_DICTIONARY.indexOf(stateOf(axes.length === 1 ? [a] : [a, b]));
    }
    measures.repeatText(measure, count);
    sides.fill(side, start, start + count);
    axes.forEach((axis, i) => values[i]?.addTexts(axis.values, i === 0 ? first : second));
    start += count;
  }
  return {
    length,
    columns: {
      measure: measures.build(),
      ...Object.fromEntries(names.map((name, i) => [name, (values[i] ?? measures).build()])),
      cell: { kind: "codes", dictionary: CELL_STATE_DICTIONARY, codes: states },
      side: createNumberColumn(sides),
      count: createNumberColumn(found),
    },
  };
}
