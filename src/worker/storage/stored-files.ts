import { STORED_NUMBERS, STORED_TEXTS } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import type { FileStore } from "#worker/storage/file-store.ts";
import { renumberTables, replaceTranscription } from "#data/dataset/replace-transcription.ts";
import { formatStorageError } from "#worker/storage/format-storage-error.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import type { Table } from "#domain/table/table.ts";

/** The reader's own files, as the worker lists them beside published ones. */
export interface StoredFiles {
  readonly listFiles: () => Promise<readonly StoredFile[]>;
  /** Their collections, where they stand in for a week together with what is published. */
  readonly listCollections: (index: CollectionIndex) => Promise<readonly Collection[]>;
  /** The editions of a file; undefined where it is not here. */
  readonly readEditions: (
    id: string,
    index: CollectionIndex,
  ) => Promise<readonly EditionTable[] | undefined>;
  /** Stores a collection that was read; in memory where the browser refuses to store it. */
  readonly adopt: (collection: ImportedCollection) => Promise<StoredFile>;
  /** Another name, or another collection to stand in for. */
  readonly updateFile: (
    id: string,
    change: Partial<Pick<StoredFile, "title" | "standsIn">>,
  ) => Promise<void>;
  readonly removeFile: (id: string) => Promise<void>;
}

/** Files in the store that `open` opens, which may fail; in memory alone where it is null. */
export function createStoredFiles(open: (() => Promise<FileStore>) | null): StoredFiles {
  const listed = new Map<string, StoredFile>();
  const inMemory = new Map<string, ImportedCollection>();
  let store: Promise<FileStore> | null = null;
  let listing: Promise<void> | null = null;

  const stored = (): Promise<FileStore> =>
    (store ??= open === null ? Promise.reject(new Error("no store")) : open());

  async function list(): Promise<readonly StoredFile[]> {
    // A request that comes while the browser is listing its files waits for the same list.
    listing ??= listStored();
    await listing;
    return [...listed.values()];
  }

  async function listStored(): Promise<void> {
    const all = await stored().then(
      (one) => one.listFiles(),
      () => [],
    );
    for (const file of all) listed.set(file.id, file);
  }

  async function readOf(id: string): Promise<ImportedCollection | undefined> {
    const read = inMemory.get(id);
    if (read !== undefined) return read;
    if (listed.get(id)?.storageError !== null) return undefined;
    return (await stored()).readCollection(id);
  }

  const target = ({ standsIn }: StoredFile, index: CollectionIndex) =>
    index.collections.find(({ id }) => id === standsIn);

  return {
    listFiles: list,
    listCollections: async (index) =>
      (await list()).map((file) => {
        const published = target(file, index);
        const values = { ...file.collection, title: file.title };
        return published === undefined ? values : replaceTranscription(values, published);
      }),
    async readEditions(id, index) {
      await list();
      const file = listed.get(id);
      if (file === undefined) return undefined;
      const imported = await readOf(id);
      const published = target(file, index);
      if (imported === undefined || published === undefined) return imported?.parts;
      return renumberTables(imported.parts, imported.collection, published);
    },
    async adopt(imported) {
      await list();
      const { collection, parts } = imported;
      const file = collection.imported;
      if (file === undefined) throw new Error("what was read is of no file");
      const before = listed.get(collection.id);
      const created: StoredFile = {
        id: collection.id,
        title: before?.title ?? collection.title,
        file,
        lines: parts.reduce((sum, { from, to }) => sum + to - from, 0),
        bytes: countBytes(parts),
        storageError: null,
        standsIn: before?.standsIn ?? null,
        collection,
      };
      const storageError = await stored()
        .then((one) => one.putFile(created, imported))
        .then(() => null, formatStorageError);
      const storedFile = { ...created, storageError };
      listed.set(storedFile.id, storedFile);
      if (storageError === null) inMemory.delete(storedFile.id);
      else inMemory.set(storedFile.id, imported);
      return storedFile;
    },
    async updateFile(id, change) {
      await list();
      const file = listed.get(id);
      if (file === undefined) return;
      const next = { ...file, ...change };
      listed.set(id, next);
      if (next.storageError === null) await (await stored()).updateFile(next);
    },
    async removeFile(id) {
      await list();
      const file = listed.get(id);
      listed.delete(id);
      inMemory.delete(id);
      if (file?.storageError === null) await (await stored()).removeFile(id);
    },
  };
}

/** Bytes of the tables, each once. */
function countBytes(parts: readonly EditionTable[]): number {
  const tables = new Set(parts.map(({ table }) => table));
  return [...tables].reduce((sum, table) => sum + countTableBytes(table), 0);
}

function countTableBytes({ columns }: Table): number {
  return [...STORED_TEXTS, ...STORED_NUMBERS].reduce((sum, name) => {
    const column = columns[name];
    if (column === undefined) return sum;
    const values = column.kind === "codes" ? column.codes : column.values;
    const codes = column.kind === "numbers" ? (column.codes?.byteLength ?? 0) : 0;
    return sum + values.byteLength + codes;
  }, 0);
}
