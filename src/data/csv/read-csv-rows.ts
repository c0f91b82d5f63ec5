import type { TableReader } from "#data/tabular/table-reader.ts";
import { readCsv } from "./read-csv.ts";

/** Rows of a CSV, TSV or another text with separators. */
export const readCsvRows: TableReader = async (source, { addRecord: take, columns }, options) => {
  const {
    bytes,
    rows,
    isComplete: isEnded,
  } = await readCsv(source.stream(), take, options, columns);
  return { bytes, rows, isComplete: isEnded, issues: [] };
};
