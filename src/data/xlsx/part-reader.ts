import { createRecoder } from "#data/csv/detect-dialect.ts";
import { readSlices } from "#data/fetch/byte-slices.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { readEntry } from "#data/zip/read-entry.ts";

/** Bytes that are looked through at once. */
const BATCH_BYTES = 1 << 19;
/** Most bytes of one row or of one shared text. */
const MAX_BYTES = 16 << 20;
const MAX_TEXT = 32 << 20;

/** Most decompressed bytes of all parts of a workbook that are read. */
const MAX_UNPACKED = 6 * 2 ** 30;

/** Reads parts of one workbook, which together may not have more bytes than a limit. */
export interface PartReader {
  /**
   * Passes the bytes of a part to `scan`, which takes what is whole from `from` to before `to` and returns where the rest
   * begins. Throws `ImportError` where one piece has more than 16 MB, and the reason of the
   * signal.
   */
  readonly readPart: (
    entry: ZipEntry,
    scan: (bytes: Uint8Array, from: number, to: number) => number,
    onBytes: (unpacked: number) => void,
  ) => Promise<void>;
  /** A part as text. Throws `ImportError` above 32 MB. */
  readonly readText: (entry: ZipEntry) => Promise<string>;
}

/** Parts of fewer bytes are unpacked sooner than another thread has answered. */
const LARGE_PART_BYTES = 4 << 20;

/** A reader of parts of `source`, of which large ones are unpacked by `unpackEntry`. */
export function createPartReader(
  source: Blob,
  signal: AbortSignal | null,
  unpackEntry: typeof readEntry = readEntry,
): PartReader {
  let unpacked = 0;

  const unpack = (entry: ZipEntry) =>
    (entry.size < LARGE_PART_BYTES ? readEntry : unpackEntry)(source, entry);

  async function* slices(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
    let recode: ReturnType<typeof createRecoder> | null = null;
    for await (const slice of readSlices(unpack(entry), signal)) {
      unpacked += slice.length;
      if (unpacked > MAX_UNPACKED) {
        throw new ImportError(
          "The workbook has more than 6 GB when it is unpacked; such a file is not read.",
        );
      }
      recode ??= createRecoder(detectPartEncoding(slice));
      const bytes = recode(slice, false);
      if (bytes.includes(0)) {
        throw new ImportError(`The part “${entry.name}” holds NUL bytes: it is damaged.`);
      }
      yield bytes;
    }
  }

  return {
    readPart: async (entry, scan, onBytes) => {
      let buffer = new Uint8Array(BATCH_BYTES * 2);
      let length = 0;
      let lookAt = BATCH_BYTES;
      for await (const slice of slices(entry)) {
        if (length + slice.length > buffer.length)
          buffer = growBuffer(buffer, length, slice.length);
        buffer.set(slice, length);
        length += slice.length;
        if (length < lookAt) continue;
        const from = scan(buffer, 0, length);
        buffer.copyWithin(0, from, length);
        length -= from;
        onBytes(from);
        if (length > MAX_BYTES) {
          throw new ImportError("A row or a text of the workbook is longer than 16 MB.");
        }
        lookAt = Math.max(BATCH_BYTES, length * 2);
      }
      scan(buffer, 0, length);
      onBytes(length);
    },
    readText: async (entry) => {
      const decoder = new TextDecoder();
      let text = "";
      for await (const slice of slices(entry)) {
        text += decoder.decode(slice, { stream: true });
        if (text.length > MAX_TEXT) {
          throw new ImportError(`The part “${entry.name}” has more than 32 MB when unpacked.`);
        }
      }
      return text + decoder.decode();
    },
  };
}

function detectPartEncoding([first, second]: Uint8Array): Parameters<typeof createRecoder>[0] {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function growBuffer(buffer: Uint8Array<ArrayBuffer>, length: number, more: number) {
  const wider = new Uint8Array(Math.max(buffer.length * 2, length + more));
  wider.set(buffer.subarray(0, length));
  return wider;
}
