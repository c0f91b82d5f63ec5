import { decodeText, DOUBLED_QUOTES, getCellText } from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";

/**
 * A column of which no text is kept: of each row two hashes of 32 bits, both 0 where the cell says nothing. Cells with equal
 * texts have equal hashes; of a million different texts the chance that any two have is one in thirty million.
 */
export interface HashedColumn {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** Keeps the hashes of the cells of one column: of identifiers, which are long, different in every row, and never shown. */
export interface HashedColumnStore {
  readonly add: (record: TableRecord, place: number) => number;
  readonly addBlank: () => number;
  readonly addChunk: (chunk: ColumnChunk) => void;
  /** The lower hashes. */
  readonly codes: () => Uint32Array;
  /** Nothing for a cell that says nothing; else a mark, as no text is kept. */
  readonly getText: (code: number) => string;
  readonly hashes: () => HashedColumn;
}

/** An empty column of hashes. */
export function createHashedColumnStore(): HashedColumnStore {
  const lows = createNumberList();
  const highs = createNumberList();
  const hash = createTextHash();
  let known = new Uint32Array(0);
  let isKnown = new Uint8Array(0);
  let knownOf: Int32Array | null = null;

  function push(low: number, high: number): number {
    lows.push(low);
    highs.push(high);
    return low;
  }

  function add(record: TableRecord, place: number): number {
    if (((record.cellFlags[place] as number) & DOUBLED_QUOTES) === 0) {
      hash.read(record.bytes, record.starts[place] as number, record.ends[place] as number);
    } else {
      const bytes = new TextEncoder().encode(getCellText(record, place));
      hash.read(bytes, 0, bytes.length);
    }
    return push(hash.low(), hash.high());
  }

  function addChunk({ bytes, starts, ends, codes, highHashes }: ColumnChunk): void {
    if (highHashes !== undefined) {
      lows.reserve(codes.length).set(codes);
      highs.reserve(codes.length).set(highHashes);
      return;
    }
    if (knownOf !== starts) {
      known = new Uint32Array(starts.length * 2);
      isKnown = new Uint8Array(starts.length);
      knownOf = starts;
    }
    const low = lows.reserve(codes.length);
    const high = highs.reserve(codes.length);
    for (let i = 0; i < codes.length; i += 1) {
      const code = codes[i] as number;
      if (isKnown[code] === 0) {
        hash.read(bytes, starts[code] as number, ends[code] as number);
        known[code * 2] = hash.low();
        known[code * 2 + 1] = hash.high();
        isKnown[code] = 1;
      }
      low[i] = known[code * 2] as number;
      high[i] = known[code * 2 + 1] as number;
    }
  }

  return {
    add: (record, place) => (place < 0 ? push(0, 0) : add(record, place)),
    addBlank: () => push(0, 0),
    addChunk,
    codes: lows.values,
    getText: (code) => (code === 0 ? "" : "…"),
    hashes: () => ({ low: lows.values(), high: highs.values() }),
  };
}

/** Of each row the hashes of the first column that says something. */
export function joinHashedColumns(columns: readonly HashedColumn[]): HashedColumn | null {
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0) return first ?? null;
  const low = first.low.slice();
  const high = first.high.slice();
  for (const other of others) {
    for (let row = 0; row < low.length; row += 1) {
      if (low[row] !== 0 || high[row] !== 0) continue;
      low[row] = other.low[row] as number;
      high[row] = other.high[row] as number;
    }
  }
  return { low, high };
}

const SPACE = 32;
/** No text of so many bytes or more stands for a missing or blacked-out value. */
const MIN_VALUE_BYTES = 32;

/** Hashes the text of a cell without the spaces at its ends, by MurmurHash3 with two states; both are 0 for a text that says nothing. */
export function createTextHash() {
  let input = new Uint8Array(0);
  let view: DataView = new DataView(input.buffer);
  let hashLow = 0;
  let hashHigh = 0;

  function readTrimmed(bytes: Uint8Array, start: number, end: number): void {
    if (bytes !== input) {
      input = bytes as Uint8Array<ArrayBuffer>;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    let low = 0x9747b28c | 0;
    let high = 0x3c6ef372 | 0;
    let at = start;
    let word = end - start;
    // The length goes in first, the bytes that fill no word last.
    for (;;) {
      const first = Math.imul(word, 0xcc9e2d51);
      low ^= Math.imul((first << 15) | (first >>> 17), 0x1b873593);
      low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64 + high) | 0;
      const second = Math.imul(word, 0x239b961b);
      high ^= Math.imul((second << 17) | (second >>> 15), 0x38b34ae5);
      high = (Math.imul((high << 19) | (high >>> 13), 5) + 0x561ccd1b + low) | 0;
      if (at >= end) break;
      if (at + 4 <= end) word = view.getInt32(at, true);
      else {
        word = 0;
        for (let i = at; i < end; i += 1) word = (word << 8) | (bytes[i] as number);
      }
      at += 4;
    }
    low = finish(low ^ high);
    high = finish((high + low) | 0);
    // Both 0 stand for a cell that says nothing.
    hashLow = low === 0 && high === 0 ? 1 : low;
    hashHigh = high;
  }

  function read(bytes: Uint8Array, start: number, end: number): void {
    if (
      end - start >= MIN_VALUE_BYTES &&
      isPlainByte(bytes[start] as number) &&
      isPlainByte(bytes[end - 1] as number)
    ) {
      readTrimmed(bytes, start, end);
      return;
    }
    const text = decodeText(bytes.subarray(start, end)).trim();
    if (isMissing(text) || isRedacted(text)) {
      hashLow = 0;
      hashHigh = 0;
      return;
    }
    const trimmed = new TextEncoder().encode(text);
    readTrimmed(trimmed, 0, trimmed.length);
  }

  return { read, low: () => hashLow >>> 0, high: () => hashHigh >>> 0 };
}

function finish(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

function isPlainByte(byte: number): boolean {
  return byte > SPACE && byte < 128;
}
