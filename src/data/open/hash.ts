import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { slicesOf, unlessAborted } from "#data/csv/slices.ts";

/** Most bytes that are held twice at once: the platform takes a file whole, and copies it, and is ten times as fast. */
const MOST_WHOLE = 2 ** 29;

/** The SHA-256 of a file, in lower-case hex; a file larger than memory has room for twice is read in slices. Throws the signal's reason. */
export async function hashOf(source: Blob, signal: AbortSignal | null): Promise<string> {
  // The platform's own is missing where a page was not sent safely.
  const platform = (globalThis.crypto as Partial<Crypto>).subtle;
  if (platform !== undefined && source.size <= MOST_WHOLE) {
    const bytes = await unlessAborted(source.arrayBuffer(), signal);
    return bytesToHex(
      new Uint8Array(await unlessAborted(platform.digest("SHA-256", bytes), signal)),
    );
  }
  const hash = sha256.create();
  for await (const slice of slicesOf(source.stream(), signal)) hash.update(slice);
  return bytesToHex(hash.digest());
}
