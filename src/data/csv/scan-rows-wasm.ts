import { WELL_FORMED_ROWS_WASM } from "./well-formed-rows-wasm.ts";
import { ROWS_PER_SCAN } from "./well-formed-rows.ts";
import type { RowScanner } from "./well-formed-rows.ts";
import type { CsvPart } from "#data/tabular/worker-pool.ts";

/** The exports of well-formed-rows.wat. */
interface RowScannerModule {
  readonly memory: WebAssembly.Memory;
  readonly next: WebAssembly.Global<"i32">;
  readonly doubled: WebAssembly.Global<"i32">;
  readonly scan: (
    from: number,
    to: number,
    cells: number,
    last: number,
    room: number,
    separator: number,
  ) => number;
}

const WASM_PAGE_BYTES = 1 << 16;
/** Bytes that are looked at together, so that as many beyond the last are read. */
const BLOCK_BYTES = 64;

let scannerModule: RowScannerModule | null | undefined;

/** The well-formed rows of a part, found by WebAssembly, 64 bytes together; null where it is not allowed. They hold until the next part. */
export function createWasmRowScanner({
  bytes,
  separator,
  width,
  columnIndexes,
}: CsvPart): RowScanner | null {
  scannerModule = scannerModule === undefined ? loadScannerModule() : scannerModule;
  if (scannerModule === null) return null;
  const { memory, scan, next, doubled } = scannerModule;
  const spansAt = width * 4;
  const spansSize = columnIndexes.length * ROWS_PER_SCAN * 2 * 4;
  const from = spansAt + spansSize;
  const to = from + bytes.length;
  const missing =
    Math.ceil((to + BLOCK_BYTES) / WASM_PAGE_BYTES) - memory.buffer.byteLength / WASM_PAGE_BYTES;
  if (missing > 0) memory.grow(missing);
  const cells = new Int32Array(memory.buffer, 0, width).fill(-1);
  for (const [i, place] of columnIndexes.entries())
    cells[place] = spansAt + i * ROWS_PER_SCAN * 2 * 4;
  const all = new Uint8Array(memory.buffer);
  all.set(bytes, from);
  return {
    bytes: all,
    from,
    to,
    spans: new Int32Array(memory.buffer, spansAt, spansSize / 4),
    scanRows: (at) => scan(at, to, 0, width - 1, ROWS_PER_SCAN, separator),
    nextRowStart: () => next.value,
    hasDoubledQuotes: () => doubled.value === 1,
  };
}

function loadScannerModule(): RowScannerModule | null {
  if (typeof WebAssembly === "undefined") return null;
  const code = Uint8Array.from(atob(WELL_FORMED_ROWS_WASM), (letter) => letter.charCodeAt(0));
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(code));
    return instance.exports as unknown as RowScannerModule;
  } catch (thrown) {
    // A page's policy may forbid it, and old browsers do not know all of it.
    if (thrown instanceof WebAssembly.CompileError) return null;
    throw thrown;
  }
}
