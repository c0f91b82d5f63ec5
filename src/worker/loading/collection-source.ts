import { FetchError } from "#data/errors/fetch-error.ts";
import type { Digest, Fetch } from "#data/fetch/fetch-file.ts";
import {
  isColumnsFile,
  readSourceEditions,
  readIndex,
  readNotes,
} from "#data/native/report-source.ts";
import type { EditionFile } from "#data/native/report-source.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import type { FetchFailure, FetchFailureCause } from "#domain/report/fetch-failure.ts";
import { isCombinedId } from "#domain/report/imported-file.ts";
import type { Note } from "#domain/note/note.ts";
import { readImportedEditions } from "#worker/storage/imported-editions.ts";
import type { StoredFiles } from "#worker/storage/stored-files.ts";
import { Cache } from "./cache.ts";

/** The published files below a base address, and the reader's. A failure to load is thrown as a `FetchError`. */
export interface CollectionSource {
  /** What is published, and after it the reader's files and those combinations of them that are wanted and can be made. */
  readonly getIndex: (base: string, combinations?: readonly string[]) => Promise<CollectionIndex>;
  readonly findCollection: (base: string, id: string) => Promise<Collection>;
  readonly getNotes: (base: string, id: string) => Promise<readonly Note[]>;
  /** The editions of a file that the collection lists. */
  readonly loadFile: (base: string, collection: Collection, file: string) => Promise<EditionFile>;
  readonly listFailures: () => readonly FetchFailure[];
  /** Forgets failed loads; `failures` are those of everything that is made of these files. */
  readonly deleteFailed: (failures: readonly FetchFailure[]) => void;
}

const TRANSIENT_CAUSES: ReadonlySet<FetchFailureCause> = new Set([
  "missing",
  "server-error",
  "offline",
]);

/** The files over a fetch and a hash (null where the context has none); each is fetched once. */
export function createCollectionSource(
  fetching: Fetch,
  digest: Digest | null,
  storedFiles: StoredFiles,
): CollectionSource {
  const indexes = new Cache<CollectionIndex>();
  const files = new Cache<EditionFile>();
  const notes = new Cache<readonly Note[]>();

  const createSource = (base: string) => ({ base, fetching, digest });

  const getPublishedIndex = (base: string) =>
    indexes.get(base, () => readIndex(createSource(base)));

  async function getIndex(
    base: string,
    combinations: readonly string[] = [],
  ): Promise<CollectionIndex> {
    const [published] = await Promise.all([getPublishedIndex(base), storedFiles.listFiles()]);
    const imported = await storedFiles.listCollections(published);
    const combined = await storedFiles.listCombinations(combinations);
    const collections = [...published.collections, ...imported, ...combined];
    const absent = combinations.filter((id) => combined.every((each) => each.id !== id));
    if (absent.length === 0) return { collections };
    const { createAbsenceError } = await import("./absence-error.ts");
    return {
      collections,
      absences: absent.map((id) => ({ id, fault: createAbsenceError(id, collections).failure })),
    };
  }

  async function findCollection(base: string, id: string): Promise<Collection> {
    const { collections } = await getIndex(base, isCombinedId(id) ? [id] : []);
    const collection = collections.find((each) => each.id === id);
    if (collection !== undefined) return collection;
    const { createAbsenceError } = await import("./absence-error.ts");
    throw createAbsenceError(id, collections);
  }

  return {
    getIndex,
    findCollection,
    getNotes: (base, id) =>
      notes.get(JSON.stringify([base, id]), async () =>
        readNotes(createSource(base), await findCollection(base, id)),
      ),
    async loadFile(base, collection, file) {
      if (collection.editions.every((each) => each.file !== file)) {
        throw new FetchError("missing", file, "not in the index");
      }
      const source = createSource(base);
      if (collection.imported !== undefined) {
        if (isCombinedId(collection.id)) {
          const parts = await storedFiles.readCombination(collection.id);
          if (parts === undefined) throw new FetchError("not-here", file, collection.id);
          return { parts, isHashChecked: true };
        }
        const published = await getPublishedIndex(base);
        return readImportedEditions(collection, file, published, storedFiles, source);
      }
      const readFile = () => readSourceEditions(source, collection, file);
      // Files of many editions are as large as what is made of them: they do not stay in memory.
      if (isColumnsFile(collection, file)) return readFile();
      return files.get(JSON.stringify([base, collection.id, file]), readFile);
    },
    listFailures: () => [...files.listFailures(), ...notes.listFailures()],
    deleteFailed(failures) {
      // A file that arrived and is wrong may be mended only together with an index that promises it; one that did not
      // arrive says nothing against the index, which then stays, so that a retry while offline loses no week.
      if (failures.some(({ cause }) => !TRANSIENT_CAUSES.has(cause))) indexes.clear();
      for (const cache of [indexes, files, notes]) cache.deleteFailed();
    },
  };
}
