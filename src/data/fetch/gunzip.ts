import { FetchError } from "#data/errors/fetch-error.ts";
import { isOutOfMemory } from "#data/errors/platform-errors.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** Most bytes that are unpacked of one file, and of all files of an archive together. */
export const MAX_DECOMPRESSED_BYTES = 2 ** 30;
/** Most bytes for each packed one; no file of editions comes near it. Below `RATIO_FREE_BYTES` none is asked. */
const MAX_RATIO = 400;
const RATIO_FREE_BYTES = 32 << 20;

/** Most bytes that so many packed ones of our own formats may unpack to, together. */
export function maxDecompressedBytes(packed: number): number {
  return Math.min(MAX_DECOMPRESSED_BYTES, Math.max(RATIO_FREE_BYTES, packed * MAX_RATIO));
}

/** Such a number in words: "1,024 MB". */
export function formatMegabytes(bytes: number): string {
  return `${formatCount(Math.floor(bytes / 2 ** 20))} MB`;
}

/**
 * Decompressed bytes. Throws `FetchError`: cut-off, with how many came out, where the data break off or are damaged;
 * wrong-shape where they unpack to more than is read.
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const maxBytes = maxDecompressedBytes(bytes.length);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- the parts of a stream follow each other
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
      if (length > maxBytes) {
        const detail = `it unpacks to more than ${formatMegabytes(maxBytes)}, which is more than a file of editions has`;
        throw new FetchError("wrong-shape", file, detail);
      }
    }
  } catch (reason) {
    void reader.cancel().catch(() => undefined);
    if (reason instanceof FetchError || isOutOfMemory(reason)) throw reason;
    const detail = `its compressed data break off or are damaged after ${length} decompressed bytes`;
    throw new FetchError("cut-off", file, detail);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
