import { ImportError } from "#data/errors/import-error.ts";
import { listArchiveEntries } from "#data/native/archive-files.ts";
import { explainPackedDocument } from "#data/zip/packed-document.ts";
import { readDirectory } from "#data/zip/read-directory.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { readEntry } from "#data/zip/read-entry.ts";
import type { Packing } from "#domain/import/file-format.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatPlural } from "#domain/text/format-count.ts";

/** Files of our own formats, of which an archive may hold many. */
const NATIVE_FILE = /\.(?:json|columns)(?:\.gz)?$/iu;
const TABLE_FILE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|parquet|pdf)$/iu;
/** What comes with a table, and is none. */
const COMPANION_FILE = /(?:^|\/)(?:read[ _-]?me|licen[cs]e|notes?)[^/]*$|\.(?:txt|pdf)$/iu;
const MAX_NAMES = 5;
/** A page can hold no more. */
const MAX_BYTES = 2 ** 31 - 1;

/**
 * The one table in a ZIP file; null where it holds editions in our own formats. Throws `ImportError` where it is the document
 * of another program, or where several files or none may be the table.
 */
export function findPackedTable(parts: ReadonlyMap<string, ZipEntry>): Packing | null {
  const document = explainPackedDocument(parts);
  if (document !== null) throw new ImportError(document);
  const names = listArchiveEntries(parts).map(({ name }) => name);
  if (names.length === 0 || names.some((name) => NATIVE_FILE.test(name))) return null;
  const tables = names.filter((name) => TABLE_FILE.test(name));
  const main = tables.filter((name) => !COMPANION_FILE.test(name));
  const candidates = main.length > 0 ? main : tables.length > 0 ? tables : names;
  const [name] = candidates;
  if (name !== undefined && candidates.length === 1) return { kind: "zip", name };
  const listed = candidates.slice(0, MAX_NAMES).map((each) => `“${each}”`);
  const more = candidates.length > MAX_NAMES ? " and others" : "";
  throw new ImportError(
    `The ZIP file holds ${formatPlural(candidates.length, "file")}: ${more === "" ? formatList(listed) : listed.join(", ") + more}. Unpack it, and open the one that you want.`,
  );
}

/**
 * The bytes of a packed file, at most `maxBytes` of them where given. Throws `ImportError` where it is damaged, or has 2 GB
 * or more, and the reason of the signal.
 */
export async function unpackFile(
  source: Blob,
  packing: Packing | undefined,
  {
    signal,
    maxBytes = Infinity,
  }: { readonly signal?: AbortSignal; readonly maxBytes?: number } = {},
): Promise<Blob> {
  if (packing === undefined) return source;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of readPackedBytes(source, packing)) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      throw new ImportError(
        "The packed file has 2 GB or more when it is unpacked, which is more than a page can hold.",
      );
    }
    chunks.push(chunk.slice());
    if (bytes >= maxBytes) break;
  }
  return new Blob(chunks);
}

async function* readPackedBytes(source: Blob, packing: Packing): AsyncGenerator<Uint8Array> {
  if (packing.kind === "zip") {
    const entry = (await readDirectory(source)).get(packing.name.toLowerCase());
    if (entry === undefined) {
      throw new ImportError(`The ZIP file holds no “${packing.name}” any more.`);
    }
    yield* readEntry(source, entry);
    return;
  }
  const reader = source.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (thrown) {
    if (thrown instanceof DOMException) throw thrown;
    throw new ImportError("The gzip file is cut off or damaged.");
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
