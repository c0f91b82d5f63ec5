import type { ColumnPiece } from "./column-piece.ts";
import type { TablePart } from "./crew.ts";

/** Reads a part of a table, each container's by its own reader; null where it is to be read in its turn. */
export async function readPart(part: TablePart): Promise<readonly ColumnPiece[] | null> {
  const { partPieces } =
    part.container === "csv"
      ? await import("#data/csv/part-pieces.ts")
      : await import("#data/parquet/column-pieces.ts");
  return partPieces(part as never);
}
