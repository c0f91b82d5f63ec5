import type { CsvPart } from "#data/csv/part-pieces.ts";
import type { ParquetPart } from "#data/parquet/column-pieces.ts";
import type { ColumnPiece } from "./column-piece.ts";

/** Rows of a table that can be read without those before them. */
export type TablePart =
  | ({ readonly container: "csv" } & CsvPart)
  | ({ readonly container: "parquet" } & ParquetPart);

/** Threads that read parts of a table, beside the one that puts them together in their order. */
export interface Crew {
  /** Parts that are read at the same time. */
  readonly size: number;
  /** Most bytes of a part, where it is cut out of a text. */
  readonly partBytes: number;
  /** The pieces of a part; null where it is to be read in its turn by the one that asks. */
  readonly read: (part: TablePart) => Promise<readonly ColumnPiece[] | null>;
}
