import { LOST_CELL } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { MAX_CELLS } from "#data/csv/scan-record.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { createValueAppender } from "./cell-text.ts";
import type { WorkbookValues } from "./cell-text.ts";
import {
  scanAfterRows,
  createCell,
  scanCell,
  skipElement,
  tooManyCellsError,
} from "./scan-cell.ts";
import { ILL_FORMED_ERROR } from "./scan-string.ts";
import { parseWholeNumber } from "./format-number.ts";
import { createSheetLayout } from "./sheet-layout.ts";
import type { SheetFacts, SheetSettings } from "./sheet-layout.ts";
import {
  createTag,
  isHiddenTag,
  readByteTag,
  readRowNumber,
  skipSpace,
} from "#data/xlsx/xml-byte-tag.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** Rows of the sheets of one workbook, as records. */
export interface SheetScanner {
  /** A sheet begins; `name` is what is said of it, null where the workbook has one. */
  readonly begin: (name: string | null, settings: SheetSettings) => void;
  /** Passes on the whole rows from `from` to before `to`; returns where the first that is not whole begins. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => number;
  /** Throws `ImportError` where the sheet broke off. */
  readonly end: () => void;
  /** The number of the last row that was handed on. */
  readonly lastRow: () => number;
  /** Columns of the widest row so far. */
  readonly width: () => number;
  readonly facts: () => SheetFacts;
}

const [LT, GT, SLASH, SMALL_C] = [60, 62, 47, 99] as const;
const [SMALL_R, SMALL_O, SMALL_W] = [114, 111, 119] as const;
const MAX_ROWS = 1_048_576;
/** Of more missing rows than these, no blank lines are made. */
const MAX_BLANK = 10_000;

/**
 * A scanner that passes rows to `onRecord`. Each record is as wide as the widest row of the workbook so far: a sheet leaves out
 * blank cells, at the end of a row too. Rows that are missing in the sheet, or have no value, are blank lines where a row
 * with values follows.
 */
