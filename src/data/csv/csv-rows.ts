import type { ReadRows } from "#data/open/reading.ts";
import { readCsv } from "./read-csv.ts";

/** Rows of a CSV, TSV or another text with separators. */
export const readCsvRows: ReadRows = async (source, { take, columns }, options) => {
  const { onWhole } = options;
  const whole = onWhole === undefined ? undefined : { size: source.size, onWhole };
  const { bytes, rows, isEnded } = await readCsv(source.stream(), take, options, columns, whole);
  return { bytes, rows, isEnded, issues: [] };
};
