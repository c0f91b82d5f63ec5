import type { TablePartResult, TablePart } from "#data/tabular/worker-pool.ts";

/** Reads a part of a table, each container's by its own reader. */
export async function readTablePart(part: TablePart): Promise<TablePartResult> {
  if (part.container === "csv") {
    const { readCsvPart: partPieces } = await import("#data/csv/read-csv-part.ts");
    return { chunks: partPieces(part), bytes: part.bytes };
  }
  const { readParquetPart: partPieces } = await import("#data/parquet/read-column.ts");
  // Whoever asked reads a damaged part in its turn, and says what is wrong with it.
  const chunks = await partPieces(part).catch(() => null);
  return { chunks, bytes: null };
}
