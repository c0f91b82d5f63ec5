import { FetchError } from "#data/errors/fetch-error.ts";
import { isGzip } from "./is-gzip.ts";
import { isOutOfMemory } from "#data/errors/platform-errors.ts";

/** `fetch` of the platform, or one that stands for it. */
export type Fetch = (address: string) => Promise<Response>;

/** What the index promises of a file. */
export interface IndexPromise {
  readonly bytes: number;
  readonly sha256: string;
}

/** Bytes of a file; `isHashChecked` is false where they could not be checked, because the page's context is not secure. */
export interface FetchedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isHashChecked: boolean;
}

/**
 * The bytes at an address, decompressed where they are gzip (a server may have done so already), checked against what the
 * index promises. Throws `FetchError`: offline, missing, server-error, cut-off, hash-differs. `file` is the name that a reader is shown; `digest` null stands for a context without hashing.
 */
export async function fetchFile(
  fetching: Fetch,
  address: string,
  file: string,
  promised: IndexPromise | null,
  digest: Digest | null,
): Promise<FetchedFile> {
  const sent = await readResponse(await requestFile(fetching, address, file), file);
  // Most files come unpacked: what unpacks the others comes with the first of them.
  const bytes = isGzip(sent) ? await (await import("./gunzip.ts")).gunzip(sent, file) : sent;
  if (promised === null) return { bytes, isHashChecked: digest !== null };
  if (bytes.length < promised.bytes) {
    const detail = `${bytes.length} of ${promised.bytes} bytes arrived`;
    throw new FetchError("cut-off", file, detail);
  }
  if (bytes.length > promised.bytes) {
    const detail = `expected ${promised.bytes} bytes, got ${bytes.length}`;
    throw new FetchError("hash-differs", file, detail);
  }
  if (digest === null) return { bytes, isHashChecked: false };
  const found = await digest(bytes);
  if (found !== promised.sha256) {
    const detail = `expected ${promised.sha256}, got ${found}`;
    throw new FetchError("hash-differs", file, detail);
  }
  return { bytes, isHashChecked: true };
}

async function requestFile(fetching: Fetch, address: string, file: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetching(address);
  } catch (reason) {
    throw new FetchError("offline", file, formatReason(reason));
  }
  const { status } = response;
  if (response.ok) return response;
  throw new FetchError(status >= 500 ? "server-error" : "missing", file, `status ${status}`);
}

async function readResponse(response: Response, file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (reason) {
    if (isOutOfMemory(reason)) throw reason;
    throw new FetchError("cut-off", file, formatReason(reason));
  }
}

function formatReason(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** SHA-256 of bytes in lower-case hex. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** The platform's SHA-256, or null where the context is not secure and there is none. */
export function platformDigest(): Digest | null {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  return async (bytes) => {
    const hash = new Uint8Array(await subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
}
