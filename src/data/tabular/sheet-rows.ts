import { emitTextRows, getCellText, isBlankRecord } from "./table-record.ts";
import type { TableRecord } from "./table-record.ts";

/** The table of a sheet whose rows are told from what else stands in the sheet. */
export interface SheetTable {
  /** Columns of its headings. */
  readonly width: () => number;
  readonly sideColumns: () => readonly number[];
  /** True where a row has a day in the column of dates. */
  readonly hasDay: (cells: readonly string[]) => boolean;
  readonly addRow: (record: TableRecord) => void;
  readonly addIssue: (kind: string, row: number, words: string) => void;
}

/** Tells rows of a table from totals, notes and tables beside and below it. */
export interface SheetRows {
  readonly add: (record: TableRecord) => void;
  /** The sheet ends, or another begins. */
  readonly end: () => void;
}

const MAX_PENDING = 1_000;
const TOTALS = /^(?:grand |sub[ -]?)?totals?\b/iu;
/** First letters of what `TOTALS` fits. */
const TOTALS_LETTERS = new Set(Array.from("tTgGsS", (letter) => letter.charCodeAt(0)));

interface PendingRow {
  readonly cells: readonly string[];
  readonly record: TableRecord;
}

/**
 * Rows of a sheet whose cells have places. Cells beyond the headings, behind a blank column, are of a table beside. Rows after
 * a blank one, and totals, are rows of the table where one with a day follows; at the end of the sheet they stand below it.
 */
export function createSheetRows(table: SheetTable): SheetRows {
  let pending: PendingRow[] = [];
  let isAfterBlank = false;
  let isSideTold = false;

  function add(record: TableRecord): void {
    if (isBlankRecord(record)) {
      isAfterBlank = true;
      return;
    }
    const sideColumns = table.sideColumns();
    if (record.cells > table.width()) cutSideCells(record);
    if (isBlankBeside(record, sideColumns)) return;
    if (pending.length === 0 && !isAfterBlank && !mayBeTotals(record)) {
      table.addRow(record);
      return;
    }
    const cells = Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell));
    if (pending.length === 0 && !isAfterBlank && !isTotals(cells)) {
      table.addRow(record);
    } else if (table.hasDay(cells)) {
      addPending();
      isAfterBlank = false;
      table.addRow(record);
    } else {
      pending.push({ cells, record: copyRecord(record, cells) });
      if (pending.length > MAX_PENDING) {
        addPending();
        isAfterBlank = false;
      }
    }
  }

  /** Takes away the cells of a table beside; one right behind the last heading is a cell too many of the row. */
  function cutSideCells(record: TableRecord): void {
    const width = table.width();
    const first = findFilledCell(record, width);
    if (first < 0 || first === width) return;
    if (!isSideTold) {
      table.addIssue(
        "table beside",
        record.row,
        `“${getCellText(record, first)}” stands beside the table; not read`,
      );
    }
    isSideTold = true;
    record.cells = width;
  }

  function addPending(): void {
    for (const { record } of pending) table.addRow(record);
    pending = [];
  }

  return {
    add,
    end: () => {
      const isWide = pending.some(
        ({ cells }) => !isTotals(cells) && countFilled(cells) * 2 > table.width(),
      );
      const first = pending.find(({ cells }) => !isTotals(cells));
      for (const { cells, record } of pending) {
        const words = `“${cells.find((cell) => cell.trim() !== "")?.trim() ?? ""}”`;
        if (isTotals(cells)) table.addIssue("totals row", record.row, `${words}; left out`);
        else if (isWide) table.addRow(record);
        else if (record === first?.record) {
          const count = pending.filter((each) => !isTotals(each.cells)).length;
          const rows = count === 1 ? "it stands" : `${count} rows from here stand`;
          table.addIssue(
            "rows below the table",
            record.row,
            `${words}: ${rows} below the table, without a date; left out`,
          );
        }
      }
      pending = [];
      isAfterBlank = false;
      isSideTold = false;
    },
  };
}

function countFilled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

function isTotals(cells: readonly string[]): boolean {
  return TOTALS.test((cells.find((cell) => cell.trim() !== "") ?? "").trim());
}

function mayBeTotals(record: TableRecord): boolean {
  const first = findFilledCell(record, 0);
  return first >= 0 && TOTALS_LETTERS.has(record.bytes[record.starts[first] as number] ?? 0);
}

/** The first cell from `from` on that has a text; -1 where there is none. */
function findFilledCell({ cells, starts, ends }: TableRecord, from: number): number {
  for (let at = from; at < cells; at += 1) if (starts[at] !== ends[at]) return at;
  return -1;
}

function isBlankBeside(
  { cells, starts, ends }: TableRecord,
  sideColumns: readonly number[],
): boolean {
  for (let at = 0; at < cells; at += 1) {
    if (starts[at] !== ends[at] && !sideColumns.includes(at)) return false;
  }
  return true;
}

/** A record that holds, where the reader uses its own again. */
export function copyRecord(record: TableRecord, cells: readonly string[]): TableRecord {
  const { row, errorFlags } = record;
  let copy = record;
  emitTextRows([cells], row, (one) => {
    copy = { ...one, errorFlags };
  });
  return copy;
}
