import type { FileFormat, Recognition, FileContainer } from "#domain/import/file-format.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { PendingFile } from "#domain/report/imported-file.ts";
import { unpackFile } from "./packed-file.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ImportedCollection, TableReader } from "#data/tabular/table-reader.ts";
import { identifyReading } from "./identify-reading.ts";
import type { ReportImportOptions } from "./import-report.ts";

/** Containers that hold a table, each with its reader, which is loaded when the first of them comes. */
export const TABLE_READERS: Readonly<Partial<Record<FileContainer, () => Promise<TableReader>>>> = {
  parquet: async () => (await import("#data/parquet/read-parquet.ts")).readParquet,
  csv: async () => (await import("#data/csv/read-csv.ts")).readCsvRows,
  xlsx: async () => (await import("#data/xlsx/read-xlsx.ts")).readXlsx,
};

/** How a reader wants a file to be read. */
export interface FileImportOptions extends ReportImportOptions {
  /** How a table of the reader's own is read; without it such a table is not. */
  readonly mapping?: Mapping;
}

/**
 * Reads a file in a format that was recognized or chosen, under an identity that names its bytes and what the options say of
 * its reading. Throws `ImportError`, and the reason of the signal.
 */
export async function importFile(
  packed: Blob,
  arriving: PendingFile,
  recognition: Pick<Recognition, "container" | "packing">,
  format: FileFormat,
  options: FileImportOptions = {},
): Promise<ImportedCollection> {
  const source = await unpackFile(packed, recognition.packing, options);
  const read = await readFile(source, arriving, recognition, format, options);
  const { mapping = null, answers = {} } = options;
  return identifyReading(read, { mapping: format === "table" ? mapping : null, answers });
}

async function readFile(
  source: Blob,
  arriving: PendingFile,
  { container }: Pick<Recognition, "container">,
  format: FileFormat,
  options: FileImportOptions,
): Promise<ImportedCollection> {
  const load = TABLE_READERS[container];
  if (format === "foia" && load !== undefined) {
    const { importRelease } = await import("#data/tabular/import-release.ts");
    return importRelease(await load(), source, arriving, options);
  }
  if (load !== undefined && format === "export") {
    const { importExportedTable } = await import("#data/import/import-exported-table.ts");
    return importExportedTable(await load(), source, arriving, options);
  }
  if (load !== undefined && format === "table") {
    if (options.mapping === undefined) {
      throw new ImportError("Say first which columns of the table hold what.");
    }
    const { importOwnTable } = await import("#data/import/import-own-table.ts");
    return importOwnTable(await load(), source, arriving, options.mapping, options);
  }
  // The others make what they read under the file's identity from the start.
  const file = { ...arriving, sha256: await arriving.sha256 };
  if (format === "report") {
    const { importReport } = await import("./import-report.ts");
    return importReport(source, file, options);
  }
  if (format === "editions") {
    const { importNative } = await import("#data/import/import-native.ts");
    return importNative(source, file, options);
  }
  throw new ImportError("Files of this kind are not read here.");
}
