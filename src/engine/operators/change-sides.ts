import type { CellState } from "#domain/table/cell-state.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { getWeeksInRange } from "#engine/query/axis.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { compareValues } from "#engine/query/reserved-values.ts";
import { createWholeCellTest } from "#engine/coverage/whole-cells.ts";
import { countCells } from "./counted-cells.ts";

/** One side of a change: its rows, and where they stand among the lines of both sides. */
export interface ChangeSide {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly axis: Axis;
}

/** What one side knows of a line, by index. */
export interface SideCell {
  readonly count: number;
  readonly cell: CellState;
  readonly isWhole: boolean;
}

/** Two sides on one axis: values of both are one where their texts are, in the order of `counts`. */
export function alignSides(
  sides: readonly [Omit<ChangeSide, "axis">, Omit<ChangeSide, "axis">],
  by: Dimension,
  backend: QueryBackend,
): readonly [ChangeSide, ChangeSide] {
  const [first, second] = sides;
  const axis = backend.getAxis(first.dataset, by, first.filter);
  const other = backend.getAxis(second.dataset, by, second.filter);
  const values = [...new Set([...axis.values, ...other.values])].sort(compareValues);
  return [
    { ...first, axis: extendAxis(axis, values) },
    { ...second, axis: extendAxis(other, values) },
  ];
}

function extendAxis(axis: Axis, values: readonly string[]): Axis {
  const at = new Map(values.map((value, i) => [value, i]));
  const moved = axis.values.map((value) => at.get(value) ?? -1);
  return { ...axis, values, indexByCode: axis.indexByCode.map((index) => moved[index] ?? -1) };
}

/** What a side knows of each line: a zero is whole only where its cell says that it is one. */
export function createSideReader(half: ChangeSide, measure: Measure, backend: QueryBackend) {
  const { dataset, filter, axis } = half;
  const selection = { dataset, filter, measure, ignored: [] };
  const { counts, isDoubtful, getState } = countCells(selection, [axis], backend);
  const isWhole = createWholeCellTest(selection, axis, counts, isDoubtful, backend);
  return {
    count: (i: number): number => counts[i] ?? 0,
    line(i: number): SideCell {
      const count = counts[i] ?? 0;
      const cell = getState(i);
      return { count, cell, isWhole: (count > 0 || ZERO_STATES.has(cell)) && isWhole(i) };
    },
  };
}

const ZERO_STATES: ReadonlySet<CellState> = new Set(["reported-zero", "not-named"]);

/** Whether weeks of a side name places without a number, so that a line may stand there without a count. */
export function hasNamedPlaces({ dataset, filter }: ChangeSide): boolean {
  return getWeeksInRange(dataset, filter).some(({ named }) => named.length > 0);
}
