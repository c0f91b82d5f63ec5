import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { slicesOf } from "#data/csv/slices.ts";

/** Most bytes that are held whole: the platform takes a file so, and is ten times as fast. */
const MOST_WHOLE = 2 ** 29;

/** True where a file of so many bytes is hashed best when all of them are at hand: the platform does it, which is missing where a page was not sent safely. */
export function isHashedWhole(size: number): boolean {
  return size <= MOST_WHOLE && (globalThis.crypto as Partial<Crypto>).subtle !== undefined;
}

/** The SHA-256 of bytes by the platform, in lower-case hex. */
export async function hashOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** The SHA-256 of a file, in lower-case hex; a file larger than memory has room for is hashed as it comes. Throws the signal's reason. */
export async function hashOf(source: Blob, signal: AbortSignal | null): Promise<string> {
  if (isHashedWhole(source.size)) {
    let hash: Promise<string> | null = null;
    const whole = {
      size: source.size,
      onWhole: (bytes: Uint8Array<ArrayBuffer>) => {
        hash = hashOfBytes(bytes);
      },
    };
    for await (const _ of slicesOf(source.stream(), signal, whole));
    if (hash !== null) return hash;
  }
  const made = sha256.create();
  for await (const slice of slicesOf(source.stream(), signal)) made.update(slice);
  return bytesToHex(made.digest());
}
