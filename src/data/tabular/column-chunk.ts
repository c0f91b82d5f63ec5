/**
 * Cells of one column in rows that follow each other: of each row a code, and of each code where its text stands in
 * `bytes`, as UTF-8. Code 0 is a missing value. What belongs to a code is the same in all chunks with the same `starts`.
 */
export interface ColumnChunk {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly codes: Uint32Array;
  /** Of a column of which hashes are kept, the upper hashes: `codes` then are the lower ones, and there are no texts. */
  readonly highHashes?: Uint32Array;
}

/** The columns of a table that a consumer wants. */
export interface ColumnSelection {
  readonly columnIndexes: readonly number[];
  /** Those of `columnIndexes` of which hashes are wanted; a reader may give texts all the same. */
  readonly hashedIndexes: readonly number[];
  /** Cells of the heading. */
  readonly width: number;
}

/** Takes rows column by column, from a reader whose container stores columns. */
export interface ColumnConsumer {
  /** The columns that the consumer wants, which change where headings stand again in another order; null where it wants whole rows, by `addRecord`. */
  readonly selection: () => ColumnSelection | null;
  /**
   * True where a row of headings may stand among the rows of these cells: a reader that can hands such rows on by `addRecord`.
   */
  readonly hasHeading: (place: number, chunk: ColumnChunk) => boolean;
  /** The next cells of a column, the first of them in this row. */
  readonly addChunk: (place: number, chunk: ColumnChunk, row: number) => void;
  /** Says that every wanted column has been added for this many rows, the first of them in this row. */
  readonly endRows: (row: number, rows: number) => void;
}
