import type { Coded } from "./rows.ts";

/** Rows of a dimension by value, each part made when first asked for and kept: those of a code are from `starts[code]` to before `starts[code + 1]` of the list. */
export interface Order {
  readonly starts: Uint32Array;
  /** True where the rows already stand by code, so that the list is 0, 1, 2 … and is never made. */
  readonly asTheyStand: boolean;
  /** Every row, by code and then as it stands. Null where it is not worth having. */
  listed(): Uint32Array | null;
}

/** Of a dimension with fewer values, most rows would be walked anyway: reading all of them in turn is as fast. */
const WORTH_LISTING = 5;

/** The order of a dimension's rows; `starts` throws a RangeError where a code is not below its size. */
export function orderOf({ codes, size }: Coded, name: string): Order {
  let starts: Uint32Array | null = null;
  let asTheyStand: boolean | null = null;
  let list: Uint32Array | null = null;
  return {
    get starts() {
      starts ??= startsOf(codes, size, name);
      return starts;
    },
    get asTheyStand() {
      asTheyStand ??= isSorted(codes);
      return asTheyStand;
    },
    listed() {
      if (this.asTheyStand || size < WORTH_LISTING) return null;
      list ??= placed(codes, this.starts);
      return list;
    },
  };
}

function startsOf(codes: Coded["codes"], size: number, name: string): Uint32Array {
  const starts = new Uint32Array(size + 1);
  const counts = tally(codes, size);
  for (let code = 0; code < size; code += 1) {
    starts[code + 1] = (starts[code] as number) + (counts[code] as number);
  }
  // A code that is too large counts into no start.
  if (starts[size] !== codes.length) {
    throw new RangeError(`A code of ${name} is not one of its ${size} values.`);
  }
  return starts;
}

/** How many rows have each code; in four tallies, so that neighbouring rows of one code do not wait for each other. */
function tally(codes: Coded["codes"], size: number): Uint32Array {
  const a = new Uint32Array(size);
  const b = new Uint32Array(size);
  const c = new Uint32Array(size);
  const d = new Uint32Array(size);
  const part = Math.floor(codes.length / 4);
  for (let row = 0; row < part; row += 1) {
    const inA = codes[row] as number;
    a[inA] = (a[inA] as number) + 1;
    const inB = codes[row + part] as number;
    b[inB] = (b[inB] as number) + 1;
    const inC = codes[row + 2 * part] as number;
    c[inC] = (c[inC] as number) + 1;
    const inD = codes[row + 3 * part] as number;
    d[inD] = (d[inD] as number) + 1;
  }
  for (let row = 4 * part; row < codes.length; row += 1) {
    const code = codes[row] as number;
    a[code] = (a[code] as number) + 1;
  }
  for (let code = 0; code < size; code += 1) {
    const others = (b[code] as number) + (c[code] as number) + (d[code] as number);
    a[code] = (a[code] as number) + others;
  }
  return a;
}

function isSorted(codes: Coded["codes"]): boolean {
  for (let row = 1; row < codes.length; row += 1) {
    if ((codes[row] as number) < (codes[row - 1] as number)) return false;
  }
  return true;
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
