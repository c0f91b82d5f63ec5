import { ImportError } from "#data/errors/import-error.ts";
import { readEntry } from "#data/zip/read-entry.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";

/** Bytes that go from one thread to another at once. */
const BATCH_BYTES = 1 << 20;

/** The next bytes of a part, or why there are none. */
export interface UnpackedBytes {
  /** Null after the last. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** The sentence of an `ImportError`, which would lose its class between threads. */
  readonly importError: string | null;
  /** Any other error; null where there is none. */
  readonly thrown: unknown;
}

/** Unpacks one part of a ZIP file after another, as its bytes are asked for. */
export interface EntryUnpacker {
  /** Begins a part; what is left of the one before is dropped. */
  readonly begin: (source: Blob, entry: ZipEntry) => void;
  /** The next bytes, in their order, also where they are asked for before those before them are there. */
  readonly next: () => Promise<UnpackedBytes>;
}

/** An unpacker that has begun with nothing. */
export function createEntryUnpacker(): EntryUnpacker {
  let chunks: AsyncGenerator<Uint8Array, void, undefined> | null = null;
  let rest = new Uint8Array(0);
  let last: Promise<unknown> = Promise.resolve();

  async function collect(): Promise<Uint8Array<ArrayBuffer> | null> {
    const batch = new Uint8Array(BATCH_BYTES);
    let length = 0;
    while (chunks !== null && length < BATCH_BYTES) {
      if (rest.length === 0) {
        const { done, value } = await chunks.next();
        if (done === true) chunks = null;
        else rest = value as Uint8Array<ArrayBuffer>;
      }
      const piece = rest.subarray(0, BATCH_BYTES - length);
      batch.set(piece, length);
      length += piece.length;
      rest = rest.subarray(piece.length);
    }
    return length === 0 ? null : batch.subarray(0, length);
  }

  return {
    begin: (source, entry) => {
      // After what was asked of the part before, which is never waited for, but would take the bytes of this one.
      last = last.then(() => {
        void chunks?.return().catch(() => undefined);
        rest = new Uint8Array(0);
        chunks = readEntry(source, entry);
      });
    },
    next: () => {
      const result = last.then(collect).then(
        (bytes) => ({ bytes, importError: null, thrown: null }),
        (thrown: unknown) =>
          thrown instanceof ImportError
            ? { bytes: null, importError: thrown.message, thrown: null }
            : { bytes: null, importError: null, thrown },
      );
      last = result;
      return result;
    },
  };
}

/** How many batches are unpacked before the first of them is read. */
const BATCHES_AHEAD = 4;

/**
 * The bytes of a part that another thread unpacks, while this one reads those before them. `next` asks it. Throws what
 * `readEntry` throws, and where the thread has ended.
 */
export async function* readUnpackedBytes(
  next: () => Promise<UnpackedBytes>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const batches: Promise<UnpackedBytes>[] = [];
  const ask = () => {
    const answer = next();
    // It is waited for below, or no more once the part is left.
    answer.catch(() => undefined);
    batches.push(answer);
  };
  for (let i = 0; i < BATCHES_AHEAD; i += 1) ask();
  for (;;) {
    const { bytes, importError, thrown } = await (batches.shift() as Promise<UnpackedBytes>);
    if (importError !== null) throw new ImportError(importError);
    if (thrown !== null) throw thrown;
    if (bytes === null) return;
    ask();
    yield bytes;
  }
}
