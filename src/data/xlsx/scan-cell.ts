import { ImportError } from "#data/errors/import-error.ts";
import type { CellType } from "./cell-text.ts";
import { parseWholeNumber } from "./format-number.ts";
import { ILL_FORMED_ERROR, scanString } from "./scan-string.ts";
import type { TextBuffer } from "#data/xlsx/text-buffer.ts";
import { createTag, isSpace, readByteTag, skipSpace } from "#data/xlsx/xml-byte-tag.ts";
import type { XmlByteTag } from "#data/xlsx/xml-byte-tag.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** A cell as it stands in the bytes of a sheet; the same object is used for every cell. */
export interface SheetCell {
  /** From 0; -1 where the cell does not say it, and follows the one before. */
  column: number;
  /** The number of its row, where it says its column. */
  row: number;
  type: CellType;
  style: number;
  /** Where its value stands; `from` is -1 where it has none. */
  from: number;
  to: number;
  hasFormula: boolean;
  /** True where the value is an inline string, which was appended to the arena. */
  isInline: boolean;
}

const [LT, GT, SLASH, EQUALS, DOUBLE, SINGLE] = [60, 62, 47, 61, 34, 39] as const;
const [SMALL_C, SMALL_R, SMALL_S, SMALL_T, SMALL_V] = [99, 114, 115, 116, 118] as const;

const CELL_TYPES: ReadonlyMap<string, CellType> = new Map(
  (["n", "s", "b", "e", "d", "str", "inlineStr"] as const).map((type) => [type, type]),
);

/** Tags of rows and cells. */
const ROW_TAGS: ReadonlySet<string> = new Set(["sheetData", "row", "c", "v"]);

/** What is said of a column beyond the last that a sheet of Excel has. */
export function tooManyCellsError(row: number): ImportError {
  return new ImportError(
    `Row ${formatCount(row)} has more than 16,384 cells. Tables of so many columns are not read.`,
  );
}

/** A cell to be filled. */
export function createCell(): SheetCell {
  return {
    column: -1,
    row: 0,
    type: "n",
    style: 0,
    from: -1,
    to: 0,
    hasFormula: false,
    isInline: false,
  };
}

/**
 * Fills `cell` with the cell whose attributes begin at `at`; returns where the bytes after it begin, or -1 where it is not
 * whole before `to`. An inline string is appended to the arena. Throws `ILL_FORMED_ERROR`.
 */
export function scanCell(
  bytes: Uint8Array,
  at: number,
  to: number,
  arena: TextBuffer,
  cell: SheetCell,
): number {
  cell.column = -1;
  cell.type = "n";
  cell.style = 0;
  cell.from = -1;
  cell.hasFormula = false;
  cell.isInline = false;
  const open = scanAttributes(bytes, at, to, cell);
  if (open < 0 || bytes[open - 2] === SLASH) return open;
  return scanContent(bytes, open, to, arena, cell);
}

function scanAttributes(bytes: Uint8Array, from: number, to: number, cell: SheetCell): number {
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    if (byte === GT) return at + 1;
    if (byte === SLASH) {
      if (at + 1 >= to) return -1;
      if (bytes[at + 1] !== GT) throw ILL_FORMED_ERROR;
      return at + 2;
    }
    if (isSpace(byte)) {
      at += 1;
      continue;
    }
    const name = at;
    while (at < to && bytes[at] !== EQUALS) {
      const letter = bytes[at];
      if (letter === GT || letter === LT || letter === DOUBLE) throw ILL_FORMED_ERROR;
      at += 1;
    }
    const isShort = at === name + 1;
    at = skipSpace(bytes, at + 1, to);
    const quote = bytes[at];
    if (at >= to) return -1;
    if (quote !== DOUBLE && quote !== SINGLE) throw ILL_FORMED_ERROR;
    const value = at + 1;
    at = value;
    while (at < to && bytes[at] !== quote) {
      if (bytes[at] === LT) throw ILL_FORMED_ERROR;
      at += 1;
    }
    if (at >= to) return -1;
    if (isShort) {
      const letter = bytes[name];
      if (letter === SMALL_R) setCellPlace(bytes, value, at, cell);
      else if (letter === SMALL_S) cell.style = parseWholeNumber(bytes, value, at);
      else if (letter === SMALL_T) cell.type = parseCellType(bytes, value, at);
    }
    at += 1;
  }
  return -1;
}

