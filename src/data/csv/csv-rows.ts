import type { ReadRows } from "#data/open/reading.ts";
import { readCsv } from "./read-csv.ts";

/** Rows of a CSV, TSV or another text with separators. */
export const readCsvRows: ReadRows = async (source, { take, columns }, options) => {
  const { bytes, rows, isEnded } = await readCsv(source.stream(), take, options, columns);
  return { bytes, rows, isEnded, issues: [] };
};
