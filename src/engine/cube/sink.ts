import { adding } from "./adding.ts";
import type { Adding } from "./adding.ts";
import type { Rows } from "./rows.ts";

/** Sums by the codes of none to three dimensions. A row is in them when it fails nothing but `ignored`. */
export interface Sink {
  readonly by: readonly number[];
  readonly weighted: boolean;
  /** Bits of the dimensions whose filters these sums do not heed: those of `by`. */
  readonly ignored: number;
  /** A cell a combination of codes, the last dimension's codes side by side. */
  readonly sums: Float64Array;
  readonly add: Adding;
}

/** How many cells sums by some dimensions have. */
export function cellsOf({ dimensions }: Rows, by: readonly number[]): number {
  return by.reduce((product, dimension) => product * (dimensions[dimension]?.size ?? 0), 1);
}

/** Sums of no row yet. Not `weighted`, each row counts 1. */
export function emptySink(rows: Rows, by: readonly number[], weighted: boolean): Sink {
  const sums = new Float64Array(cellsOf(rows, by));
  const parts = by.flatMap((dimension) => rows.dimensions[dimension] ?? []);
  return {
    by,
    weighted,
    ignored: by.reduce((bits, dimension) => bits | (1 << dimension), 0),
    sums,
    add: adding(sums, parts, weighted ? rows.weights : null),
  };
}
