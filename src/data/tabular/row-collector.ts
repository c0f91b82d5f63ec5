import {
  decodeText,
  getCellText,
  isBlankRecord,
  findRecordDamage,
  findRecordError,
  SWALLOWED_ROWS,
} from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ColumnChunk, ColumnConsumer } from "#data/tabular/column-chunk.ts";
import { formatRowPlace } from "#data/tabular/issue-list.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import { addNoteIssue, isNoteRecord } from "./note-rows.ts";
import { createExcessCells } from "./excess-cells.ts";
import { isSameOrder, joinHeadingRows } from "./heading-rows.ts";
import { copyRecord, createSheetRows } from "./sheet-rows.ts";
import type { HeadingFinder } from "./heading-finder.ts";
import { createRowStore } from "./row-store.ts";
import type { TableHeading, TableRows } from "./table-rows.ts";
import type { RowStore } from "./row-store.ts";
import { findShiftedRows } from "./shifted-rows.ts";
import { hasSwallowedRows } from "./swallowed-rows.ts";
import { formatPlural } from "#domain/text/format-count.ts";

/** The rows of a table that could be read, as columns. */
export interface CollectedRows<
  Name extends string,
  Found extends TableHeading<Name>,
> extends TableRows<Name, Found> {
  /** The row of headings of each sheet that has one. */
  readonly headings: readonly Found[];
  /** Rows that stand in the file and could not be told apart into cells. */
  readonly unreadable: number;
  /** False where rows may be lost in a damaged file. */
  readonly isSure: boolean;
}

/** Collects the rows of a table, the heading among the first 25; or its columns, once the heading is known. */
export interface RowCollector<Name extends string, Found extends TableHeading<Name>> {
  /**
   * Another sheet follows. One with headings of the same table is read by them, wherever they stand. One without continues
   * the table before it where the finder says so. Any other is left out and told.
   */
  readonly beginSheet: (name: string) => void;
  readonly addRecord: (record: TableRecord) => void;
  readonly columns: ColumnConsumer;
  /** Throws `ImportError` where no heading was met. */
  readonly end: () => CollectedRows<Name, Found>;
}

const MAX_BEFORE_HEADING = 25;

/** The sheet that rows are of, or the only table. */
interface SheetState {
  readonly name: string | null;
  state: "open" | "read" | "left out";
  rows: number;
  readonly pendingRows: { readonly cells: readonly string[]; readonly record: TableRecord }[];
}

