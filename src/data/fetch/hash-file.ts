import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { readSlices, rejectOnAbort } from "#data/fetch/byte-slices.ts";

/** Most bytes that are held whole: the platform takes a file so, and is ten times as fast. */
const MAX_BYTES_AT_ONCE = 2 ** 29;

/** Makes the SHA-256 of a file from its bytes as they come. */
export interface Hasher {
  readonly add: (bytes: Uint8Array) => void;
  /** In lower-case hex, once so many bytes were added as the file has. */
  readonly sha256: Promise<string>;
}

/** True where a file of so many bytes is hashed as fast as it comes. */
export function canHashWhole(size: number): boolean {
  // The platform's own is missing where a page was not sent safely.
  return size <= MAX_BYTES_AT_ONCE && (globalThis.crypto as Partial<Crypto>).subtle !== undefined;
}

/** A hashing of so many bytes; those of a file larger than memory has room for are hashed as they come. */
export function createHasher(size: number): Hasher {
  let end: (hash: Promise<string> | string) => void = () => undefined;
  const digest = new Promise<string>((resolve) => {
    end = resolve;
  });
  let added = 0;
  let addBytes: (bytes: Uint8Array) => void;
  let finish: () => Promise<string> | string;
  if (canHashWhole(size)) {
    const whole = new Uint8Array(size);
    addBytes = (bytes) => whole.set(bytes, added);
    finish = async () => bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", whole)));
  } else {
    const hash = sha256.create();
    addBytes = (bytes) => hash.update(bytes);
    finish = () => bytesToHex(hash.digest());
  }
  const endIfWhole = (): void => {
    if (added === size) end(finish());
  };
  endIfWhole();
  return {
    add: (bytes) => {
      addBytes(bytes);
      added += bytes.length;
      endIfWhole();
    },
    sha256: digest,
  };
}

/** The SHA-256 of a file, in lower-case hex. Throws the signal's reason. */
export async function hashFile(source: Blob, signal: AbortSignal | null): Promise<string> {
  const hashing = createHasher(source.size);
  for await (const slice of readSlices(source.stream(), signal)) hashing.add(slice);
  return rejectOnAbort(hashing.sha256, signal);
}
