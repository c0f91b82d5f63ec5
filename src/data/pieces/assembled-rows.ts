import { EVEN_ROWS_CODE } from "./even-rows-code.ts";
import { ROOM } from "./even-rows.ts";
import type { CsvPart, EvenRows } from "./even-rows.ts";

/** What even-rows.wat exports. */
interface Assembled {
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

const PAGE = 1 << 16;
/** Bytes that are looked at together, so that as many beyond the last are read. */
const BLOCK = 64;

let assembled: Assembled | null | undefined;

/** The even rows of a part, found by WebAssembly, 64 bytes together; null where it is not allowed. They hold until the next part. */
export function assembledRows({ bytes, separator, width, places }: CsvPart): EvenRows | null {
  assembled = assembled === undefined ? assemble() : assembled;
  if (assembled === null) return null;
  const { memory, scan, next, doubled } = assembled;
  const spansAt = width * 4;
  const spansSize = places.length * ROOM * 2 * 4;
  const from = spansAt + spansSize;
  const to = from + bytes.length;
  const missing = Math.ceil((to + BLOCK) / PAGE) - memory.buffer.byteLength / PAGE;
  if (missing > 0) memory.grow(missing);
  const cells = new Int32Array(memory.buffer, 0, width).fill(-1);
  for (const [i, place] of places.entries()) cells[place] = spansAt + i * ROOM * 2 * 4;
  const all = new Uint8Array(memory.buffer);
  all.set(bytes, from);
  return {
    bytes: all,
    from,
    to,
    spans: new Int32Array(memory.buffer, spansAt, spansSize / 4),
    scan: (at) => scan(at, to, 0, width - 1, ROOM, separator),
    next: () => next.value,
    isDoubled: () => doubled.value === 1,
  };
}

function assemble(): Assembled | null {
  if (typeof WebAssembly === "undefined") return null;
  const code = Uint8Array.from(atob(EVEN_ROWS_CODE), (letter) => letter.charCodeAt(0));
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(code));
    return instance.exports as unknown as Assembled;
  } catch (thrown) {
    // A page's policy may forbid it, and old browsers do not know all of it.
    if (thrown instanceof WebAssembly.CompileError) return null;
    throw thrown;
  }
}
