import {
  getCellText,
  DOUBLED_QUOTES,
  isBlankText,
  isWindows1252,
  decodeText,
  readTextFormula,
} from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import { createStringInterner } from "#data/tabular/string-interner.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** Longer cells are reported: none of a detainer's fields is so long. */
const MAX_LETTERS = 2000;
const NO_BYTES = new Uint8Array(0);

/** A column as read: a code a row, and the text of each code, without spaces at its ends. */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** Keeps the cells of one column, each text once. */
export interface ColumnStore {
  /** The code of the record's cell, which is kept. */
  readonly add: (record: TableRecord, place: number) => number;
  readonly addBlank: () => number;
  readonly addChunk: (chunk: ColumnChunk, row: number) => void;
  readonly codes: () => Uint32Array;
  /** The first texts, each once, at most so many, without spaces at their ends. */
  readonly firstTexts: (max: number) => readonly string[];
  /** True where a code's text is white space or nothing. */
  readonly isBlank: (code: number) => boolean;
  /** The text of a code, without spaces at its ends. */
  readonly getText: (code: number) => string;
  readonly column: () => TextColumn;
  /** For each code whether its text is called a total, which has "tal" or "all" in it; null where none is. */
  readonly findTotalTexts: (isTotal: (text: string) => boolean) => Uint8Array | null;
}

/**
 * An empty column; `where` says where the cell of a row stands, for the long cells and those in Windows-1252 that are reported to
 * `issues`, without their texts: reports are stored, and the column may be one that is not.
 */
export function createColumnStore(issues: IssueList, where: (row: number) => string): ColumnStore {
  const interner = createStringInterner();
  const codes = createNumberList();
  let known = new Int32Array(0);
  let knownOf: Int32Array | null = null;
  const blankCodes = new Set<number>();

  function codeOf(bytes: Uint8Array, start: number, end: number, row: number): number {
    let until = end;
    if (end - start > MAX_LETTERS) {
      const length = formatCount(end - start);
      issues.add("long cell", "warning", `${where(row)}: a cell of ${length} bytes; read as blank`);
      until = start;
    }
    const size = interner.size();
    const code = interner.internBytes(bytes, start, until);
    if (code === size) {
      const added = interner.getBytes(code);
      if (isWindows1252(added)) issues.add("text in Windows-1252", "warning", where(row));
      if (isBlankText(added, 0, added.length)) blankCodes.add(code);
    }
    return code;
  }

  function addBlank(): number {
    const code = codeOf(NO_BYTES, 0, 0, 0);
    codes.push(code);
    return code;
  }

  function getText(code: number): string {
    return readTextFormula(decodeText(interner.getBytes(code)).trim()).trim();
  }

  function add(record: TableRecord, place: number): number {
    if (place < 0) return addBlank();
    let { bytes } = record;
    let start = record.starts[place] as number;
    let end = record.ends[place] as number;
    if (((record.cellFlags[place] as number) & DOUBLED_QUOTES) !== 0) {
      bytes = new TextEncoder().encode(getCellText(record, place));
      start = 0;
      end = bytes.length;
    }
    const code = codeOf(bytes, start, end, record.row);
    codes.push(code);
    return code;
  }

  function addPiece(chunk: ColumnChunk, row: number): void {
    const { bytes, starts, ends } = chunk;
    if (knownOf !== starts) {
      known = new Int32Array(starts.length).fill(-1);
      knownOf = starts;
    }
    const chunkCodes = codes.reserve(chunk.codes.length);
    for (let i = 0; i < chunkCodes.length; i += 1) {
      const theirs = chunk.codes[i] as number;
      let code = known[theirs] as number;
      if (code < 0) {
        const start = starts[theirs] as number;
        const end = ends[theirs] as number;
        code = codeOf(bytes, start, end, row + i);
        // A long cell is reported with every row that has it.
        if (end - start <= MAX_LETTERS) known[theirs] = code;
      }
      chunkCodes[i] = code;
    }
  }

  const firstTexts = (max: number): readonly string[] =>
    Array.from({ length: Math.min(max, interner.size()) }, (_, code) => getText(code));

  return {
    add,
    addBlank,
    addChunk: addPiece,
    codes: codes.values,
    firstTexts,
    isBlank: (code) => blankCodes.has(code),
    getText,
    findTotalTexts: (isTotal) => {
      let found: Uint8Array | null = null;
      for (let code = 0; code < interner.size(); code += 1) {
        const bytes = interner.getBytes(code);
        if (!mayNameTotal(bytes) || !isTotal(getText(code))) continue;
        found ??= new Uint8Array(interner.size());
        found[code] = 1;
      }
      return found;
    },
    column: () => ({ codes: codes.values(), texts: firstTexts(interner.size()) }),
  };
}

/** The longest text that may name a total. */
const MAX_TOTAL_BYTES = 80;
const [A, L, T] = [97, 108, 116] as const;

/** True for a short text with "tal" or "all" in it, in capitals or not: nothing is decoded to find out. */
function mayNameTotal(bytes: Uint8Array): boolean {
  if (bytes.length < 3 || bytes.length > MAX_TOTAL_BYTES) return false;
  for (let at = 2; at < bytes.length; at += 1) {
    if (((bytes[at] as number) | 32) !== L) continue;
    const first = (bytes[at - 2] as number) | 32;
    const second = (bytes[at - 1] as number) | 32;
    if ((first === T && second === A) || (first === A && second === L)) return true;
  }
  return false;
}
