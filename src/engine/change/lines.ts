import type { CellState } from "#domain/cell.ts";
import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import { weeksInRange } from "#engine/ask/axis.ts";
import type { Axis } from "#engine/ask/axis.ts";
import { cellStates } from "#engine/ask/cell-state.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import type { Reading } from "#engine/reading/reading.ts";
import { byValue } from "#engine/scan/columns.ts";
import { wholeCells } from "./whole.ts";

/** One side of a change: its rows, and where they stand among the lines of both sides. */
export interface Half {
  readonly corpus: Corpus;
  readonly filter: Filter;
  readonly axis: Axis;
}

/** What one side knows of a line, by index. */
export interface Line {
  readonly count: number;
  readonly cell: CellState;
  readonly isWhole: boolean;
}

/** Two sides on one axis: values of both are one where their texts are, in the order of `counts`. */
export function halvesOf(
  sides: readonly [Omit<Half, "axis">, Omit<Half, "axis">],
  by: Dimension,
  reading: Reading,
): readonly [Half, Half] {
  const [left, right] = sides;
  const own = reading.axis(left.corpus, by, left.filter);
  const other = reading.axis(right.corpus, by, right.filter);
  const values = [...new Set([...own.values, ...other.values])].sort(byValue);
  return [
    { ...left, axis: widened(own, values) },
    { ...right, axis: widened(other, values) },
  ];
}

function widened(axis: Axis, values: readonly string[]): Axis {
  const at = new Map(values.map((value, i) => [value, i]));
  const moved = axis.values.map((value) => at.get(value) ?? -1);
  return { ...axis, values, indexByCode: axis.indexByCode.map((index) => moved[index] ?? -1) };
}

/** What a side knows of each line: a zero is whole only where its cell says that it is one. */
export function linesOf(half: Half, measure: Measure, reading: Reading) {
  const { corpus, filter, axis } = half;
  const matched = { corpus, filter, measure, ignored: [] };
  const axes = [axis];
  const sums = reading.cells(matched, axes);
  const isDoubtful = reading.doubts(matched, axes);
  const isWhole = wholeCells(matched, axis, sums, isDoubtful, reading);
  const stateOf = cellStates({ ...matched, axes }, isDoubtful);
  return {
    count: (i: number): number => sums[i] ?? 0,
    line(i: number): Line {
      const count = sums[i] ?? 0;
      const cell = count > 0 ? "count" : stateOf([i]);
      return { count, cell, isWhole: (count > 0 || ZERO.has(cell)) && isWhole(i) };
    },
  };
}

const ZERO: ReadonlySet<CellState> = new Set(["reported-zero", "not-named"]);

/** Whether weeks of a side name places without a number, so that a line may stand there without a count. */
export function namesPlaces({ corpus, filter }: Half): boolean {
  return weeksInRange(corpus, filter).some(({ named }) => named.length > 0);
}
