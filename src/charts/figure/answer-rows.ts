import { codesOf, numbersOf, records } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import type { Answer } from "#engine/question.ts";

/** One row of an answer, as an object. */
export type AnswerRow = Readonly<Record<string, string | number | null>>;

/** Rows of an answer for one side and the first measure; answers without `side` or `measure` are taken whole. */
export function answerRows(answer: Answer, side = 0): readonly AnswerRow[] {
  const measure = answer.measures[0];
  return lines(answer.table).filter(
    (row) =>
      (row["side"] === undefined || row["side"] === side) &&
      (row["measure"] === undefined || measure === undefined || row["measure"] === measure),
  );
}

/** Numbers of the rows of an answer for the first side and measure, where it has thousands of which few are shown. */
export function rowNumbers({ table, measures }: Answer): readonly number[] {
  const { columns } = table;
  const side = columns["side"] === undefined ? null : numbersOf(table, "side");
  const measure = columns["measure"] === undefined ? null : codesOf(table, "measure");
  const first = measure?.dictionary.indexOf(measures[0] ?? "") ?? 0;
  return Array.from({ length: table.length }, (_, row) => row).filter(
    (row) =>
      (side === null || side(row) === 0) && (measure === null || measure.codes[row] === first),
  );
}

// Several models read one answer.
const KEPT = new WeakMap<Table, readonly AnswerRow[]>();

function lines(table: Table): readonly AnswerRow[] {
  const made = KEPT.get(table) ?? records(table);
  KEPT.set(table, made);
  return made;
}

/** A text of a row; empty where there is none. */
export function textIn(row: AnswerRow, column: string): string {
  const value = row[column];
  return value === null || value === undefined ? "" : String(value);
}

/** A number of a row, or null where it is missing or not finite; -0 becomes 0. */
export function numberIn(row: AnswerRow, column: string): number | null {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value + 0 : null;
}
