import type { Coded, Rows } from "./rows.ts";

// Inner loops read inside of typed arrays that were checked to be of one length; `as number` says so to the compiler and
// costs nothing.

/** Adds listed rows, from `from` to before `to`, to sums; `sign` -1 takes them. */
export type Adding = (list: Uint32Array, from: number, to: number, sign: 1 | -1) => void;

/** Adds rows to sums by the codes of none to three dimensions, the last dimension's codes side by side. */
export function adding(
  sums: Float64Array,
  parts: readonly Coded[],
  weights: Rows["weights"],
): Adding {
  const [a, b, c] = parts;
  if (a === undefined) return toOne(sums, weights);
  if (b === undefined) return weights === null ? onesBy(sums, a) : weightsBy(sums, a, weights);
  if (c === undefined) {
    return weights === null ? onesByTwo(sums, a, b) : weightsByTwo(sums, a, b, weights);
  }
  return byThree(sums, [a, b, c], weights);
}

function toOne(sums: Float64Array, weights: Rows["weights"]): Adding {
  return (list, from, to, sign) => {
    let sum = to - from;
    if (weights !== null) {
      sum = 0;
      for (let i = from; i < to; i += 1) sum += weights[list[i] as number] as number;
    }
    sums[0] = (sums[0] as number) + sign * sum;
  };
}

function onesBy(sums: Float64Array, { codes }: Coded): Adding {
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const cell = codes[list[i] as number] as number;
      sums[cell] = (sums[cell] as number) + sign;
    }
  };
}

function weightsBy(
  sums: Float64Array,
  { codes }: Coded,
  weights: NonNullable<Rows["weights"]>,
): Adding {
  return (list, from, to, sign) => {
    for (let i = from; i < to; i += 1) {
      const row = list[i] as number;
      const cell = codes[row] as number;
      sums[cell] = (sums[cell] as number) + sign * (weights[row] as number);
    }
  };
}

function onesByTwo(sums: Float64Array, a: Coded, b: Coded): Adding {
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

function weightsByTwo(
  sums: Float64Array,
  a: Coded,
  b: Coded,
  weights: NonNullable<Rows["weights"]>,
): Adding {
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

function byThree(
  sums: Float64Array,
  [a, b, c]: readonly [Coded, Coded, Coded],
  weights: Rows["weights"],
): Adding {
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
