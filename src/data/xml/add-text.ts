import { reserve } from "#data/xml/text-arena.ts";
import type { TextArena } from "#data/xml/text-arena.ts";
import { entitiesRead } from "#data/xml/xml-tags.ts";

const AMPERSAND = 38;
const UNDERSCORE = 95;
const SEMICOLON = 59;
const SMALL_X = 120;
const LF = 10;
const CR = 13;
/** Letters of the longest entity that is read: `&#x10FFFF;`. */
const MOST_ENTITY = 12;
/** Letters of `_x000D_`, which workbooks write for letters that XML does not allow. */
const ESCAPE = 7;

/**
 * Appends XML text: entities read, line breaks as LF, and `_xHHHH_` as the letter that it stands for. `isVerbatim` for text
 * in a CDATA section, which has no entities.
 */
export function addText(
  arena: TextArena,
  bytes: Uint8Array,
  from: number,
  to: number,
  isVerbatim = false,
): void {
  // What is read is never longer than as it is written.
  reserve(arena, to - from);
  const into = arena.bytes;
  let { used } = arena;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    let length = 0;
    if (byte === AMPERSAND && !isVerbatim) length = entityLength(bytes, at, to);
    else if (byte === UNDERSCORE && bytes[at + 1] === SMALL_X) length = escapeLength(bytes, at, to);
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
    const written = ascii(bytes, at, at + length);
    const letters = new TextEncoder().encode(
      byte === AMPERSAND ? entitiesRead(written) : escapesRead(written),
    );
    into.set(letters, used);
    used += letters.length;
    at += length;
  }
  arena.used = used;
}

function entityLength(bytes: Uint8Array, at: number, to: number): number {
  const last = Math.min(to, at + MOST_ENTITY);
  for (let end = at + 1; end < last; end += 1) if (bytes[end] === SEMICOLON) return end + 1 - at;
  return 0;
}

/** Bytes of `_xHHHH_`, or of two of them that make one letter; 0 where there is none. */
function escapeLength(bytes: Uint8Array, at: number, to: number): number {
  const unit = escaped(bytes, at, to);
  if (unit < 0) return 0;
  const isHigh = unit >= 0xd800 && unit < 0xdc00;
  const low = isHigh ? escaped(bytes, at + ESCAPE, to) : -1;
  return low >= 0xdc00 && low < 0xe000 ? ESCAPE * 2 : ESCAPE;
}

function escaped(bytes: Uint8Array, at: number, to: number): number {
  if (at + ESCAPE > to) return -1;
  const found = /^_x([\da-f]{4})_$/iu.exec(ascii(bytes, at, at + ESCAPE));
  return found === null ? -1 : Number.parseInt(found[1] ?? "", 16);
}

function escapesRead(written: string): string {
  return written.replaceAll(/_x(.{4})_/gu, (_, hex) =>
    String.fromCharCode(Number.parseInt(String(hex), 16) || 0xfffd),
  );
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
