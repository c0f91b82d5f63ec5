import type { FileContainer } from "#domain/import/file-format.ts";
import type { TableReader } from "#data/tabular/table-reader.ts";

/** Containers that hold a table, each with its reader, which is loaded when the first of them comes. */
export const TABLE_READERS: Readonly<Partial<Record<FileContainer, () => Promise<TableReader>>>> = {
  parquet: async () => (await import("#data/parquet/read-parquet.ts")).readParquet,
  csv: async () => (await import("#data/csv/read-csv-rows.ts")).readCsvRows,
  xlsx: async () => (await import("#data/xlsx/read-xlsx.ts")).readXlsx,
};
