import { decodeText, isBlankText, readTextFormula } from "#data/tabular/table-record.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import { createStringInterner } from "#data/tabular/string-interner.ts";
import { createTextHash } from "#data/tabular/hashed-column.ts";
import { createWasmRowScanner } from "./scan-rows-wasm.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { ROWS_PER_SCAN } from "./well-formed-rows.ts";
import type { RowScanner } from "./well-formed-rows.ts";
import { createJsRowScanner } from "./scan-rows-js.ts";
import type { CsvPart } from "#data/tabular/worker-pool.ts";

const QUOTE = 34;
const LF = 10;
const NO_BYTES = new Uint8Array(0);

/**
 * The wanted columns of a part; null where its rows are not all well-formed, one is blank, or the last row goes on behind the
 * cut: such rows are read by the thread that knows their numbers and the rows before them.
 */
export function readCsvPart(
  part: CsvPart,
  rows: RowScanner = createWasmRowScanner(part) ?? createJsRowScanner(part),
): readonly ColumnChunk[] | null {
  const { bytes, from, to, spans, scanRows, nextRowStart, hasDoubledQuotes } = rows;
  const columns = part.columnIndexes.map((place) =>
    part.hashedIndexes.includes(place) ? createHashReader() : createTextReader(),
  );
  for (let at = from; at < to; at = nextRowStart()) {
    const rowCount = scanRows(at);
    if (rowCount < 0 || hasBlankRow(rows, rowCount, part)) return null;
    for (const [i, column] of columns.entries()) {
      const starts = i * ROWS_PER_SCAN * 2;
      column.addCells({ bytes, spans, starts, rowCount, hasDoubledQuotes: hasDoubledQuotes() });
    }
  }
  return columns.map((column) => column.end());
}

/** Cells of a column in rows that were found together. */
interface ScannedCells {
  readonly bytes: Uint8Array;
  readonly spans: Int32Array;
  /** Where the starts of the cells stand in `spans`; their ends stand `ROWS_PER_SCAN` after. */
  readonly starts: number;
  readonly rowCount: number;
  readonly hasDoubledQuotes: boolean;
}

interface CellReader {
  readonly addCells: (cells: ScannedCells) => void;
  readonly end: () => ColumnChunk;
}

function createTextReader(): CellReader {
  const interner = createStringInterner();
  const codes = createNumberList();
  // The missing value of a chunk.
  interner.internBytes(NO_BYTES, 0, 0);
  return {
    addCells: ({ bytes, spans, starts, rowCount, hasDoubledQuotes }) => {
      const ends = starts + ROWS_PER_SCAN;
      const chunkCodes = codes.reserve(rowCount);
      interner.internMany(bytes, spans, starts, ends, chunkCodes);
      for (let row = 0; hasDoubledQuotes && row < rowCount; row += 1) {
        const cell = bytes.subarray(spans[starts + row], spans[ends + row]);
        if (!cell.includes(QUOTE)) continue;
        const plain = removeDoubledQuotes(cell);
        chunkCodes[row] = interner.internBytes(plain, 0, plain.length);
      }
    },
    end: () => ({ ...interner.copyAll(), codes: codes.values().slice() }),
  };
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

function createHashReader(): CellReader {
  const hash = createTextHash();
  const low = createNumberList();
  const high = createNumberList();
  return {
    addCells: ({ bytes, spans, starts, rowCount, hasDoubledQuotes }) => {
      const ends = starts + ROWS_PER_SCAN;
      const chunkLow = low.reserve(rowCount);
      const chunkHigh = high.reserve(rowCount);
      for (let row = 0; row < rowCount; row += 1) {
        const start = spans[starts + row] as number;
        const end = spans[ends + row] as number;
        const isDoubled = hasDoubledQuotes && bytes.subarray(start, end).includes(QUOTE);
        const cell = isDoubled ? removeDoubledQuotes(bytes.subarray(start, end)) : null;
        if (cell === null) hash.read(bytes, start, end);
        else hash.read(cell, 0, cell.length);
        chunkLow[row] = hash.low();
        chunkHigh[row] = hash.high();
      }
    },
    end: () => ({
      bytes: new Uint8Array(0),
      starts: new Int32Array(0),
      ends: new Int32Array(0),
      codes: low.values().slice(),
      highHashes: high.values().slice(),
    }),
  };
}

/** The text of a cell in which quotation marks are doubled: no other cell of a well-formed row holds any. */
function removeDoubledQuotes(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(readTextFormula(decodeText(bytes).replaceAll('""', '"')));
}
