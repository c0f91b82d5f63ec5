/**
 * Finds the cells of well-formed rows: rows that have as many cells as the heading, no error and no line break in a cell.
 * A blank line is none.
 */
export interface RowScanner {
  /** What the numbers of bytes count in; the part stands from `from` to before `to`. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** For each wanted column `ROWS_PER_SCAN` numbers where its cells start, and `ROWS_PER_SCAN` where they end, without quotation marks around them. */
  readonly spans: Int32Array;
  /** Finds the rows from a row's first byte on, `ROWS_PER_SCAN` at most; -1 where one of them is not well-formed. */
  readonly scanRows: (from: number) => number;
  /** Where the row after the last that was found begins. */
  readonly nextRowStart: () => number;
  /** True where a quotation mark may be doubled in a cell of the rows that were found. */
  readonly hasDoubledQuotes: () => boolean;
}

/** Rows that are found at once: what is needed for them stays in memory. */
export const ROWS_PER_SCAN = 256;
