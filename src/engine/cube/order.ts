import type { Coded } from "./rows.ts";

/** Rows of a dimension by value: those of a code are from `starts[code]` to before `starts[code + 1]` of the list. */
export interface Order {
  readonly starts: Uint32Array;
  /** True where the rows already stand by code, so that the list is 0, 1, 2 … and is never made. */
  readonly asTheyStand: boolean;
  /** Every row, by code and then as it stands; made on the first call and kept. Null where it is not worth having. */
  listed(): Uint32Array | null;
}

/** Of a dimension with fewer values, most rows would be walked anyway: reading all of them in turn is as fast. */
const WORTH_LISTING = 5;

/** The order of a dimension's rows; throws a RangeError where a code is not below its size. */
export function orderOf({ codes, size }: Coded, name: string): Order {
  const starts = new Uint32Array(size + 1);
  let last = 0;
  let asTheyStand = true;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    if (code < last) asTheyStand = false;
    last = code;
    starts[code + 1] = (starts[code + 1] as number) + 1;
  }
  for (let code = 1; code <= size; code += 1) {
    starts[code] = (starts[code] as number) + (starts[code - 1] as number);
  }
  // A code that is too large counts into no start.
  if (starts[size] !== codes.length) {
    throw new RangeError(`A code of ${name} is not one of its ${size} values.`);
  }
  let list: Uint32Array | null = null;
  return {
    starts,
    asTheyStand,
    listed() {
      if (asTheyStand || size < WORTH_LISTING) return null;
      list ??= placed(codes, starts);
      return list;
    },
  };
}

function placed(codes: Coded["codes"], starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const list = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number;
    const at = next[code] as number;
    list[at] = row;
    next[code] = at + 1;
  }
  return list;
}

/** How many rows have a code. */
export function rowsOf({ starts }: Order, code: number): number {
  return (starts[code + 1] ?? 0) - (starts[code] ?? 0);
}
