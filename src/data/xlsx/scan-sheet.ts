import { LOST_CELL } from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { MOST_CELLS } from "#data/csv/scan-record.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { valuesOf } from "./cell-value.ts";
import type { WorkbookValues } from "./cell-value.ts";
import { afterRows, emptyCell, scanCell, skipped, tooManyCells } from "./scan-cell.ts";
import { ILL_FORMED } from "./scan-texts.ts";
import { wholeOf } from "./number-words.ts";
import { emptyTag, readTag, rowNumber, skipSpace } from "#data/xml/xml-bytes.ts";

/** Rows of the sheets of one workbook, as records. */
export interface SheetScanner {
  /** A sheet begins; `name` is what is said of it, null where the workbook has one. */
  readonly begin: (name: string | null) => void;
  /** Hands on the whole rows from `from` to before `to`; returns where the first that is not whole begins. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => number;
  /** Throws `NotReadable` where the sheet broke off. */
  readonly end: () => void;
  /** The number of the last row that was handed on. */
  readonly row: () => number;
}

const [LT, GT, SLASH, SMALL_C] = [60, 62, 47, 99] as const;
const [SMALL_R, SMALL_O, SMALL_W] = [114, 111, 119] as const;
const MOST_ROWS = 1_048_576;
/** Of more missing rows than these, no blank lines are made. */
const MOST_BLANK = 10_000;

/**
 * A scanner that hands rows to `take`. Each record is as wide as the widest row of the workbook so far: a sheet leaves out
 * blank cells, at the end of a row too. Rows that are missing in the sheet, or have no value, are blank lines where a row
 * with values follows.
 */
