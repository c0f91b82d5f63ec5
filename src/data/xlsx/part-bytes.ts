import { recoder } from "#data/csv/encoding.ts";
import { slicesOf } from "#data/csv/slices.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ZipEntry } from "#data/zip/central-directory.ts";
import { entryBytes } from "#data/zip/entry-bytes.ts";

/** Bytes that are looked through at once. */
const BATCH = 1 << 19;
/** Most bytes of one row or of one shared text. */
const MOST_BYTES = 16 << 20;
const MOST_TEXT = 32 << 20;

/** Most decompressed bytes of all parts of a workbook that are read. */
const MOST_UNPACKED = 6 * 2 ** 30;

/** Reads parts of one workbook, which together may not have more bytes than a limit. */
export interface PartReader {
  /**
   * Hands the bytes of a part to `scan`, which takes what is whole from `from` to before `to` and returns where the rest
   * begins. Throws `NotReadable` where one piece has more than 16 MB, and the reason of the
   * signal.
   */
  readonly each: (
    entry: ZipEntry,
    scan: (bytes: Uint8Array, from: number, to: number) => number,
    onBytes: (unpacked: number) => void,
  ) => Promise<void>;
  /** A part as text. Throws `NotReadable` above 32 MB. */
  readonly text: (entry: ZipEntry) => Promise<string>;
}

/** A reader of parts of `source`. */
export function partReader(source: Blob, signal: AbortSignal | null): PartReader {
  let unpacked = 0;

  async function* slices(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    let recode: ReturnType<typeof recoder> | null = null;
    for await (const slice of slicesOf(entryBytes(source, entry), signal)) {
      unpacked += slice.length;
      if (unpacked > MOST_UNPACKED) {
        throw new NotReadable(
          "The workbook has more than 6 GB when it is unpacked; such a file is not read.",
        );
      }
      recode ??= recoder(encodingOf(slice));
      const bytes = recode(slice, false);
      if (bytes.includes(0)) {
        throw new NotReadable(`The part “${entry.name}” holds NUL bytes: it is damaged.`);
      }
      yield bytes;
    }
  }

  return {
    each: async (entry, scan, onBytes) => {
      let held = new Uint8Array(BATCH * 2);
      let length = 0;
      let lookAt = BATCH;
      for await (const slice of slices(entry)) {
        if (length + slice.length > held.length) held = wider(held, length, slice.length);
        held.set(slice, length);
        length += slice.length;
        if (length < lookAt) continue;
        const from = scan(held, 0, length);
        held.copyWithin(0, from, length);
        length -= from;
        onBytes(from);
        if (length > MOST_BYTES) {
          throw new NotReadable("A row or a text of the workbook is longer than 16 MB.");
        }
        lookAt = Math.max(BATCH, length * 2);
      }
      scan(held, 0, length);
      onBytes(length);
    },
    text: async (entry) => {
      const decoder = new TextDecoder();
      let text = "";
      for await (const slice of slices(entry)) {
        text += decoder.decode(slice, { stream: true });
        if (text.length > MOST_TEXT) {
          throw new NotReadable(`The part “${entry.name}” has more than 32 MB when unpacked.`);
        }
      }
      return text + decoder.decode();
    },
  };
}

function encodingOf([first, second]: Uint8Array): Parameters<typeof recoder>[0] {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function wider(held: Uint8Array<ArrayBuffer>, length: number, more: number) {
  const made = new Uint8Array(Math.max(held.length * 2, length + more));
  made.set(held.subarray(0, length));
  return made;
}
