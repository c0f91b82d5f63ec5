import { NotReadable } from "#data/open/not-readable.ts";

/** Texts one after another, in UTF-8: first those that the workbook shares, then those of the row being read. */
export interface TextArena {
  bytes: Uint8Array;
  /** Bytes in use. The first is never part of a text, so that no text that is not blank ends at 0. */
  used: number;
}

const MOST_BYTES = 512 << 20;

/** An arena without texts. */
export function createArena(): TextArena {
  return { bytes: new Uint8Array(1 << 16), used: 1 };
}

/** Makes room for `length` more bytes. Throws `NotReadable` above 512 MB. */
export function reserve(arena: TextArena, length: number): void {
  const needed = arena.used + length;
  if (needed <= arena.bytes.length) return;
  if (needed > MOST_BYTES) {
    throw new NotReadable(
      "The texts of the workbook have more than 512 MB, which is more than a page can hold.",
    );
  }
  const wider = new Uint8Array(Math.min(MOST_BYTES, Math.max(arena.bytes.length * 2, needed)));
  wider.set(arena.bytes.subarray(0, arena.used));
  arena.bytes = wider;
}

/** Appends letters of ASCII. */
export function addAscii(arena: TextArena, text: string): void {
  reserve(arena, text.length);
  for (let i = 0; i < text.length; i += 1) arena.bytes[arena.used + i] = text.charCodeAt(i);
  arena.used += text.length;
}
