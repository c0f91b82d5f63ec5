import type { EncodedColumn } from "./encoded-rows.ts";

/** Rows of a dimension by value: those of a code are from `starts[code]` to before `starts[code + 1]` of the list. */
export interface InvertedIndex {
  /** Read when first requested; throws a RangeError where a code is not below the dimension's size. */
  readonly starts: Uint32Array;
  /** True where the rows already stand by code, so that the list is 0, 1, 2 … and is never made. */
  readonly isSorted: boolean;
  /** False where a list is never made: the rows stand by code, or the values are too few. */
  readonly isListable: boolean;
  /** Every row, by code and then as it stands; null where it is not made. Whether it was of use is noted in `need`. */
  getList(): Uint32Array | null;
  /** What wanting the list came to since `need` was last set. */
  usage: "none" | "used" | "missed";
  /** Places so many rows more in the list; true where nothing is left to do. */
  buildRows(rows: number): boolean;
  /** Forgets the list. */
  discardList(): void;
}

/** Of a dimension with fewer values, most rows would be walked anyway: reading all of them in turn is as fast. */
const MIN_LISTED_VALUES = 5;

/** The order of a dimension's rows, of which nothing is made yet. */
export function createInvertedIndex({ codes, size }: EncodedColumn, name: string): InvertedIndex {
  let starts: Uint32Array | null = null;
  let areSorted: boolean | null = null;
  let list: Uint32Array | null = null;
  let partialList: PartialList | null = null;
  return {
    usage: "none",
    get starts() {
      starts ??= computeStarts(codes, size, name);
      return starts;
    },
    get isSorted() {
      areSorted ??= areCodesSorted(codes);
      return areSorted;
    },
    get isListable() {
      return size >= MIN_LISTED_VALUES && !this.isSorted;
    },
    getList() {
      if (this.isListable) this.usage = list === null ? "missed" : "used";
      return list;
    },
    buildRows(rows) {
      if (list !== null || !this.isListable) return true;
      partialList ??= {
        list: new Uint32Array(codes.length),
        next: this.starts.slice(),
        rowCount: 0,
      };
      placeRows(codes, partialList, Math.min(codes.length, partialList.rowCount + rows));
      if (partialList.rowCount < codes.length) return false;
      ({ list } = partialList);
      partialList = null;
      return true;
    },
    discardList() {
      list = null;
      partialList = null;
    },
  };
}

/** A list of which the rows up to `placed` are placed; the next row of a code goes to its place in `next`. */
interface PartialList {
  readonly list: Uint32Array;
  readonly next: Uint32Array;
  rowCount: number;
}

function placeRows(codes: EncodedColumn["codes"], partialList: PartialList, to: number): void {
  const { list, next, rowCount } = partialList;
  for (let row = rowCount; row < to; row += 1) {
    const code = codes[row] as number;
    const at = next[code] as number;
    list[at] = row;
    next[code] = at + 1;
  }
  partialList.rowCount = to;
}

function computeStarts(codes: EncodedColumn["codes"], size: number, name: string): Uint32Array {
  const starts = new Uint32Array(size + 1);
  const counts = countCodes(codes, size);
  for (let code = 0; code < size; code += 1) {
    starts[code + 1] = (starts[code] as number) + (counts[code] as number);
  }
  // A code that is too large counts into no start.
  if (starts[size] !== codes.length) {
    throw new RangeError(`A code of ${name} is not one of its ${size} values.`);
  }
  return starts;
}

/** How many rows have each code; in four tallies, so that neighboring rows of one code do not wait for each other. */
function countCodes(codes: EncodedColumn["codes"], size: number): Uint32Array {
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

function areCodesSorted(codes: EncodedColumn["codes"]): boolean {
  for (let row = 1; row < codes.length; row += 1) {
    if ((codes[row] as number) < (codes[row - 1] as number)) return false;
  }
  return true;
}

/** How many rows have a code. */
export function countRows({ starts }: InvertedIndex, code: number): number {
  return (starts[code + 1] ?? 0) - (starts[code] ?? 0);
}
