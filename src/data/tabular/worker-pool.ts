import type { CompressionCodec, SchemaElement } from "hyparquet";
import type { ColumnChunk, ColumnSelection } from "./column-chunk.ts";

/** Rows of a CSV in UTF-8 that follow each other, cut behind a line break, and which of their columns are wanted. */
export interface CsvPart extends ColumnSelection {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly separator: number;
}

/** A column of single values. */
export interface ParquetColumn {
  readonly name: string;
  readonly element: SchemaElement;
  /** Where it stands among the parts of a group of rows. */
  readonly leafIndex: number;
}

/** Where a column of one group of rows stands in the file, from `start` to before `end`. */
export interface ColumnRange {
  readonly start: number;
  readonly end: number;
  readonly codec: CompressionCodec | undefined;
}

/** A column of one group of rows. */
export interface ParquetPart {
  readonly source: Blob;
  readonly column: ParquetColumn;
  readonly chunk: ColumnRange;
  readonly rows: number;
}

/** Rows of a table that can be read without those before them. */
export type TablePart =
  | ({ readonly container: "csv" } & CsvPart)
  | ({ readonly container: "parquet" } & ParquetPart);

/** The result of reading a part in another thread. */
export interface TablePartResult {
  /** The chunks of the wanted columns; null where the reading thread has to read the part itself, in its order. */
  readonly chunks: readonly ColumnChunk[] | null;
  /** The bytes of the part, whose memory the other thread had meanwhile. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** Threads that read parts of a table, beside the one that puts them together in their order. */
export interface PartReaderPool {
  /** The number of parts that are read at the same time. */
  readonly size: number;
  /** The largest number of bytes of a part that is cut out of a text. */
  readonly partBytes: number;
  /** Takes the memory of a part's bytes, and gives it back. Throws where the thread has ended. */
  readonly readPart: (part: TablePart) => Promise<TablePartResult>;
}
