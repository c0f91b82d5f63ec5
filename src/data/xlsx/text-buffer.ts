import { ImportError } from "#data/errors/import-error.ts";

/** Texts one after another, in UTF-8: first those that the workbook shares, then those of the row being read. */
export interface TextBuffer {
  bytes: Uint8Array;
  /** Bytes in use. The first is never part of a text, so that no text that is not blank ends at 0. */
  length: number;
}

const MAX_BYTES = 512 << 20;

/** An arena without texts. */
export function createTextBuffer(): TextBuffer {
  return { bytes: new Uint8Array(1 << 16), length: 1 };
}

/** Makes room for `length` more bytes. Throws `ImportError` above 512 MB. */
export function reserveBytes(arena: TextBuffer, length: number): void {
  const needed = arena.length + length;
  if (needed <= arena.bytes.length) return;
  if (needed > MAX_BYTES) {
    throw new ImportError(
      "The texts of the workbook have more than 512 MB, which is more than a page can hold.",
    );
  }
  const wider = new Uint8Array(Math.min(MAX_BYTES, Math.max(arena.bytes.length * 2, needed)));
  wider.set(arena.bytes.subarray(0, arena.length));
  arena.bytes = wider;
}

/** Appends letters of ASCII. */
export function appendAscii(arena: TextBuffer, text: string): void {
  reserveBytes(arena, text.length);
  for (let i = 0; i < text.length; i += 1) arena.bytes[arena.length + i] = text.charCodeAt(i);
  arena.length += text.length;
}
