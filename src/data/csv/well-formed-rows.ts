/**
 * Finds the cells of even rows: rows with as many cells as the heading has, no fault and no line break in a cell, none of
 * them blank.
 */
export interface RowScanner {
  /** What the numbers of bytes count in; the part stands from `from` to before `to`. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** For each wanted column `ROOM` numbers where its cells start, and `ROOM` where they end, without quotation marks around them. */
  readonly spans: Int32Array;
  /** Finds the rows from a row's first byte on, `ROOM` at most; -1 where one of them is not even. */
  readonly scanRows: (from: number) => number;
  /** Where the row after the last that was found begins. */
  readonly nextRowStart: () => number;
  /** True where a quotation mark may be doubled in a cell of the rows that were found. */
  readonly hasDoubledQuotes: () => boolean;
}

/** Rows that are found at once: what is needed for them stays at hand. */
export const ROWS_PER_SCAN = 256;
