import { hasNumber, parseCellState, type CellState } from "#domain/table/cell-state.ts";
import {
  getCodeColumn,
  getNumberReader,
  getText,
  listRecords,
  MISSING_NUMBER,
} from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { Answer } from "#engine/query/question.ts";

/** One row of an answer, as an object. */
export type AnswerRow = Readonly<Record<string, string | number | null>>;

/**
 * Rows of an answer for one side, or for every side, and the first measure; answers without `side` or `measure` are taken
 * whole.
 */
export function readAnswerRows(answer: Answer, side: number | "every" = 0): readonly AnswerRow[] {
  const measure = answer.measures[0];
  return readAllRows(answer.table).filter(
    (row) =>
      (side === "every" || row["side"] === undefined || row["side"] === side) &&
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

/** What an answer says of a cell; nothing else decides what is shown of it. */
export interface AnswerCell {
  readonly state: CellState;
  /** The number, where the state has one; otherwise null. */
  readonly count: number | null;
  /** Detainers of the cell without an outcome recorded; null where a collection has declines alone. */
  readonly open: number | null;
}

/** The cell of a row. */
export function getRowCell(row: AnswerRow): AnswerCell {
  const state = parseCellState(getRowText(row, "cell"));
  const count = hasNumber(state) ? getRowNumber(row, "count") : null;
  return { state, count, open: getRowNumber(row, "open") };
}

/** Reads cells of an answer by the number of the row, where it has thousands. */
export function createCellReader(table: Table): (row: number) => AnswerCell {
  const readCount = getNumberReader(table, "count");
  const readOpen = table.columns["open"] === undefined ? null : getNumberReader(table, "open");
  return (row) => {
    const state = parseCellState(getText(table, "cell", row));
    const open = readOpen?.(row) ?? MISSING_NUMBER;
    return {
      state,
      count: hasNumber(state) ? readCount(row) : null,
      open: open === MISSING_NUMBER ? null : open,
    };
  };
}

/**
 * True where a list has a line for a cell: in a list of everything for all but what the filter leaves out, in a filtered one
 * where there is a number, or where it is known why there is none.
 */
export function isListedCell(state: CellState, isFiltered: boolean): boolean {
  if (state === "not-selected") return false;
  return !isFiltered || hasNumber(state) || state === "named-only" || state === "withdrawn";
}