/** Puts the column, from 0, and the row of a place such as `AB12`; the column above 16,383 where there is no such. Throws `ILL_FORMED_ERROR`. */
function setCellPlace(bytes: Uint8Array, from: number, to: number, cell: SheetCell): void {
  let column = 0;
  let at = from;
  for (; at < to; at += 1) {
    const letter = (bytes[at] as number) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = Math.min(column, 1 << 20) * 26 + letter - 64;
  }
  cell.column = column - 1;
  cell.row = parseWholeNumber(bytes, at, to);
  if (at === from || cell.row < 0) throw ILL_FORMED_ERROR;
}

function parseCellType(bytes: Uint8Array, from: number, to: number): CellType {
  if (to - from === 1) {
    const letter = bytes[from];
    if (letter === SMALL_S) return "s";
    if (letter === 110) return "n";
  }
  const type = CELL_TYPES.get(
    String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 16))),
  );
  if (type === undefined) throw ILL_FORMED_ERROR;
  return type;
}

const currentTag = createTag();

function scanContent(
  bytes: Uint8Array,
  from: number,
  to: number,
  arena: TextBuffer,
  cell: SheetCell,
): number {
  let at = from;
  for (;;) {
    at = skipSpace(bytes, at, to);
    if (at + 3 >= to) return -1;
    if (bytes[at] !== LT) throw ILL_FORMED_ERROR;
    const second = bytes[at + 1];
    if (second === SMALL_V && bytes[at + 2] === GT) {
      at = scanValue(bytes, at + 3, to, cell);
    } else if (second === SLASH && bytes[at + 2] === SMALL_C && bytes[at + 3] === GT) {
      return at + 4;
    } else {
      const next = readByteTag(bytes, at, to, currentTag);
      if (next < 0) return -1;
      if (currentTag.name === "c" && currentTag.isClosing) return next;
      at = scanChild(bytes, next, to, arena, cell);
    }
    if (at < 0) return -1;
  }
}

/** What stands in a cell beside a plain value, whose tag was read. */
function scanChild(
  bytes: Uint8Array,
  from: number,
  to: number,
  arena: TextBuffer,
  cell: SheetCell,
): number {
  const { name, isClosing, isEmpty } = currentTag;
  if (name === "" && currentTag.dataTo === 0) return from;
  if (isClosing) throw ILL_FORMED_ERROR;
  if (name === "f") cell.hasFormula = true;
  if (isEmpty) return from;
  if (name === "v") return scanValue(bytes, from, to, cell);
  if (name === "is") {
    cell.isInline = true;
    return scanString(bytes, from, to, arena, "is");
  }
  if (name !== "f" && name !== "extLst") throw ILL_FORMED_ERROR;
  return skipElement(bytes, from, to, name);
}

function scanValue(bytes: Uint8Array, from: number, to: number, cell: SheetCell): number {
  if (cell.from >= 0) throw ILL_FORMED_ERROR;
  let at = from;
  while (at < to && bytes[at] !== LT) at += 1;
  if (at + 3 >= to) return -1;
  cell.from = from;
  cell.to = at;
  if (bytes[at + 1] === SLASH && bytes[at + 2] === SMALL_V && bytes[at + 3] === GT) return at + 4;
  const next = readByteTag(bytes, at, to, currentTag);
  if (next >= 0 && (currentTag.name !== "v" || !currentTag.isClosing)) throw ILL_FORMED_ERROR;
  return next;
}

/** After the closing tag of a part that is not read. */
export function skipElement(bytes: Uint8Array, from: number, to: number, name: string): number {
  let at = from;
  for (;;) {
    while (at < to && bytes[at] !== LT) at += 1;
    if (at >= to) return -1;
    at = readByteTag(bytes, at, to, currentTag);
    if (at < 0 || (currentTag.name === name && currentTag.isClosing)) return at;
  }
}

/**
 * Passes over what follows the rows of a sheet, its merged cells to `onMergeCell`; returns where a tag begins that is not
 * whole. Throws `ILL_FORMED_ERROR` at rows that would be lost.
 */
export function scanAfterRows(
  bytes: Uint8Array,
  from: number,
  to: number,
  onMergeCell: (bytes: Uint8Array, tag: XmlByteTag) => void,
): number {
  let at = from;
  for (;;) {
    const start = bytes.subarray(0, to).indexOf(LT, at);
    if (start < 0) return to;
    at = readByteTag(bytes, start, to, currentTag);
    if (at < 0) return start;
    if (ROW_TAGS.has(currentTag.name)) throw ILL_FORMED_ERROR;
    if (currentTag.name === "mergeCell") onMergeCell(bytes, currentTag);
  }
}
