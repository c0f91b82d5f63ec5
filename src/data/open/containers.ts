import type { Container } from "#domain/opening/format.ts";
import type { ReadRows } from "./reading.ts";

/** Containers that hold a table, each with its reader, which is loaded when the first of them comes. */
export const TABLES: Readonly<Partial<Record<Container, () => Promise<ReadRows>>>> = {
  parquet: async () => (await import("#data/parquet/parquet-rows.ts")).readParquetRows,
  csv: async () => (await import("#data/csv/csv-rows.ts")).readCsvRows,
  xlsx: async () => (await import("#data/xlsx/xlsx-rows.ts")).readXlsxRows,
};
