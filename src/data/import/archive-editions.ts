import { hashFile } from "#data/fetch/hash-file.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { parseJsonFile } from "#data/native/parse-json-file.ts";
import { findEditionTable } from "#data/native/report-source.ts";
import { INDEX_FORMAT, indexSchema } from "#data/native/index-schema.ts";
import type { Collection } from "#domain/report/collection.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { ArchiveFile } from "#data/native/archive-files.ts";
import { readEditionFile, detectNativeFileKind } from "#data/native/read-edition-file.ts";
import type { NativeEditionTable } from "#data/native/read-edition-file.ts";

/** Editions that were found, the collection whose index lists them, and the names of files that were passed over. */
export interface ArchiveEditions {
  readonly parts: readonly NativeEditionTable[];
  /** Null where no index came with them. */
  readonly collection: Collection | null;
  readonly ignoredFiles: readonly string[];
}

/**
 * Editions of the files of an archive: those that its index lists, each of them the file that the index promises; all of them
 * where it has no index. Throws `ImportError`: of several collections, which are named; a file missing or another than
 * promised; and `FetchError`.
 */
export async function readArchiveEditions(
  files: readonly ArchiveFile[],
  signal: AbortSignal | null,
): Promise<ArchiveEditions> {
  const indexes = files.filter((file) => detectNativeFileKind(file) === "index");
  const [index] = indexes;
  if (indexes.length > 1) {
    throw new ImportError(
      `The archive holds several catalogs, ${formatList(indexes.map(({ path }) => `“${path}”`))}: open one folder at a time.`,
    );
  }
  if (index !== undefined) return readIndexedEditions(files, index, signal);
  const editionFiles = files.filter((file) =>
    ["editions", "columns"].includes(detectNativeFileKind(file)),
  );
  const passedOver = files.filter((file) => !editionFiles.includes(file)).map(({ path }) => path);
  return {
    parts: editionFiles.flatMap((file) => readEditionFile(file)),
    collection: null,
    ignoredFiles: passedOver,
  };
}

async function readIndexedEditions(
  files: readonly ArchiveFile[],
  index: ArchiveFile,
  signal: AbortSignal | null,
): Promise<ArchiveEditions> {
  const folder = index.path.replace(/[^/]*$/u, "");
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fileAt = (path: string): ArchiveFile | undefined => byPath.get(`${folder}${path}`);
  const { collections } = parseJsonFile(index.bytes, index.path, INDEX_FORMAT, indexSchema);
  const here = collections.filter(({ editions }) =>
    editions.some(({ file }) => fileAt(file) !== undefined),
  );
  const [collection] = here;
  if (collection === undefined) {
    throw new ImportError(`The archive holds no file that its “${index.path}” lists.`);
  }
  if (here.length > 1) {
    throw new ImportError(
      `The archive holds ${here.length} collections, ${formatList(here.map(({ id }) => `“${id}”`))}, which are not counted together: open an archive of one of them.`,
    );
  }
  const parts: NativeEditionTable[] = [];
  const usedPaths = new Set([index.path]);
  for (const path of new Set(collection.editions.map(({ file }) => file))) {
    const file = fileAt(path);
    if (file === undefined) {
      throw new ImportError(`“${index.path}” lists “${path}”, which is not in the archive.`);
    }
    // oxlint-disable-next-line no-await-in-loop -- one file after another
    await assertMatchesIndex(collection, path, file, signal);
    usedPaths.add(file.path);
    const found = readEditionFile(file, collection.outcomes);
    for (const entry of collection.editions.filter((each) => each.file === path)) {
      const part = findEditionTable(found, entry);
      if (part === undefined || part.info.collection !== collection.id) {
        throw new ImportError(`“${path}” is not the edition that “${index.path}” says it is.`);
      }
      parts.push(part);
    }
  }
  const passedOver = files.filter(({ path }) => !usedPaths.has(path)).map(({ path }) => path);
  return { parts, collection, ignoredFiles: passedOver };
}

async function assertMatchesIndex(
  { files }: Collection,
  path: string,
  { bytes }: ArchiveFile,
  signal: AbortSignal | null,
): Promise<void> {
  const promised = files.find((each) => each.path === path);
  const hash = await hashFile(new Blob([bytes]), signal);
  if (promised === undefined || promised.sha256 !== hash) {
    throw new ImportError(
      `“${path}” is not the file that the index promises: its SHA-256 is ${hash}. It was changed or damaged.`,
    );
  }
}
