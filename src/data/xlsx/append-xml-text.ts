import { reserveBytes } from "#data/xlsx/text-buffer.ts";
import type { TextBuffer } from "#data/xlsx/text-buffer.ts";
import { decodeEntities } from "#data/xlsx/xml-tags.ts";

const AMPERSAND = 38;
const UNDERSCORE = 95;
const SEMICOLON = 59;
const SMALL_X = 120;
const LF = 10;
const CR = 13;
/** Letters of the longest entity that is read: `&#x10FFFF;`. */
const MAX_ENTITY = 12;
/** Letters of `_x000D_`, which workbooks write for letters that XML does not allow. */
const ESCAPE_LENGTH = 7;

/**
 * Appends XML text: entities read, line breaks as LF, and `_xHHHH_` as the letter that it stands for. `isVerbatim` for text
 * in a CDATA section, which has no entities.
 */
export function appendXmlText(
  arena: TextBuffer,
  bytes: Uint8Array,
  from: number,
  to: number,
  isVerbatim = false,
): void {
  // What is read is never longer than as it is written.
  reserveBytes(arena, to - from);
  const into = arena.bytes;
  let { length: used } = arena;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    let length = 0;
    if (byte === AMPERSAND && !isVerbatim) length = measureEntity(bytes, at, to);
    else if (byte === UNDERSCORE && bytes[at + 1] === SMALL_X)
      length = measureEscape(bytes, at, to);
    else if (byte === CR) {
      if (at + 1 >= to || bytes[at + 1] !== LF) into[used++] = LF;
      at += 1;
      continue;
    }
    if (length === 0) {
      into[used++] = byte;
      at += 1;
      continue;
    }
    const written = decodeAscii(bytes, at, at + length);
    const letters = new TextEncoder().encode(
      byte === AMPERSAND ? decodeEntities(written) : decodeEscapes(written),
    );
    into.set(letters, used);
    used += letters.length;
    at += length;
  }
  arena.length = used;
}

function measureEntity(bytes: Uint8Array, at: number, to: number): number {
  const last = Math.min(to, at + MAX_ENTITY);
  for (let end = at + 1; end < last; end += 1) if (bytes[end] === SEMICOLON) return end + 1 - at;
  return 0;
}

/** Bytes of `_xHHHH_`, or of two of them that make one letter; 0 where there is none. */
function measureEscape(bytes: Uint8Array, at: number, to: number): number {
  const unit = readEscape(bytes, at, to);
  if (unit < 0) return 0;
  const isHigh = unit >= 0xd800 && unit < 0xdc00;
  const low = isHigh ? readEscape(bytes, at + ESCAPE_LENGTH, to) : -1;
  return low >= 0xdc00 && low < 0xe000 ? ESCAPE_LENGTH * 2 : ESCAPE_LENGTH;
}

function readEscape(bytes: Uint8Array, at: number, to: number): number {
  if (at + ESCAPE_LENGTH > to) return -1;
  const found = /^_x([\da-f]{4})_$/iu.exec(decodeAscii(bytes, at, at + ESCAPE_LENGTH));
  return found === null ? -1 : Number.parseInt(found[1] ?? "", 16);
}

function decodeEscapes(written: string): string {
  return written.replaceAll(/_x(.{4})_/gu, (_, hex) =>
    String.fromCharCode(Number.parseInt(String(hex), 16) || 0xfffd),
  );
}

function decodeAscii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
