import { CELL_STATES } from "#domain/table/cell-state.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { createIntegerArray, MISSING_NUMBER } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { Axis } from "#engine/query/axis.ts";
import { createCellStateResolver } from "#engine/coverage/cell-state.ts";
import type { CellSums, PossibleMatches, QueryBackend } from "#engine/query/query-backend.ts";
import type { RowSelection } from "#engine/query/query-backend.ts";
import { createNumberColumn } from "#engine/query/tidy-table.ts";

/** What is counted of the cells of axes, by the cell's index, the first axis first. */
export interface CountedCells extends Pick<CellSums, "counts" | "open"> {
  readonly isDoubtful: PossibleMatches;
  readonly getState: (cell: number) => CellState;
}

/** Counts the cells of one or two axes, with the state of each. */
export function countCells(
  selection: RowSelection,
  axes: readonly Axis[],
  backend: QueryBackend,
): CountedCells {
  const { counts, all, open } = backend.sumCellsByOutcome(selection, axes);
  const isDoubtful = backend.findPossibleMatches(selection, axes);
  const getEmptyState = createCellStateResolver({ ...selection, axes }, isDoubtful, all);
  const width = axes[1]?.values.length ?? 1;
  return {
    counts,
    open,
    isDoubtful,
    getState(cell) {
      if ((counts[cell] ?? 0) > 0) return "count";
      const first = Math.floor(cell / width);
      return getEmptyState(axes.length === 1 ? [first] : [first, cell - first * width]);
    },
  };
}

/** Cells that one side of a question counts; `cells` null is every cell in order. */
interface SideCells extends Pick<CountedCells, "counts" | "open" | "getState"> {
  readonly side: number;
  readonly cells: Uint32Array | null;
}

const STATE_DICTIONARY: readonly CellState[] = CELL_STATES;

/** The columns `cell`, `side`, `count` and `open` of the cells of all sides, in order. */
export function createCellColumns(parts: readonly SideCells[], sideCount: number): Table {
  const length = parts.reduce((sum, { counts, cells }) => sum + (cells ?? counts).length, 0);
  const states = new Uint8Array(length);
  const sides = createIntegerArray(length, sideCount);
  const counts = new Float64Array(length);
  const open = new Float64Array(length).fill(MISSING_NUMBER);
  let start = 0;
  for (const { side, counts: sums, open: openSums, getState, cells } of parts) {
    const count = (cells ?? sums).length;
    for (let i = 0; i < count; i += 1) {
      const cell = cells === null ? i : (cells[i] as number);
      states[start + i] = STATE_DICTIONARY.indexOf(getState(cell));
      counts[start + i] = sums[cell] as number;
      if (openSums !== null) open[start + i] = openSums[cell] as number;
    }
    sides.fill(side, start, start + count);
    start += count;
  }
  return {
    length,
    columns: {
      cell: { kind: "codes", dictionary: STATE_DICTIONARY, codes: states },
      side: createNumberColumn(sides),
      count: createNumberColumn(counts),
      open: createNumberColumn(open),
    },
  };
}