/** A collector that adds defects to `issues`. Rows before `headingRow` are no headings. */
export function createRowCollector<Name extends string, Found extends TableHeading<Name>>(
  issues: IssueList,
  finder: HeadingFinder<Found>,
  headingRow = 1,
): RowCollector<Name, Found> {
  let store: RowStore<Name, Found> | null = null;
  let sheet: SheetState = { name: null, state: "open", rows: 0, pendingRows: [] };
  const headings: Found[] = [];
  const excessCells = createExcessCells();
  let unreadable = 0;
  let isSure = true;
  const sheetRows = createSheetRows({
    width: () => store?.heading().width ?? 0,
    sideColumns: () => store?.heading().sideColumns ?? [],
    hasDay: (cells) => store !== null && finder.hasDay(cells, store.heading()),
    addRow: (record) => {
      if (store !== null) addRow(store, record);
    },
    addIssue: (kind, row, words) =>
      issues.add(kind, "warning", `${formatRowPlace(row, sheet.name)}: ${words}`),
  });

  function addRecord(record: TableRecord): void {
    if (sheet.state === "read" && store !== null) {
      if (record.hasPlaces === true) sheetRows.add(record);
      else addRow(store, record);
    } else if (!isBlankRecord(record)) {
      sheet.rows += 1;
      if (sheet.state === "open") seek(record);
    }
  }

  function seek(record: TableRecord): void {
    const cells = Array.from({ length: record.cells }, (_, i) => getCellText(record, i));
    const heading = findHeading(cells, record.row);
    if (heading !== null) begin(heading, record);
    else {
      sheet.pendingRows.push({ cells, record: copyRecord(record, cells) });
      if (sheet.pendingRows.length === MAX_BEFORE_HEADING) decide();
    }
  }

  /** The heading in a row, or in it and in the row above it that names groups of its columns. */
  function findHeading(cells: readonly string[], row: number): Found | null {
    if (row < headingRow) return null;
    const found = finder.findHeading(cells);
    const above = sheet.pendingRows.at(-1);
    if (found !== null || above?.record.row !== row - 1) return found;
    const joined = joinHeadingRows(above.cells, cells);
    return joined === null ? null : finder.findHeading(joined);
  }

  function begin(heading: Found, record: TableRecord): void {
    checkRepeatedHeadings(heading);
    if (store !== null && !finder.isSameTable(store.heading(), heading)) {
      sheet.state = "left out";
      return;
    }
    clearNoteFlag(record, heading);
    // Damaged headings may have taken in rows that follow.
    const fault = findRecordError(record, record.cells) ?? findRecordDamage(record);
    if (fault !== null) {
      isSure = false;
      issues.add("damaged headings", "error", `${whereOf(record)}: ${fault}`);
    }
    headings.push(heading);
    sheet.state = "read";
    addSideIssue(heading, record);
    const lacking = store?.setHeading(heading) ?? [];
    store ??= createRowStore<Name, Found>(heading, issues);
    if (sheet.name !== null) store.beginSheet(sheet.name);
    if (lacking.length === 0) return;
    const message = `sheet '${sheet.name ?? ""}' has no column for: ${lacking.join(", ")}; unknown in its rows`;
    issues.add("sheet with fewer columns", "warning", message);
  }

  function addSideIssue({ sideColumns = [] }: Found, record: TableRecord): void {
    if (sideColumns.length === 0) return;
    const cells = Array.from({ length: record.cells }, (_, at) =>
      sideColumns.includes(at) ? getCellText(record, at) : "",
    );
    const names = cells.flatMap((cell) => (cell.trim() === "" ? [] : [`“${cell}”`])).join(", ");
    // Of two whole tables side by side, rows of one are lost.
    const isTable = finder.findHeading(cells) !== null;
    if (isTable) isSure = false;
    const words = `${names} stand beside the table, behind a column without cells; not read`;
    issues.add("table beside", isTable ? "error" : "warning", `${whereOf(record)}: ${words}`);
  }

  function checkRepeatedHeadings({ repeatedHeadings: [repeated] }: Found): void {
    if (repeated === undefined) return;
    throw new ImportError(
      `Two columns are headed "${repeated}": which of them counts cannot be told.`,
    );
  }

  /** Takes a row of headings that stands again among the rows, as where files were put one under another. */
  function takeHeadingAgain(into: RowStore<Name, Found>, record: TableRecord): boolean {
    const { cells } = record;
    const known = into.heading();
    const isCandidate =
      findRecordError(record, known.width) !== null ||
      isHeadingBytes(record, finder.getDatePlace(known), known);
    if (!isCandidate) return false;
    const heading = finder.findHeading(
      Array.from({ length: cells }, (_, i) => getCellText(record, i)),
    );
    if (heading === null || !finder.isSameTable(known, heading)) return false;
    checkRepeatedHeadings(heading);
    if (isSameOrder(known, heading)) return true;
    headings.push(heading);
    const lacking = into.setHeading(heading);
    const where = `${whereOf(record)}: headings stand here again, in another order; the rows below are read by them`;
    issues.add("headings that stand again", "warning", where);
    if (lacking.length === 0) return true;
    const message = `${whereOf(record)}: the headings that stand here again lack: ${lacking.join(", ")}; unknown in the rows below`;
    issues.add("headings with fewer columns", "warning", message);
    return true;
  }

  function isHeadingBytes(
    { bytes, starts, ends }: Pick<TableRecord, "bytes"> & Pick<ColumnChunk, "starts" | "ends">,
    at: number,
    heading: Found,
  ): boolean {
    const start = starts[at] as number;
    const end = ends[at] as number;
    // Nearly every date begins with a digit, and no heading does.
    if (end === start || isDigit(bytes[start] as number)) return false;
    return finder.isHeadingText(decodeText(bytes.subarray(start, end)), heading);
  }

  function hasHeading(place: number, chunk: ColumnChunk): boolean {
    const heading = store?.heading();
    if (heading === undefined || finder.getDatePlace(heading) !== place) return false;
    return chunk.starts.some((_, code) => isHeadingBytes(chunk, code, heading));
  }

  /** A sheet without headings, as far as it was looked at. */
  function decide(): void {
    const { name, pendingRows } = sheet;
    const cells = pendingRows.map((one) => one.cells);
    const before =
      name === null || store === null
        ? null
        : finder.countRowsBeforeContinuation(cells, store.heading());
    sheet.state = before === null ? "left out" : "read";
    if (before === null || name === null || store === null) return;
    store.beginSheet(name);
    for (const { record } of pendingRows.slice(before)) addRow(store, record);
  }

  function close(): void {
    if (sheet.state === "open") decide();
    sheetRows.end();
    const { name, state, rows } = sheet;
    if (name === null || state !== "left out" || rows === 0) return;
    const message = `sheet '${name}' (${formatPlural(rows, "row")}) is no part of ${finder.tableName}; left out`;
    issues.add("sheet left out", "warning", message);
  }

  function addRow(into: RowStore<Name, Found>, record: TableRecord): void {
    if (isBlankRecord(record) || takeHeadingAgain(into, record)) return;
    clearNoteFlag(record, into.heading());
    const fault = findRecordError(record, into.heading().width);
    if (fault !== null && isNoteRecord(record)) {
      addNoteIssue(whereOf(record), issues);
      return;
    }
    if (fault !== null) {
      unreadable += 1;
      isSure = false;
      issues.add("row that could not be read", "error", `${whereOf(record)}: ${fault}`);
      return;
    }
    const damage = findRecordDamage(record);
    if (damage !== null) {
      isSure = false;
      issues.add("damaged cell", "warning", `${whereOf(record)}: ${damage}`);
    }
    const { width } = into.heading();
    if (record.cells > width) excessCells.add(record, into.size(), width);
    into.add(record);
  }

  function whereOf({ row }: TableRecord): string {
    return formatRowPlace(row, sheet.name);
  }

  return {
    beginSheet: (name) => {
      close();
      sheet = { name, state: "open", rows: 0, pendingRows: [] };
    },
    addRecord,
    columns: {
      selection: () => store?.selection() ?? null,
      hasHeading,
      addChunk: (place, chunk, row) => store?.addColumn(place, chunk, row),
      endRows: (row, rows) => store?.endColumns(row, rows),
    },
    end: () => {
      close();
      if (store === null) throw new ImportError(finder.missingMessage);
      const { placedColumns, heading, size, where } = store;
      const columns = placedColumns();
      const last = columns.find(({ place }) => place === heading().width - 1) ?? null;
      const shifted = new Map([
        ...excessCells.findShiftedRows(size(), last),
        ...findShiftedRows(columns),
      ]);
      for (const [row, words] of shifted) {
        issues.add("row shifted by a cell", "error", `${where(row)}: ${words}`);
      }
      return {
        ...store.end(new Set(shifted.keys())),
        headings,
        unreadable: unreadable + shifted.size,
        isSure: isSure && shifted.size === 0,
      };
    },
  };
}

/** Takes away the mark of rows that stand in a quoted cell where that is a note with lines. */
function clearNoteFlag(record: TableRecord, heading: TableHeading<string>): void {
  const isMarked = (record.errorFlags & SWALLOWED_ROWS) !== 0;
  if (isMarked && !hasSwallowedRows(record, heading)) record.errorFlags &= ~SWALLOWED_ROWS;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
