import { createSpecialByteTable } from "#data/csv/scan-record.ts";
import { ROWS_PER_SCAN } from "./well-formed-rows.ts";
import type { RowScanner } from "./well-formed-rows.ts";
import type { CsvPart } from "#data/tabular/worker-pool.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The well-formed rows of a part, found byte by byte, for pages in which WebAssembly is not allowed. */
export function createJsRowScanner({
  bytes,
  separator,
  width,
  columnIndexes,
}: CsvPart): RowScanner {
  const isSpecial = createSpecialByteTable(separator);
  const columnAt = new Int16Array(width).fill(-1);
  for (const [i, place] of columnIndexes.entries()) columnAt[place] = i;
  const spans = new Int32Array(columnIndexes.length * ROWS_PER_SCAN * 2);
  const last = width - 1;
  let next = 0;
  let isDoubled = false;

  /** Where the cell ends that a quotation mark before `from` opens; -1 where a line break or NUL stands in it. */
  function quotedEnd(from: number): number {
    for (let at = from; ; at += 1) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return at;
        isDoubled = true;
        at += 1;
      } else if (byte === LF || byte === CR || byte === 0 || byte === undefined) return -1;
    }
  }

  /** Where the row that begins at `from` ends, its wanted cells put where those of row `row` stand; -1 where it is not well-formed. */
  function rowEnd(from: number, row: number): number {
    let at = from;
    for (let cell = 0; cell < width; cell += 1) {
      let start = at;
      let end: number;
      if (bytes[at] === QUOTE) {
        start = at + 1;
        end = quotedEnd(start);
        if (end < 0) return -1;
        at = end + 1;
      } else {
        while (isSpecial[bytes[at] as number] === 0) at += 1;
        end = at;
      }
      const column = columnAt[cell] as number;
      if (column >= 0) {
        spans[column * ROWS_PER_SCAN * 2 + row] = start;
        spans[column * ROWS_PER_SCAN * 2 + ROWS_PER_SCAN + row] = end;
      }
      if (cell < last) {
        if (bytes[at] !== separator) return -1;
      } else {
        if (bytes[at] === CR) at += 1;
        // A blank line is no row of one blank cell.
        if (bytes[at] !== LF || (last === 0 && end === start)) return -1;
      }
      at += 1;
    }
    return at;
  }

  return {
    bytes,
    from: 0,
    to: bytes.length,
    spans,
    scanRows: (from) => {
      isDoubled = false;
      next = from;
      let rows = 0;
      for (; rows < ROWS_PER_SCAN && next < bytes.length; rows += 1) {
        next = rowEnd(next, rows);
        if (next < 0) return -1;
      }
      return rows;
    },
    nextRowStart: () => next,
    hasDoubledQuotes: () => isDoubled,
  };
}
