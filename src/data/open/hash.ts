import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { slicesOf } from "#data/csv/slices.ts";

/** The SHA-256 of a file, in lower-case hex; read in slices, because a file may be larger than memory. Throws the signal's reason. */
export async function hashOf(source: Blob, signal: AbortSignal | null): Promise<string> {
  const hash = sha256.create();
  for await (const slice of slicesOf(source.stream(), signal)) hash.update(slice);
  return bytesToHex(hash.digest());
}
