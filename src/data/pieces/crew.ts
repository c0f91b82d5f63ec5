import type { ParquetPart } from "#data/parquet/column-pieces.ts";
import type { ColumnPiece } from "./column-piece.ts";
import type { CsvPart } from "./even-rows.ts";

/** Rows of a table that can be read without those before them. */
export type TablePart =
  | ({ readonly container: "csv" } & CsvPart)
  | ({ readonly container: "parquet" } & ParquetPart);

/** What became of a part. */
export interface PartRead {
  /** The wanted columns; null where the part is to be read in its turn by the one that asked. */
  readonly pieces: readonly ColumnPiece[] | null;
  /** The bytes that the part was given with; they were another thread's meanwhile. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** Threads that read parts of a table, beside the one that puts them together in their order. */
export interface Crew {
  /** Parts that are read at the same time. */
  readonly size: number;
  /** Most bytes of a part, where it is cut out of a text. */
  readonly partBytes: number;
  /** Takes the memory of a part's bytes, and gives it back. Throws where the thread has ended. */
  readonly read: (part: TablePart) => Promise<PartRead>;
}
