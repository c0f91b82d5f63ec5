/** Rows of a CSV in UTF-8 that follow each other, cut behind a line break, and which of their columns are wanted. */
export interface CsvPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly separator: number;
  /** Cells of the heading. */
  readonly width: number;
  readonly places: readonly number[];
}

/**
 * Finds the cells of even rows: rows with as many cells as the heading has, no fault and no line break in a cell, none of
 * them blank.
 */
export interface EvenRows {
  /** What the numbers of bytes count in; the part stands from `from` to before `to`. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** For each wanted column `ROOM` numbers where its cells start, and `ROOM` where they end, without quotation marks around them. */
  readonly spans: Int32Array;
  /** Finds the rows from a row's first byte on, `ROOM` at most; -1 where one of them is not even. */
  readonly scan: (from: number) => number;
  /** Where the row after the last that was found begins. */
  readonly next: () => number;
  /** True where a quotation mark may be doubled in a cell of the rows that were found. */
  readonly isDoubled: () => boolean;
}

/** Rows that are found at once: what is needed for them stays at hand. */
export const ROOM = 256;
