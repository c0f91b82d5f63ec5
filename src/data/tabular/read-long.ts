import {
  emitTextRows,
  findRecordError,
  getCellText,
  isBlankRecord,
} from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import type { RowConsumer, TableReader } from "#data/tabular/table-reader.ts";
import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import { createLayoutQuestion } from "./layout-question.ts";
import { placeRows } from "./place-rows.ts";
import { findWideTable, listLongRows, MAX_WIDE_ROWS } from "./wide-table.ts";
import type { WideTable } from "./wide-table.ts";

interface PendingRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errorFlags: number;
  readonly hasPlaces: boolean;
}

/**
 * Reads wide tables long: of each row as many as it has counts, under headings of their own. Other tables are read as
 * they are. `headingRow` is the row that the reader chose.
 */
export function createLongReader(readRows: TableReader, headingRow: number | null): TableReader {
  return async (source, consumer, options) => {
    const long = createLongConsumer(consumer, headingRow);
    const summary = await readRows(source, long.consumer, options);
    const question = long.end();
    if (question === null) return summary;
    return { ...summary, questions: [...(summary.questions ?? []), question] };
  };
}

function createLongConsumer(
  consumer: RowConsumer,
  headingRow: number | null,
): {
  readonly consumer: RowConsumer;
  /** How the first wide table was read; null where there was none. */
  readonly end: () => ReadingQuestion | null;
} {
  let pending: PendingRow[] | null = [];
  let wide: WideTable | null = null;
  let width = 0;
  let question: ReadingQuestion | null = null;

  function emit(
    cells: readonly string[],
    { row, errorFlags, hasPlaces }: Omit<PendingRow, "cells">,
  ): void {
    emitTextRows([cells], row, (record) => {
      record.errorFlags = errorFlags;
      if (hasPlaces) record.hasPlaces = true;
      consumer.addRecord(record);
    });
  }

  function addRow(row: PendingRow, error: string | null): void {
    if (wide === null) return emit(row.cells, row);
    const { cells } = row;
    const isBeyond = cells.slice(width).some((cell) => cell.trim() !== "");
    // A row of a sheet ends with its last cell that is filled.
    const isRead = row.hasPlaces ? !isBeyond : error === null;
    if (isRead) {
      for (const long of listLongRows(wide, cells)) emit(long, { ...row, hasPlaces: false });
      return;
    }
    // Such a row is reported as unreadable for its number of cells, which has to differ from that of the headings; a blank
    // cell at the end would not.
    const hasLongWidth = cells.length === wide.longHeadings.length;
    emit(hasLongWidth ? [...cells, "…"] : cells, { ...row, hasPlaces: false });
  }

  function decide(): void {
    const rows = pending ?? [];
    pending = null;
    const placed = placeRows(rows, MAX_WIDE_ROWS);
    wide = findWideTable(placed, headingRow);
    if (wide !== null) question ??= createLayoutQuestion(wide, placed, "long");
    const headingAt = wide === null ? -1 : wide.headingAt + 1;
    for (const row of rows) {
      if (wide === null || row.row < headingAt) emit(row.cells, row);
      else if (row.row === headingAt) {
        width = row.cells.length;
        emit(wide.longHeadings, { ...row, hasPlaces: false });
      } else addRow(row, hasOtherWidth(row, width) ? "" : null);
    }
  }

  function addRecord(record: TableRecord): void {
    if (pending === null && wide === null) return consumer.addRecord(record);
    if (isBlankRecord(record)) return;
    const { row, errorFlags, hasPlaces = false } = record;
    const cells = Array.from({ length: record.cells }, (_, cell) => getCellText(record, cell));
    const one = { row, cells, errorFlags, hasPlaces };
    if (pending === null) addRow(one, findRecordError(record, width));
    else if (pending.push(one) === MAX_WIDE_ROWS) decide();
  }

  return {
    consumer: {
      ...(consumer.beginSheet === undefined
        ? {}
        : {
            beginSheet: (name: string) => {
              if (pending !== null) decide();
              [pending, wide] = [[], null];
              consumer.beginSheet?.(name);
            },
          }),
      addRecord,
    },
    end: () => {
      if (pending !== null) decide();
      return question;
    },
  };
}

/** True of a row with another number of cells than the headings, blank ones at its end aside. */
function hasOtherWidth({ cells }: PendingRow, width: number): boolean {
  let last = cells.length;
  while (last > width && cells[last - 1] === "") last -= 1;
  return last !== width;
}
