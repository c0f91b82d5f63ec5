import { ImportError } from "#data/errors/import-error.ts";
import { isOutOfMemory } from "#data/errors/platform-errors.ts";
import type { ZipEntry } from "./read-directory.ts";

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
/** Bytes handed to the decompressor at once: it makes at most a thousand times as many of them before it can be stopped. */
const CHUNK_BYTES = 1 << 15;
/** Bytes of the file read at once. */
const READ_BYTES = 1 << 20;

/** Most decompressed bytes of one part. */
export const MAX_BYTES = 4 * 2 ** 30;
/** Most decompressed bytes for each byte in the file; no table of records comes near it. */
export const MAX_RATIO = 400;
/** Below this no ratio is asked. */
const RATIO_FREE_BYTES = 32 << 20;

/**
 * The bytes of a part, decompressed, with their check sum checked at the end. Throws `ImportError` where the part is
 * damaged, locked, packed in another way than deflate, or larger than it says or than is read.
 */
export async function* readEntry(
  source: Blob,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  assertReadable(entry);
  const reader = inflate(wrapAsGzip(source, entry)).getReader();
  let left = entry.size;
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isDone = done;
      if (value === undefined) break;
      left -= value.length;
      if (left < 0) {
        throw new ImportError(`The part “${entry.name}” is larger than the file says it is.`);
      }
      yield value;
    }
    if (left > 0) throw damagedError(entry);
  } catch (reason) {
    const isOurs = reason instanceof ImportError || isOutOfMemory(reason);
    // A file that was removed or changed while it is read is recognized by the browser's own message.
    throw isOurs || reason instanceof DOMException ? reason : damagedError(entry);
  } finally {
    // Not waited for: a source that hangs would hold the reader back.
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}

function assertReadable({ name, method, isEncrypted, size, compressed }: ZipEntry): void {
  if (isEncrypted) throw new ImportError(`The part “${name}” is locked with a password.`);
  if (method !== 0 && method !== 8) {
    throw new ImportError(`The part “${name}” is packed in a way (${method}) that is not read.`);
  }
  if (size > MAX_BYTES) {
    throw new ImportError(`The part “${name}” has more than 4 GB when it is unpacked.`);
  }
  if (size > RATIO_FREE_BYTES && size > compressed * MAX_RATIO) {
    throw new ImportError(
      `The part “${name}” is ${MAX_RATIO} times as large unpacked as packed, or more; such a file is not read.`,
    );
  }
}

/**
 * A part as a gzip file: browsers decompress that themselves and check its sum and its length. A part that is only stored
 * becomes stored blocks.
 */
async function* wrapAsGzip(source: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const header = new DataView(await source.slice(entry.at, entry.at + HEADER_BYTES).arrayBuffer());
  if (header.byteLength < HEADER_BYTES || header.getUint32(0, true) !== HEADER_SIGNATURE) {
    throw damagedError(entry);
  }
  const from = entry.at + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const to = from + entry.compressed;
  if (to > source.size) throw damagedError(entry);
  yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
  for (let at = from; at < to; at += READ_BYTES) {
    const block = new Uint8Array(
      await source.slice(at, Math.min(to, at + READ_BYTES)).arrayBuffer(),
    );
    for (let piece = 0; piece < block.length; piece += CHUNK_BYTES) {
      const bytes = block.subarray(piece, piece + CHUNK_BYTES);
      if (entry.method === 0) yield storedBlockHeader(bytes.length, false);
      yield bytes;
    }
  }
  if (entry.method === 0) yield storedBlockHeader(0, true);
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.crc, true);
  trailer.setUint32(4, entry.size % 2 ** 32, true);
  yield new Uint8Array(trailer.buffer);
}

function storedBlockHeader(length: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const low = length & 255;
  const high = length >> 8;
  return Uint8Array.of(isLast ? 1 : 0, low, high, low ^ 255, high ^ 255);
}

function inflate(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  ).pipeThrough(new DecompressionStream("gzip"));
}

function damagedError({ name }: ZipEntry): ImportError {
  return new ImportError(`The part “${name}” of the file is damaged or cut off.`);
}
