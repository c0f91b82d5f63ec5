import type { ColumnPiece } from "#data/pieces/column-piece.ts";
import { textOf } from "./csv-record.ts";
import { createGrowing } from "./growing.ts";
import { createInterner } from "./interner.ts";
import { specialBytes } from "./scan-record.ts";

/** Rows of a CSV in UTF-8 that follow each other, cut behind a line break, and which of their columns are wanted. */
export interface CsvPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly separator: number;
  /** Cells of the heading. */
  readonly width: number;
  readonly places: readonly number[];
}

/** Where the wanted cells of some rows stand, column after column; `ends` is negative, less one, where quotation marks are doubled in a cell. */
interface Spans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Rows that there is room for. */
  readonly room: number;
}

/** Rows after which their cells are looked up, column after column: what is needed for one column stays at hand. */
const AT_ONCE = 256;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const NOWHERE = -(2 ** 31);

/**
 * The wanted columns of a part; null where its rows are not all even: one is blank, has another width than the heading, a
 * fault, or a line break in a cell, or goes on behind the cut. Such rows are to be read by whoever knows their numbers and
 * what came before.
 */
export function partPieces(part: CsvPart): readonly ColumnPiece[] | null {
  const { bytes, places } = part;
  const columns = places.map(() => ({ interner: createInterner(), codes: createGrowing() }));
  // The missing value of a piece.
  for (const { interner } of columns) interner.code(bytes, 0, 0);
  const size = places.length * AT_ONCE;
  const spans = { starts: new Int32Array(size), ends: new Int32Array(size), room: AT_ONCE };
  const scan = evenRows(part, spans);
  for (let at = 0; at < bytes.length;) {
    const { rows, next } = scan(at);
    if (rows < 0) return null;
    for (const [i, { interner, codes }] of columns.entries()) {
      const made = codes.more(rows);
      const from = i * AT_ONCE;
      for (let row = 0; row < rows; row += 1) {
        const start = spans.starts[from + row] as number;
        const end = spans.ends[from + row] as number;
        made[row] =
          end < 0
            ? undoubled(bytes, start, -end - 1, interner.code)
            : interner.code(bytes, start, end);
      }
    }
    at = next;
  }
  return columns.map(({ interner, codes }) => ({
    ...interner.all(),
    codes: codes.values().slice(),
  }));
}

function undoubled(
  bytes: Uint8Array,
  start: number,
  end: number,
  code: (bytes: Uint8Array, start: number, end: number) => number,
): number {
  const text = textOf(bytes.subarray(start, end)).replaceAll('""', '"');
  const made = new TextEncoder().encode(text);
  return code(made, 0, made.length);
}

/** Finds the wanted cells of the next rows, as many as there is room for; -1 rows where they are not even. */
function evenRows(
  { bytes, separator, width, places }: CsvPart,
  { starts, ends, room }: Spans,
): (from: number) => { readonly rows: number; readonly next: number } {
  const { quotedEnd, plainEnd } = cellEnds(bytes, separator);
  const columnAt = new Int16Array(width).fill(-1);
  for (const [i, place] of places.entries()) columnAt[place] = i;
  const uneven = { rows: -1, next: 0 };
  const last = width - 1;

  return (from) => {
    let at = from;
    let rows = 0;
    for (; rows < room && at < bytes.length; rows += 1) {
      for (let cell = 0; cell < width; cell += 1) {
        let start = at;
        let end: number;
        if (bytes[at] === QUOTE) {
          start = at + 1;
          end = at = quotedEnd(start);
          while (bytes[at + 1] === QUOTE) {
            at = quotedEnd(at + 2);
            end = -at - 1;
          }
          if (at < 0) return uneven;
          at += 1;
        } else end = at = plainEnd(at);
        const column = columnAt[cell] as number;
        if (column >= 0) {
          starts[column * room + rows] = start;
          ends[column * room + rows] = end;
        }
        const byte = bytes[at];
        if (cell < last) {
          if (byte !== separator) return uneven;
        } else {
          if (byte === CR) at += 1;
          if (bytes[at] !== LF) return uneven;
          // A blank line is no row of one blank cell.
          if (last === 0 && end === start) return uneven;
        }
        at += 1;
      }
    }
    return { rows, next: at };
  };
}

const ONES = 0x01010101;
const HIGHS = 0x80808080;

/**
 * Where cells end, four bytes looked at together: a byte of a word is 0 where `(word - ONES) & ~word` has its highest bit
 * set, and below 14, as line breaks and NUL are, where `(word - 14 * ONES) & ~word` has.
 */
function cellEnds(bytes: Uint8Array, separator: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isSpecial = specialBytes(separator);
  const quotes = QUOTE * ONES;
  const separators = separator * ONES;
  const whole = bytes.length - 4;

  /** The next quotation mark; far below 0 where a line break or NUL comes before it. */
  function quotedEnd(from: number): number {
    let at = from;
    for (;;) {
      while (at <= whole) {
        const word = view.getInt32(at, true);
        const other = word ^ quotes;
        const found = (((other - ONES) & ~other) | ((word - 14 * ONES) & ~word)) & HIGHS;
        if (found === 0) at += 4;
        else {
          at += (31 - Math.clz32(found & -found)) >> 3;
          break;
        }
      }
      const byte = bytes[at];
      if (byte === QUOTE) return at;
      if (byte === LF || byte === CR || byte === 0 || byte === undefined) return NOWHERE;
      at += 1;
    }
  }

  /** The next byte at which a cell without quotation marks does not go on. */
  function plainEnd(from: number): number {
    let at = from;
    for (;;) {
      while (at <= whole) {
        const word = view.getInt32(at, true);
        const one = word ^ quotes;
        const other = word ^ separators;
        const found =
          (((one - ONES) & ~one) | ((other - ONES) & ~other) | ((word - 14 * ONES) & ~word)) &
          HIGHS;
        if (found === 0) at += 4;
        else {
          at += (31 - Math.clz32(found & -found)) >> 3;
          break;
        }
      }
      if (at >= bytes.length || isSpecial[bytes[at] as number] === 1) return at;
      at += 1;
    }
  }

  return { quotedEnd, plainEnd };
}
