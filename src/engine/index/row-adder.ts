import type { EncodedColumn, EncodedRows } from "./encoded-rows.ts";

// Inner loops read inside of typed arrays that were checked to be of one length; `as number` says so to the compiler and
// costs nothing.

/** Adds listed rows, from `from` to before `to`, to sums; `sign` -1 takes them. */
export type RowAdder = (list: Uint32Array, from: number, to: number, sign: 1 | -1) => void;

/** Adds rows to sums by the codes of none to three dimensions, the last dimension's codes side by side. */
export function createRowAdder(
  sums: Float64Array,
  parts: readonly EncodedColumn[],
  weights: EncodedRows["weights"],
): RowAdder {
  const [a, b, c] = parts;
  if (a === undefined) return createTotalAdder(sums, weights);
  if (b === undefined)
    return weights === null ? createCountAdder(sums, a) : createWeightAdder(sums, a, weights);
  if (c === undefined) {
    return weights === null
      ? createPairCountAdder(sums, a, b)
      : createPairWeightAdder(sums, a, b, weights);
  }
  return createTripleAdder(sums, [a, b, c], weights);
}

function createTotalAdder(sums: Float64Array, weights: EncodedRows["weights"]): RowAdder {
  return (list, from, to, sign) => {
    let sum = to - from;
    if (weights !== null) {
      sum = 0;
      for (let i = from; i < to; i += 1) sum += weights[list[i] as number] as number;
    }
    sums[0] = (sums[0] as number) + sign * sum;
  };
}

function createCountAdder(sums: Float64Array, { codes }: EncodedColumn): RowAdder {
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const cell = codes[list[i] as number] as number;
      sums[cell] = (sums[cell] as number) + sign;
    }
  };
}

function createWeightAdder(
  sums: Float64Array,
  { codes }: EncodedColumn,
  weights: NonNullable<EncodedRows["weights"]>,
): RowAdder {
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const row = list[i] as number;
      const cell = codes[row] as number;
      sums[cell] = (sums[cell] as number) + sign * (weights[row] as number);
    }
  };
}

function createPairCountAdder(sums: Float64Array, a: EncodedColumn, b: EncodedColumn): RowAdder {
  const { codes: first } = a;
  const { codes: second, size } = b;
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const row = list[i] as number;
      const cell = (first[row] as number) * size + (second[row] as number);
      sums[cell] = (sums[cell] as number) + sign;
    }
  };
}

function createPairWeightAdder(
  sums: Float64Array,
  a: EncodedColumn,
  b: EncodedColumn,
  weights: NonNullable<EncodedRows["weights"]>,
): RowAdder {
  const { codes: first } = a;
  const { codes: second, size } = b;
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const row = list[i] as number;
      const cell = (first[row] as number) * size + (second[row] as number);
      sums[cell] = (sums[cell] as number) + sign * (weights[row] as number);
    }
  };
}

function createTripleAdder(
  sums: Float64Array,
  [a, b, c]: readonly [EncodedColumn, EncodedColumn, EncodedColumn],
  weights: EncodedRows["weights"],
): RowAdder {
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const row = list[i] as number;
      const pair = (a.codes[row] as number) * b.size + (b.codes[row] as number);
      const cell = pair * c.size + (c.codes[row] as number);
      const weight = weights === null ? 1 : (weights[row] as number);
      sums[cell] = (sums[cell] as number) + sign * weight;
    }
  };
}
