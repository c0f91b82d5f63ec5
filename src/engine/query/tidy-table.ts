import { buildCodeColumn, MISSING_NUMBER } from "#domain/table/table.ts";
import type { Column, NumberColumn, Table } from "#domain/table/table.ts";

/** A value of an answer: text, a whole number, or none. */
export type CellValue = string | number | null;

/**
 * A table of records that all hold the same columns. `texts` names the columns of text, `numbered` those of numbers (null
 * becomes `MISSING`); columns stand in the order of `texts` and then `numbered`.
 */
export function createTidyTable(
  rows: readonly Readonly<Record<string, CellValue>>[],
  texts: readonly string[],
  numbered: readonly string[],
): Table {
  const columns: Record<string, Column> = {};
  for (const name of texts)
    columns[name] = buildCodeColumn(rows.map((row) => String(row[name] ?? "")));
  for (const name of numbered) {
    columns[name] = createNumberColumn(
      rows.map((row) => {
        const value = row[name];
        return typeof value === "number" ? value : MISSING_NUMBER;
      }),
    );
  }
  return { length: rows.length, columns };
}

/** A column of numbers none of which is missing, or that say so; an array of numbers is taken as it is. */
export function createNumberColumn(
  values: readonly number[] | NumberColumn["values"],
): NumberColumn {
  return {
    kind: "numbers",
    values: ArrayBuffer.isView(values) ? values : new Float64Array(values),
  };
}
