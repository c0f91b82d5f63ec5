import { ImportError } from "#data/errors/import-error.ts";
import { formatMegabytes, maxDecompressedBytes } from "#data/fetch/gunzip.ts";
import { isOutOfMemory } from "#data/errors/platform-errors.ts";

/** How many bytes are taken at most, and the sentence where there are more. */
export interface SizeLimit {
  readonly bytes: number;
  readonly message: string;
}

/** The limit of a file of so many bytes that stands by itself. */
export function limitForFile(packed: number): SizeLimit {
  const bytes = maxDecompressedBytes(packed);
  return {
    bytes,
    message: `The file unpacks to more than ${formatMegabytes(bytes)}, which is more than a file of editions has.`,
  };
}

/**
 * The bytes of a gzip file, unpacked and checked against its own sum. Throws `ImportError` where it is cut off, damaged or
 * beyond the limit, and the reason of the signal.
 */
export async function decompressGzip(
  source: Blob,
  limit: SizeLimit,
  signal: AbortSignal | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: AsyncIterable<Uint8Array> = readChunks(
    source.stream().pipeThrough(new DecompressionStream("gzip")),
  );
  return collectBytes(pieces, limit, signal);
}

/** All pieces in one. Throws `ImportError` beyond the limit, and the reason of the signal. */
export async function collectBytes(
  pieces: AsyncIterable<Uint8Array>,
  limit: SizeLimit,
  signal: AbortSignal | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    length += piece.length;
    if (length > limit.bytes) throw new ImportError(limit.message);
    chunks.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of chunks) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function* readChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
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
    throw new ImportError("The gzip file is cut off or damaged.");
  } finally {
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}
