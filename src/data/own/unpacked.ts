import { NotReadable } from "#data/open/not-readable.ts";
import { isOutOfMemory } from "#data/read/memory-words.ts";

/** Most bytes of one of our files, unpacked. */
export const MOST_BYTES = 2 ** 30;
/** Most bytes for each packed one; no file of editions comes near it. Below `SMALL` none is asked. */
const MOST_RATIO = 400;
const SMALL = 32 << 20;

/**
 * The bytes of a gzip file, unpacked and checked against its own sum. Throws `NotReadable` where it is cut off, damaged or
 * unpacks to more than is read, and the reason of the signal.
 */
export async function unpacked(
  source: Blob,
  signal: AbortSignal | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: AsyncIterable<Uint8Array> = piecesOf(
    source.stream().pipeThrough(new DecompressionStream("gzip")),
  );
  const most = Math.min(MOST_BYTES, Math.max(SMALL, source.size * MOST_RATIO));
  return gathered(pieces, most, signal);
}

/** All pieces in one. Throws `NotReadable` beyond `most` bytes, and the reason of the signal. */
export async function gathered(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
  signal: AbortSignal | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    length += piece.length;
    if (length > most) {
      throw new NotReadable(
        `The file unpacks to more than ${Math.floor(most / 2 ** 20).toLocaleString("en-US")} MB, which is more than a file of editions has.`,
      );
    }
    held.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of held) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- the pieces of a stream follow each other
      const { done, value } = await reader.read();
      isDone = done;
      if (value === undefined) return;
      yield value;
    }
  } catch (reason) {
    if (isOutOfMemory(reason) || reason instanceof DOMException) throw reason;
    throw new NotReadable("The gzip file is cut off or damaged.");
  } finally {
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}
