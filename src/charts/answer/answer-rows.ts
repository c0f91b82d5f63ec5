import { getCodeColumn, getNumberReader, listRecords } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";

/** One row of an answer, as an object. */
export type AnswerRow = Readonly<Record<string, string | number | null>>;

/** Rows of an answer for one side and the first measure; answers without `side` or `measure` are taken whole. */
export function readAnswerRows(answer: Answer, side = 0): readonly AnswerRow[] {
  const measure = answer.measures[0];
  return readAllRows(answer.table).filter(
    (row) =>
      (row["side"] === undefined || row["side"] === side) &&
      (row["measure"] === undefined || measure === undefined || row["measure"] === measure),
  );
}

/** Numbers of the rows of an answer for the first side and measure, where it has thousands of which few are shown. */
export function listRowIndexes({ table, measures }: Answer): readonly number[] {
  const { columns } = table;
  const side = columns["side"] === undefined ? null : getNumberReader(table, "side");
  const measure = columns["measure"] === undefined ? null : getCodeColumn(table, "measure");
  const first = measure?.dictionary.indexOf(measures[0] ?? "") ?? 0;
  return Array.from({ length: table.length }, (_, row) => row).filter(
    (row) =>
      (side === null || side(row) === 0) && (measure === null || measure.codes[row] === first),
  );
}

// Several models read one answer.
const ROW_CACHE = new WeakMap<Table, readonly AnswerRow[]>();

function readAllRows(table: Table): readonly AnswerRow[] {
  const rows = ROW_CACHE.get(table) ?? listRecords(table);
  ROW_CACHE.set(table, rows);
  return rows;
}

/** A text of a row; empty where there is none. */
export function getRowText(row: AnswerRow, column: string): string {
  const value = row[column];
  return value === null || value === undefined ? "" : String(value);
}

/** A number of a row, or null where it is missing or not finite; -0 becomes 0. */
export function getRowNumber(row: AnswerRow, column: string): number | null {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value + 0 : null;
}