export function createSheetScanner(
  values: WorkbookValues,
  onRecord: (record: TableRecord) => void,
): SheetScanner {
  const { buffer, ends, issues } = values;
  const addValue = createValueAppender(values);
  const layout = createSheetLayout(buffer, issues);
  const record: TableRecord = createSizedRecord(MAX_CELLS);
  const blank: TableRecord = { ...createSizedRecord(1), cells: 1 };
  const textsEnd = buffer.length;
  const filled: number[] = [];
  const cell = createCell();
  const tag = createTag();
  const place = { sheet: null as string | null, row: 0, column: 0 };
  let widest = 1;
  let phase: "before" | "rows" | "after" = "before";
  let lastEmittedRow = 0;
  let lastRow = 0;
  let inlineStart = 0;

  function setCell(bytes: Uint8Array, column: number): void {
    let start = buffer.length;
    if (cell.isInline) {
      start = inlineStart;
    } else if (cell.from < 0) {
      if (cell.hasFormula) issues.add("formula without a kept value", place, "read as blank");
      return;
    } else if (cell.type === "s") {
      const text = parseWholeNumber(bytes, cell.from, cell.to);
      const end = ends[text];
      if (end === undefined) {
        return loseCell("text that the workbook does not hold", "read as blank");
      }
      fill(column, text === 0 ? 1 : (ends[text - 1] as number), end);
      return;
    } else addValue(bytes, cell.from, cell.to, cell.type, cell.style, place);
    if (cell.hasFormula) issues.add("formula, its kept value read", place);
    fill(column, start, buffer.length);
  }

  function fill(column: number, start: number, end: number): void {
    if (start === end) return;
    if ((record.ends[column] as number) !== 0) {
      loseCell("cell that stands twice", "the last is read");
    } else filled.push(column);
    record.starts[column] = start;
    record.ends[column] = end;
  }

  /** Tells that no count of the row is certain. */
  function loseCell(kind: string, words: string): void {
    record.errorFlags |= LOST_CELL;
    issues.add(kind, place, words);
  }

  /** The row whose tag was read and ends before `from`; -1 where it is not whole. */
  function scanRow(bytes: Uint8Array, from: number, to: number, number: number): number {
    for (const column of filled) {
      record.starts[column] = 0;
      record.ends[column] = 0;
    }
    filled.length = 0;
    record.errorFlags = 0;
    buffer.length = textsEnd;
    place.row = number;
    let last = -1;
    let at = from;
    for (;;) {
      at = skipSpace(bytes, at, to);
      if (at + 2 >= to) return -1;
      if (bytes[at] !== LT) throw ILL_FORMED_ERROR;
      // Most of a sheet is `<c `: a tag need not be read for it.
      if (bytes[at + 1] === SMALL_C && bytes[at + 2] === 32) at += 2;
      else if (isRowEnd(bytes, at, to)) return at + 6;
      else {
        at = readByteTag(bytes, at, to, tag);
        if (at < 0) return -1;
        if (tag.name === "row" && tag.isClosing) return at;
        if (tag.name === "extLst" && !tag.isClosing && !tag.isEmpty) {
          at = skipElement(bytes, at, to, "extLst");
          if (at < 0) return -1;
          continue;
        }
        if (tag.name === "" && tag.dataTo === 0) continue;
        if (tag.name !== "c" || tag.isClosing) throw ILL_FORMED_ERROR;
        at = tag.from;
      }
      inlineStart = buffer.length;
      at = scanCell(bytes, at, to, buffer, cell);
      if (at < 0) return -1;
      // Cells of another row stand here where the end of this one and the beginning of that are lost.
      if (cell.column >= 0 && cell.row !== number) throw ILL_FORMED_ERROR;
      place.column = cell.column < 0 ? last + 1 : cell.column;
      if (place.column < last) loseCell("cell out of order", "read where it says it stands");
      last = place.column;
      if (last >= MAX_CELLS) throw tooManyCellsError(number);
      setCell(bytes, last);
    }
  }

  function handOn(number: number, isHidden: boolean): void {
    if (number <= lastRow) {
      // It may be one that stood before, or take in what is left of others.
      record.errorFlags |= LOST_CELL;
      issues.add("row out of order", { ...place, column: 0 }, "read where it stands in the file");
    }
    lastRow = number;
    if (filled.length === 0) return;
    layout.fillMergedCells(record, filled, number);
    if (layout.skipsRow(number, isHidden)) {
      // No blank line stands for it.
      lastEmittedRow = number;
      return;
    }
    if (number - lastEmittedRow <= MAX_BLANK) {
      for (blank.row = lastEmittedRow + 1; blank.row < number; blank.row += 1) onRecord(blank);
    }
    for (const column of filled) if (column >= widest) widest = column + 1;
    record.bytes = buffer.bytes;
    record.row = number;
    record.cells = widest;
    lastEmittedRow = number;
    onRecord(record);
  }

  function scanRows(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    for (;;) {
      const start = skipSpace(bytes, at, to);
      if (start >= to) return start;
      if (bytes[start] !== LT) throw ILL_FORMED_ERROR;
      const open = readByteTag(bytes, start, to, tag);
      if (open < 0) return start;
      at = open;
      const { name, isClosing, isEmpty } = tag;
      if (name === "sheetData" && isClosing) {
        phase = "after";
        return open;
      }
      if (name === "" && tag.dataTo === 0) continue;
      if (name !== "row" || isClosing) throw ILL_FORMED_ERROR;
      const number = readRowNumber(bytes, tag) ?? lastRow + 1;
      if (!(number >= 1 && number <= MAX_ROWS)) throw ILL_FORMED_ERROR;
      if (isEmpty) {
        lastRow = Math.max(lastRow, number);
        continue;
      }
      const isHidden = isHiddenTag(bytes, tag);
      issues.save();
      at = scanRow(bytes, open, to, number);
      if (at < 0) {
        issues.restore();
        return start;
      }
      handOn(number, isHidden);
    }
  }

  function scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (phase === "before") {
      const start = bytes.subarray(0, to).indexOf(LT, at);
      if (start < 0) return to;
      at = readByteTag(bytes, start, to, tag);
      if (at < 0) return start;
      if (tag.name === "col") layout.addColumns(bytes, tag);
      if (tag.name !== "sheetData") continue;
      phase = tag.isEmpty ? "after" : "rows";
    }
    if (phase === "rows") at = scanRows(bytes, at, to);
    return phase === "rows" ? at : scanAfterRows(bytes, at, to, layout.addMergeCell);
  }

  return {
    begin: (name, settings) => {
      place.sheet = name;
      layout.begin(name, settings);
      phase = "before";
      lastEmittedRow = 0;
      lastRow = 0;
    },
    scan: (bytes, from, to) => {
      try {
        return scan(bytes, from, to);
      } catch (thrown) {
        if (thrown !== ILL_FORMED_ERROR) throw thrown;
        throw damagedAfterError(place.sheet, lastRow);
      }
    },
    end: () => {
      if (phase !== "after") throw damagedAfterError(place.sheet, lastRow);
    },
    lastRow: () => lastEmittedRow,
    width: () => widest,
    facts: layout.facts,
  };
}

/** True where `</row>` stands. */
function isRowEnd(bytes: Uint8Array, at: number, to: number): boolean {
  return (
    at + 5 < to &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === SMALL_R &&
    bytes[at + 3] === SMALL_O &&
    bytes[at + 4] === SMALL_W &&
    bytes[at + 5] === GT
  );
}

function damagedAfterError(sheet: string | null, row: number): ImportError {
  const where = sheet === null ? "The sheet" : `Sheet '${sheet}'`;
  return new ImportError(
    `${where} is damaged or breaks off after row ${formatCount(row)}: what follows is no part of a workbook.`,
  );
}

function createSizedRecord(size: number): TableRecord {
  return {
    bytes: new Uint8Array(0),
    row: 0,
    cells: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    cellFlags: new Uint8Array(size),
    errorFlags: 0,
    separator: 0,
    hasPlaces: true,
  };
}
