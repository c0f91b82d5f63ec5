import { ImportError } from "#data/errors/import-error.ts";
import { readDirectory } from "#data/zip/read-directory.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { formatMegabytes, maxDecompressedBytes } from "#data/fetch/gunzip.ts";
import { isGzip } from "#data/fetch/is-gzip.ts";
import { readEntry } from "#data/zip/read-entry.ts";
import { collectBytes, decompressGzip } from "#data/fetch/decompress.ts";
import type { SizeLimit } from "#data/fetch/decompress.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** A file of an archive: its path, and its bytes, unpacked where they are gzip. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const MAX_FILES = 20_000;

/**
 * Files of a ZIP in the order of their paths; folders and what systems leave beside files (`__MACOSX`, names that begin with
 * a dot) are passed over. Throws `ImportError`: too many or too large together, names that lead out of the archive, another
 * archive inside, locked, damaged, two of one name; and the reason of the signal.
 */
export async function readArchiveFiles(
  source: Blob,
  signal: AbortSignal | null,
  onProgress: (bytes: number) => void,
): Promise<readonly ArchiveFile[]> {
  const directory = await readDirectory(source);
  if (directory.size > MAX_FILES) {
    throw new ImportError(
      `The archive has ${formatCount(directory.size)} entries; one of more than ${formatCount(MAX_FILES)} is not read.`,
    );
  }
  const entries = [...listArchiveEntries(directory)];
  for (const { name } of entries) assertInside(name);
  const sum = entries.reduce((total, { size }) => total + size, 0);
  const limit = maxDecompressedBytes(source.size);
  const message = `The files of the archive unpack to more than ${formatMegabytes(limit)} together, which is more than a folder of editions has.`;
  if (sum > limit) throw new ImportError(message);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: ArchiveFile[] = [];
  let done = 0;
  let decompressedBytes = 0;
  for (const entry of entries) {
    // oxlint-disable-next-line no-await-in-loop -- one file after another
    const bytes = await readArchiveEntry(
      source,
      entry,
      { bytes: limit - decompressedBytes, message },
      signal,
    );
    files.push({ path: entry.name, bytes });
    decompressedBytes += bytes.length;
    done += entry.compressed;
    onProgress(done);
  }
  return files;
}

/** The files of an archive, without folders and what systems leave beside files. */
export function listArchiveEntries(directory: ReadonlyMap<string, ZipEntry>): readonly ZipEntry[] {
  return [...directory.values()].filter(isFile);
}

function isFile({ name }: ZipEntry): boolean {
  const parts = name.split("/");
  const isHidden = parts.some((part) => part === "__MACOSX" || /^\.[^./]/u.test(part));
  return !name.endsWith("/") && !isHidden;
}

function assertInside(name: string): void {
  const parts = name.split("/");
  if (
    name.startsWith("/") ||
    /^[a-z]:/iu.test(name) ||
    parts.includes("..") ||
    parts.includes(".")
  ) {
    throw new ImportError(
      `The archive names a file “${name}”, which would lie outside of it; such an archive is not read.`,
    );
  }
}

async function readArchiveEntry(
  source: Blob,
  entry: ZipEntry,
  left: SizeLimit,
  signal: AbortSignal | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await collectBytes(readEntry(source, entry), left, signal);
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b) {
    throw new ImportError(
      `The archive holds another archive, “${entry.name}”: unpack it, and open that one by itself.`,
    );
  }
  return isGzip(bytes) ? decompressGzip(new Blob([bytes]), left, signal) : bytes;
}
