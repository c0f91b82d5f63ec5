/** Values of rows by number. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A dimension of rows: each row's code, below `size`. */
export interface EncodedColumn {
  readonly codes: Codes;
  readonly size: number;
}

/** Rows as the crossfilter knows them. `weights` null is 1 for every row. */
export interface EncodedRows {
  readonly length: number;
  readonly dimensions: readonly EncodedColumn[];
  /** How many of the first dimensions can be filtered, the others are counted by only; all where it is not given. */
  readonly filterableCount?: number;
  readonly weights: Uint8Array | Int32Array | Float64Array | null;
}

/** Dimensions that one crossfilter can filter: a bit of a row's failures each, and one for the filter of texts. */
export const MAX_FILTERABLE = 15;

/** How many of the first dimensions can be filtered. */
export function countFilterable({ dimensions, filterableCount }: EncodedRows): number {
  return filterableCount ?? dimensions.length;
}

/** The bit of a row's failures that says that it fails the filter of a dimension; 0 where that cannot be filtered. */
export function getFailureBit(rows: EncodedRows, dimension: number): number {
  return dimension < countFilterable(rows) ? 1 << dimension : 0;
}

/** Codes are of 32 bits at most. */
const MAX_VALUES = 4_294_967_296;

/** Throws a RangeError, with a sentence that says what is wrong, where columns do not fit together. */
export function checkEncodedRows(rows: EncodedRows): void {
  const { length, dimensions, weights } = rows;
  const filterable = countFilterable(rows);
  if (filterable > MAX_FILTERABLE) {
    throw new RangeError(
      `${filterable} dimensions that can be filtered are more than ${MAX_FILTERABLE}.`,
    );
  }
  if (weights !== null && weights.length !== length) {
    throw new RangeError(`${weights.length} weights are not those of ${length} rows.`);
  }
  dimensions.forEach(({ codes, size }, dimension) => {
    if (size > MAX_VALUES) {
      throw new RangeError(
        `Dimension ${dimension} has ${size} values, more than the ${MAX_VALUES} that codes tell apart.`,
      );
    }
    if (codes.length !== length) {
      throw new RangeError(
        `Dimension ${dimension} has ${codes.length} codes, but there are ${length} rows.`,
      );
    }
  });
}

/** What `make` allocates; where the memory does not suffice, a RangeError says for how many rows. */
export function allocate<T>(length: number, make: () => T): T {
  try {
    return make();
  } catch (reason) {
    throw new RangeError(`${length} rows are more than the memory holds.`, { cause: reason });
  }
}
