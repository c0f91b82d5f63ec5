import { decodeText, isBlankText, readTextFormula } from "#data/tabular/table-record.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import { createStringInterner } from "#data/tabular/string-interner.ts";
import type { StringInterner } from "#data/tabular/string-interner.ts";
import { createWasmRowScanner } from "./scan-rows-wasm.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { ROWS_PER_SCAN } from "./well-formed-rows.ts";
import type { RowScanner } from "./well-formed-rows.ts";
import { createJsRowScanner } from "./scan-rows-js.ts";
import type { CsvPart } from "#data/tabular/worker-pool.ts";

const QUOTE = 34;
const LF = 10;

/**
 * The wanted columns of a part; null where its rows are not all well-formed, one is blank, or the last row goes on behind the
 * cut: such rows are read by the thread that knows their numbers and the rows before them.
 */
export function readCsvPart(
  part: CsvPart,
  rows: RowScanner = createWasmRowScanner(part) ?? createJsRowScanner(part),
): readonly ColumnChunk[] | null {
  const { bytes, from, to, spans, scanRows, nextRowStart, hasDoubledQuotes } = rows;
  const columns = part.columnIndexes.map(() => ({
    interner: createStringInterner(),
    codes: createNumberList(),
  }));
  // The missing value of a piece.
  for (const { interner } of columns) interner.internBytes(bytes, 0, 0);
  for (let at = from; at < to; at = nextRowStart()) {
    const rowCount = scanRows(at);
    if (rowCount < 0 || hasBlankRow(rows, rowCount, part)) return null;
    for (const [i, { interner, codes }] of columns.entries()) {
      const starts = i * ROWS_PER_SCAN * 2;
      const ends = starts + ROWS_PER_SCAN;
      const chunkCodes = codes.reserve(rowCount);
      interner.internMany(bytes, spans, starts, ends, chunkCodes);
      for (let row = 0; hasDoubledQuotes() && row < rowCount; row += 1) {
        const cell = bytes.subarray(spans[starts + row], spans[ends + row]);
        if (cell.includes(QUOTE)) chunkCodes[row] = internUndoubledCell(cell, interner);
      }
    }
  }
  return columns.map(({ interner, codes }) => ({
    ...interner.copyAll(),
    codes: codes.values().slice(),
  }));
}

/** True where one of the rows that were found may have nothing but white space in its cells, those that are not wanted among them. */
function hasBlankRow(
  { bytes, from, to, spans }: RowScanner,
  rowCount: number,
  { separator, columnIndexes }: CsvPart,
): boolean {
  if (columnIndexes.length === 0) return false;
  for (let row = 0; row < rowCount; row += 1) {
    const start = spans[row] as number;
    if (!isBlankText(bytes, start, spans[ROWS_PER_SCAN + row] as number)) continue;
    const rowStart = Math.max(from, bytes.subarray(0, start).lastIndexOf(LF) + 1);
    const line = decodeText(bytes.subarray(rowStart, bytes.subarray(0, to).indexOf(LF, start)));
    const marks = new Set([String.fromCharCode(separator), '"']);
    if (Array.from(line).every((letter) => marks.has(letter) || letter.trim() === "")) return true;
  }
  return false;
}

/** The code of a cell in which quotation marks are doubled: no other cell of a well-formed row holds any. */
function internUndoubledCell(bytes: Uint8Array, { internBytes: code }: StringInterner): number {
  const cell = readTextFormula(decodeText(bytes).replaceAll('""', '"'));
  const text = new TextEncoder().encode(cell);
  return code(text, 0, text.length);
}
