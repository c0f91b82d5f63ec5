import { codeColumn, numberColumn } from "#domain/table.ts";
import type { Column, Table } from "#domain/table.ts";

/** A value of an answer: text, a whole number, or none. */
export type Value = string | number | null;

/**
 * A table of records that all hold the same columns. `texts` names the columns of text, `numbers` those of numbers (null
 * becomes `MISSING`); columns stand in the order of `texts` and then `numbers`.
 */
export function tidy(
  rows: readonly Readonly<Record<string, Value>>[],
  texts: readonly string[],
  numbers: readonly string[],
): Table {
  const columns: Record<string, Column> = {};
  for (const name of texts) columns[name] = codeColumn(rows.map((row) => String(row[name] ?? "")));
  for (const name of numbers) {
    columns[name] = numberColumn(
      rows.map((row) => {
        const value = row[name];
        return typeof value === "number" ? value : null;
      }),
    );
  }
  return { length: rows.length, columns };
}