export function createSheetScanner(
  values: WorkbookValues,
  take: (record: CsvRecord) => void,
): SheetScanner {
  const { arena, ends, issues } = values;
  const addValue = valuesOf(values);
  const record: CsvRecord = recordOf(MOST_CELLS);
  const blank: CsvRecord = { ...recordOf(1), cells: 1 };
  const textsEnd = arena.used;
  const filled: number[] = [];
  const cell = emptyCell();
  const tag = emptyTag();
  const place = { sheet: null as string | null, row: 0, column: 0 };
  let widest = 1;
  let phase: "before" | "rows" | "after" = "before";
  let lastTaken = 0;
  let lastRow = 0;
  let inlineStart = 0;

  function put(bytes: Uint8Array, column: number): void {
    let start = arena.used;
    if (cell.isInline) {
      start = inlineStart;
    } else if (cell.from < 0) {
      if (cell.hasFormula) issues.add("formula without a kept value", place, "read as blank");
      return;
    } else if (cell.type === "s") {
      const text = wholeOf(bytes, cell.from, cell.to);
      const end = ends[text];
      if (end === undefined) {
        return loseCell("text that the workbook does not hold", "read as blank");
      }
      fill(column, text === 0 ? 1 : (ends[text - 1] as number), end);
      return;
    } else addValue(bytes, cell.from, cell.to, cell.type, cell.style, place);
    if (cell.hasFormula) issues.add("formula, its kept value read", place);
    fill(column, start, arena.used);
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
    record.faults |= LOST_CELL;
    issues.add(kind, place, words);
  }

  /** The row whose tag was read and ends before `from`; -1 where it is not whole. */
  function scanRow(bytes: Uint8Array, from: number, to: number, number: number): number {
    for (const column of filled) {
      record.starts[column] = 0;
      record.ends[column] = 0;
    }
    filled.length = 0;
    record.faults = 0;
    arena.used = textsEnd;
    place.row = number;
    let last = -1;
    let at = from;
    for (;;) {
      at = skipSpace(bytes, at, to);
      if (at + 2 >= to) return -1;
      if (bytes[at] !== LT) throw ILL_FORMED;
      // Most of a sheet is `<c `: a tag need not be read for it.
      if (bytes[at + 1] === SMALL_C && bytes[at + 2] === 32) at += 2;
      else if (isRowEnd(bytes, at, to)) return at + 6;
      else {
        at = readTag(bytes, at, to, tag);
        if (at < 0) return -1;
        if (tag.name === "row" && tag.isClosing) return at;
        if (tag.name === "extLst" && !tag.isClosing && !tag.isEmpty) {
          at = skipped(bytes, at, to, "extLst");
          if (at < 0) return -1;
          continue;
        }
        if (tag.name === "" && tag.dataTo === 0) continue;
        if (tag.name !== "c" || tag.isClosing) throw ILL_FORMED;
        at = tag.from;
      }
      inlineStart = arena.used;
      at = scanCell(bytes, at, to, arena, cell);
      if (at < 0) return -1;
      // Cells of another row stand here where the end of this one and the beginning of that are lost.
      if (cell.column >= 0 && cell.row !== number) throw ILL_FORMED;
      place.column = cell.column < 0 ? last + 1 : cell.column;
      if (place.column < last) loseCell("cell out of order", "read where it says it stands");
      last = place.column;
      if (last >= MOST_CELLS) throw tooManyCells(number);
      put(bytes, last);
    }
  }

  function handOn(number: number): void {
    if (number <= lastRow) {
      // It may be one that stood before, or take in what is left of others.
      record.faults |= LOST_CELL;
      issues.add("row out of order", { ...place, column: 0 }, "read where it stands in the file");
    }
    lastRow = number;
    if (filled.length === 0) return;
    if (number - lastTaken <= MOST_BLANK) {
      for (blank.row = lastTaken + 1; blank.row < number; blank.row += 1) take(blank);
    }
    for (const column of filled) if (column >= widest) widest = column + 1;
    record.bytes = arena.bytes;
    record.row = number;
    record.cells = widest;
    lastTaken = number;
    take(record);
  }

  function scanRows(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    for (;;) {
      const start = skipSpace(bytes, at, to);
      if (start >= to) return start;
      if (bytes[start] !== LT) throw ILL_FORMED;
      const open = readTag(bytes, start, to, tag);
      if (open < 0) return start;
      at = open;
      const { name, isClosing, isEmpty } = tag;
      if (name === "sheetData" && isClosing) {
        phase = "after";
        return open;
      }
      if (name === "" && tag.dataTo === 0) continue;
      if (name !== "row" || isClosing) throw ILL_FORMED;
      const number = rowNumber(bytes, tag) ?? lastRow + 1;
      if (!(number >= 1 && number <= MOST_ROWS)) throw ILL_FORMED;
      if (isEmpty) {
        lastRow = Math.max(lastRow, number);
        continue;
      }
      issues.mark();
      at = scanRow(bytes, open, to, number);
      if (at < 0) {
        issues.toMark();
        return start;
      }
      handOn(number);
    }
  }

  function scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (phase === "before") {
      const start = bytes.subarray(0, to).indexOf(LT, at);
      if (start < 0) return to;
      at = readTag(bytes, start, to, tag);
      if (at < 0) return start;
      if (tag.name !== "sheetData") continue;
      phase = tag.isEmpty ? "after" : "rows";
    }
    if (phase === "rows") at = scanRows(bytes, at, to);
    return phase === "rows" ? at : afterRows(bytes, at, to);
  }

  return {
    begin: (name) => {
      place.sheet = name;
      phase = "before";
      lastTaken = 0;
      lastRow = 0;
    },
    scan: (bytes, from, to) => {
      try {
        return scan(bytes, from, to);
      } catch (thrown) {
        if (thrown !== ILL_FORMED) throw thrown;
        throw damagedAfter(place.sheet, lastRow);
      }
    },
    end: () => {
      if (phase !== "after") throw damagedAfter(place.sheet, lastRow);
    },
    row: () => lastTaken,
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

function damagedAfter(sheet: string | null, row: number): NotReadable {
  const where = sheet === null ? "The sheet" : `Sheet '${sheet}'`;
  return new NotReadable(
    `${where} is damaged or breaks off after row ${row.toLocaleString("en-US")}: what follows is no part of a workbook.`,
  );
}

function recordOf(size: number): CsvRecord {
  return {
    bytes: new Uint8Array(0),
    row: 0,
    cells: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    flags: new Uint8Array(size),
    faults: 0,
  };
}
