import {
  TEXT_AFTER_QUOTE,
  DOUBLED_QUOTES,
  NUL_BYTE,
  STRAY_QUOTE,
  SWALLOWED_ROWS,
  UNCLOSED_QUOTE,
} from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** Cells that a row may have: as many as a sheet of Excel has columns. */
export const MAX_CELLS = 16_384;

const QUOTE = 34;
const EQUALS = 61;
const LF = 10;
const CR = 13;

/**
 * Fills `record` with the record that begins at `from` of its bytes; returns where the next begins, or -1 where the bytes
 * up to `to` do not hold it whole and more may come.
 */
export type ScanRecord = (record: TableRecord, from: number, to: number, isLast: boolean) => number;

/** For each byte, 1 where a text without quotation marks does not go on. */
export function createSpecialByteTable(separator: number): Uint8Array {
  const isSpecial = new Uint8Array(256);
  for (const byte of [separator, LF, CR, QUOTE, 0]) isSpecial[byte] = 1;
  return isSpecial;
}

/** A scanner for a separator, given as its byte. */
export function createRecordScanner(separator: number): ScanRecord {
  const isSpecial = createSpecialByteTable(separator);

  /** Where an unquoted text ends: at a separator, a line break or `to`. */
  function plainEnd(record: TableRecord, from: number, to: number): number {
    const { bytes } = record;
    let at = from;
    for (;;) {
      while (at < to && isSpecial[bytes[at] as number] === 0) at += 1;
      if (at >= to) return at;
      if (bytes[at] === QUOTE) record.errorFlags |= STRAY_QUOTE;
      else if (bytes[at] === 0) record.errorFlags |= NUL_BYTE;
      else return at;
      at += 1;
    }
  }

  /** Where the closing quotation mark stands, or -1; notes what the cell holds. */
  function quotedEnd(record: TableRecord, from: number, to: number, isLast: boolean): number {
    const { bytes, cells } = record;
    let separators = 0;
    let breaks = 0;
    let at = from;
    for (;;) {
      while (at < to && isSpecial[bytes[at] as number] === 0) at += 1;
      if (at >= to) return -1;
      const byte = bytes[at];
      if (byte === QUOTE) {
        if (at + 1 >= to && !isLast) return -1;
        if (at + 1 >= to || bytes[at + 1] !== QUOTE) break;
        record.cellFlags[cells] = DOUBLED_QUOTES;
        at += 1;
      } else if (byte === separator) separators += 1;
      else if (byte === 0) record.errorFlags |= NUL_BYTE;
      else breaks += 1;
      at += 1;
    }
    if (breaks > 0 && separators > 0) swallowed = Math.max(swallowed, separators);
    return at;
  }

  /**
   * Takes cells as long as each ends with a separator and has nothing else of note in it, as nearly all do; returns where
   * the first other one begins.
   */
  function scanPlainCells(record: TableRecord, from: number, to: number): number {
    const { bytes, starts, ends, cellFlags } = record;
    let { cells } = record;
    let start = from;
    while (cells < starts.length) {
      const quoted = bytes[start] === QUOTE ? 1 : 0;
      let at = start + quoted;
      while (at < to && isSpecial[bytes[at] as number] === 0) at += 1;
      const next = at + quoted;
      if (next >= to || bytes[next] !== separator || (quoted === 1 && bytes[at] !== QUOTE)) break;
      starts[cells] = start + quoted;
      ends[cells] = at;
      cellFlags[cells] = 0;
      cells += 1;
      start = next + 1;
    }
    record.cells = cells;
    return start;
  }

  let swallowed = 0;

  return (record, from, to, isLast) => {
    const { bytes } = record;
    record.cells = 0;
    record.errorFlags = 0;
    swallowed = 0;
    let at = from;
    for (;;) {
      at = scanPlainCells(record, at, to);
      const { cells } = record;
      if (cells >= record.starts.length) widenRecord(record);
      record.cellFlags[cells] = 0;
      let start = at;
      let end: number;
      const formulaEnd = findTextFormulaEnd(bytes, at, to);
      if (formulaEnd > 0) {
        // Read as the quoted cell that it holds.
        start = at + 2;
        end = formulaEnd;
        if (bytes.subarray(start, end).includes(QUOTE)) record.cellFlags[cells] = DOUBLED_QUOTES;
        at = formulaEnd + 1;
      } else if (at < to && bytes[at] === QUOTE) {
        end = quotedEnd(record, at + 1, to, isLast);
        if (end < 0) {
          if (!isLast) return -1;
          record.errorFlags |= UNCLOSED_QUOTE;
          end = to;
        }
        start = at + 1;
        at = end + 1;
        if (at < to && !isEnd(bytes[at] as number)) {
          record.errorFlags |= TEXT_AFTER_QUOTE;
          at = plainEnd(record, at, to);
          end = at;
          start -= 1;
          record.cellFlags[cells] = 0;
        }
      } else {
        at = plainEnd(record, at, to);
        end = at;
      }
      record.starts[cells] = start;
      record.ends[cells] = end;
      record.cells = cells + 1;
      if (at >= to) {
        if (!isLast) return -1;
        at = to;
        break;
      }
      const byte = bytes[at];
      at += 1;
      if (byte === separator) continue;
      if (byte === CR) {
        if (at >= to && !isLast) return -1;
        if (at < to && bytes[at] === LF) at += 1;
      }
      break;
    }
    if (swallowed > 0 && swallowed + 1 >= record.cells) record.errorFlags |= SWALLOWED_ROWS;
    return at;
  };

  /**
   * Where the mark stands that closes a formula such as `="00123"`, which begins at `from`; -1 where none does. A line break
   * is no part of one, so that a mark that is never closed takes in no rows.
   */
  function findTextFormulaEnd(bytes: Uint8Array, from: number, to: number): number {
    if (from + 2 >= to || bytes[from] !== EQUALS || bytes[from + 1] !== QUOTE) return -1;
    for (let at = from + 2; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (byte === LF || byte === CR || byte === 0) return -1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] === QUOTE && at + 1 < to) at += 1;
      else return at + 1 >= to || isEnd(bytes[at + 1] as number) ? at : -1;
    }
    return -1;
  }

  function isEnd(byte: number): boolean {
    return byte === separator || byte === LF || byte === CR;
  }
}

function widenRecord(record: TableRecord): void {
  const size = record.starts.length * 2;
  if (size > MAX_CELLS) {
    throw new ImportError(
      `Row ${formatCount(record.row)} has more than ${formatCount(MAX_CELLS)} cells. Tables of so many columns are not read.`,
    );
  }
  const { starts, ends, cellFlags } = record;
  record.starts = new Int32Array(size);
  record.ends = new Int32Array(size);
  record.cellFlags = new Uint8Array(size);
  record.starts.set(starts);
  record.ends.set(ends);
  record.cellFlags.set(cellFlags);
}
