import { hashOf } from "#data/open/hash.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { parseFile } from "#data/read/parse.ts";
import { partOf } from "#data/read/published.ts";
import { INDEX_FORMAT, indexSchema } from "#data/schema/index-schema.ts";
import type { Collection } from "#domain/collection.ts";
import { listed } from "#domain/words/listed.ts";
import type { ArchiveFile } from "./archive-files.ts";
import { editionsIn, kindOf } from "./file-editions.ts";
import type { OwnPart } from "./file-editions.ts";

/** Editions that were found, the collection whose index lists them, and the names of files that were passed over. */
export interface FoundEditions {
  readonly parts: readonly OwnPart[];
  /** Null where no index came with them. */
  readonly collection: Collection | null;
  readonly passedOver: readonly string[];
}

/**
 * Editions of the files of an archive: those that its index lists, each of them the file that the index promises; all of them
 * where it has no index. Throws `NotReadable`: of several collections, which are named; a file missing or another than
 * promised; and `Unreadable`.
 */
export async function archiveEditions(
  files: readonly ArchiveFile[],
  signal: AbortSignal | null,
): Promise<FoundEditions> {
  const indexes = files.filter((file) => kindOf(file) === "index");
  const [index] = indexes;
  if (indexes.length > 1) {
    throw new NotReadable(
      `The archive holds several catalogues, ${listed(indexes.map(({ path }) => `“${path}”`))}: open one folder at a time.`,
    );
  }
  if (index !== undefined) return indexedEditions(files, index, signal);
  const own = files.filter((file) => ["editions", "columns"].includes(kindOf(file)));
  const passedOver = files.filter((file) => !own.includes(file)).map(({ path }) => path);
  return { parts: own.flatMap((file) => editionsIn(file)), collection: null, passedOver };
}

async function indexedEditions(
  files: readonly ArchiveFile[],
  index: ArchiveFile,
  signal: AbortSignal | null,
): Promise<FoundEditions> {
  const folder = index.path.replace(/[^/]*$/u, "");
  const byPath = new Map(files.map((file) => [file.path, file]));
  const fileAt = (path: string): ArchiveFile | undefined => byPath.get(`${folder}${path}`);
  const { collections } = parseFile(index.bytes, index.path, INDEX_FORMAT, indexSchema);
  const here = collections.filter(({ editions }) =>
    editions.some(({ file }) => fileAt(file) !== undefined),
  );
  const [collection] = here;
  if (collection === undefined) {
    throw new NotReadable(`The archive holds no file that its “${index.path}” lists.`);
  }
  if (here.length > 1) {
    throw new NotReadable(
      `The archive holds ${here.length} collections, ${listed(here.map(({ id }) => `“${id}”`))}, which are not counted together: open an archive of one of them.`,
    );
  }
  const parts: OwnPart[] = [];
  const read = new Set([index.path]);
  for (const path of new Set(collection.editions.map(({ file }) => file))) {
    const file = fileAt(path);
    if (file === undefined) {
      throw new NotReadable(`“${index.path}” lists “${path}”, which is not in the archive.`);
    }
    // oxlint-disable-next-line no-await-in-loop -- one file after another
    await assertPromised(collection, path, file, signal);
    read.add(file.path);
    const found = editionsIn(file, collection.outcomes);
    for (const entry of collection.editions.filter((each) => each.file === path)) {
      const part = partOf(found, entry);
      if (part === undefined || part.frame.collection !== collection.id) {
        throw new NotReadable(`“${path}” is not the edition that “${index.path}” says it is.`);
      }
      parts.push(part);
    }
  }
  const passedOver = files.filter(({ path }) => !read.has(path)).map(({ path }) => path);
  return { parts, collection, passedOver };
}

async function assertPromised(
  { files }: Collection,
  path: string,
  { bytes }: ArchiveFile,
  signal: AbortSignal | null,
): Promise<void> {
  const promised = files.find((each) => each.path === path);
  const hash = await hashOf(new Blob([bytes]), signal);
  if (promised === undefined || promised.sha256 !== hash) {
    throw new NotReadable(
      `“${path}” is not the file that the index promises: its SHA-256 is ${hash}. It was changed or damaged.`,
    );
  }
}
