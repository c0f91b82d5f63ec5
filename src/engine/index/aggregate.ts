import { createRowAdder } from "./row-adder.ts";
import type { RowAdder } from "./row-adder.ts";
import { getFailureBit, type EncodedRows } from "./encoded-rows.ts";

/** Sums by the codes of none to three dimensions. A row is in them when it fails nothing but `ignored`. */
export interface Aggregate {
  readonly dimensions: readonly number[];
  readonly isWeighted: boolean;
  /** Bits of the dimensions whose filters these sums do not heed: those of `by`. */
  readonly ignoredBits: number;
  /** A cell a combination of codes, the last dimension's codes side by side. */
  readonly sums: Float64Array;
  readonly addRows: RowAdder;
}

/** How many cells sums by some dimensions have. */
export function countCells({ dimensions }: EncodedRows, by: readonly number[]): number {
  return by.reduce((product, dimension) => product * (dimensions[dimension]?.size ?? 0), 1);
}

/** Sums of no row yet. Not `weighted`, each row counts 1. */
export function createAggregate(
  rows: EncodedRows,
  by: readonly number[],
  weighted: boolean,
): Aggregate {
  const sums = new Float64Array(countCells(rows, by));
  const parts = by.flatMap((dimension) => rows.dimensions[dimension] ?? []);
  return {
    dimensions: by,
    isWeighted: weighted,
    ignoredBits: by.reduce((bits, dimension) => bits | getFailureBit(rows, dimension), 0),
    sums,
    addRows: createRowAdder(sums, parts, weighted ? rows.weights : null),
  };
}
