import type { PartRead, TablePart } from "./crew.ts";

/** Reads a part of a table, each container's by its own reader. */
export async function readPart(part: TablePart): Promise<PartRead> {
  if (part.container === "csv") {
    const { partPieces } = await import("./csv-part.ts");
    return { pieces: partPieces(part), bytes: part.bytes };
  }
  const { partPieces } = await import("#data/parquet/column-pieces.ts");
  // Whoever asked reads a damaged part in its turn, and says what is wrong with it.
  const pieces = await partPieces(part).catch(() => null);
  return { pieces, bytes: null };
}
