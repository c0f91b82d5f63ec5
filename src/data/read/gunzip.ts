import { Unreadable } from "./faults.ts";
import { isOutOfMemory } from "./memory-words.ts";

/** True where bytes begin as gzip does. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Decompressed bytes. Throws `Unreadable` (cut-off) with how many came out where the data break off or are damaged. */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- the parts of a stream follow each other
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
  } catch (reason) {
    if (isOutOfMemory(reason)) throw reason;
    const detail = `its compressed data break off or are damaged after ${length} decompressed bytes`;
    throw new Unreadable("cut-off", file, detail);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
