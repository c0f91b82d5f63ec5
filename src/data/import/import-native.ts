import { ImportError } from "#data/errors/import-error.ts";
import type { ImportedCollection, ImportOptions } from "#data/tabular/table-reader.ts";
import { FetchError, formatFetchError } from "#data/errors/fetch-error.ts";
import { MAX_DECOMPRESSED_BYTES, formatMegabytes } from "#data/fetch/gunzip.ts";
import { isGzip } from "#data/fetch/is-gzip.ts";
import type { ImportIssue } from "#domain/import/import-summary.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import { readArchiveEditions } from "./archive-editions.ts";
import type { ArchiveEditions } from "./archive-editions.ts";
import { readArchiveFiles } from "#data/native/archive-files.ts";
import {
  readEditionFile,
  detectNativeFileKind,
  listOutcomes,
} from "#data/native/read-edition-file.ts";
import { buildNativeCollection } from "./native-collection.ts";
import { limitForFile, decompressGzip } from "#data/fetch/decompress.ts";

/**
 * Editions in our own formats as a collection: `ddor-edition/1`, one or a list; `ddor-columns/1`; either packed by gzip; or a
 * ZIP of such files, with or without the index of their folder. Throws `ImportError` with a sentence, and the reason of the
 * signal.
 */
export async function importNative(
  source: Blob,
  file: ImportedFile,
  options: ImportOptions = {},
): Promise<ImportedCollection> {
  try {
    const { parts, collection, ignoredFiles } = await readEditions(source, file, options);
    return buildNativeCollection(parts, file, {
      what: "Editions in this page’s own format",
      weekBy: "The week that each edition is of",
      sourceCollection: collection,
      outcomes: collection?.outcomes ?? listOutcomes(parts),
      title: null,
      issues: listIgnoredFileIssues(ignoredFiles),
    });
  } catch (thrown) {
    if (thrown instanceof FetchError) throw new ImportError(formatFetchError(thrown.failure));
    throw thrown;
  }
}

async function readEditions(
  source: Blob,
  { name }: ImportedFile,
  { signal = null, onProgress }: { signal?: AbortSignal | null } & Omit<ImportOptions, "signal">,
): Promise<ArchiveEditions> {
  const progress = (bytes: number): void => onProgress?.({ bytes, rows: 0 });
  const start = new Uint8Array(await source.slice(0, 2).arrayBuffer());
  const [a, b] = start;
  if (a === 0x50 && b === 0x4b) {
    const found = await readArchiveEditions(
      await readArchiveFiles(source, signal, progress),
      signal,
    );
    if (found.parts.length > 0) return found;
    throw new ImportError("The archive holds no edition in this page’s own format.");
  }
  if (source.size > MAX_DECOMPRESSED_BYTES) {
    throw new ImportError(
      `The file has more than ${formatMegabytes(MAX_DECOMPRESSED_BYTES)}, which is more than a file of editions has.`,
    );
  }
  const bytes = isGzip(start)
    ? await decompressGzip(source, limitForFile(source.size), signal)
    : new Uint8Array(await source.arrayBuffer());
  signal?.throwIfAborted();
  progress(source.size);
  const one = { path: name, bytes };
  const kind = detectNativeFileKind(one);
  if (kind === "index") {
    throw new ImportError(
      "The file is the index of a folder: it lists editions and holds none. Open their files, or the folder as a ZIP.",
    );
  }
  if (kind === "notes") {
    throw new ImportError("The file holds notes on editions, and no edition.");
  }
  return { parts: readEditionFile(one), collection: null, ignoredFiles: [] };
}

function listIgnoredFileIssues(names: readonly string[]): readonly ImportIssue[] {
  if (names.length === 0) return [];
  return [
    {
      kind: "file of the archive that is not read, such as notes",
      severity: "warning",
      count: names.length,
      examples: names.slice(0, 5),
    },
  ];
}
