import { FetchError } from "#data/errors/fetch-error.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import type { FileStore } from "#worker/storage/file-store.ts";
import { combineCollections } from "#data/dataset/combine-collections.ts";
import type { CollectionTables } from "#data/dataset/combine-collections.ts";
import { renumberTables, replaceTranscription } from "#data/dataset/replace-transcription.ts";
import { formatStorageError } from "#worker/storage/format-storage-error.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import { formatCombinationConflict } from "#domain/report/collection-conflict.ts";
import { listPartIds } from "#domain/report/imported-file.ts";
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
  /** The combinations of files that are all here and can be combined, as collections. */
  readonly listCombinations: (ids: readonly string[]) => Promise<readonly Collection[]>;
  /** The editions of a combination; undefined where there is none. */
  readonly readCombination: (id: string) => Promise<readonly EditionTable[] | undefined>;
  /** Stores a collection that was read; in memory where the browser refuses to store it. */
  readonly adopt: (collection: ImportedCollection) => Promise<StoredFile>;
  /** Another name, or another collection to stand in for. */
  readonly updateFile: (
    id: string,
    change: Partial<Pick<StoredFile, "title" | "standsIn">>,
  ) => Promise<void>;
  /** Takes a file and its tables out of the browser's storage; they stay in memory, so that it can be restored. */
  readonly removeFile: (id: string) => Promise<void>;
  /** Files that were removed since this page was opened, the last one first. */
  readonly listRemovedFiles: () => Promise<readonly StoredFile[]>;
  /** Stores a file that was removed again, under its name. */
  readonly restoreFile: (id: string) => Promise<void>;
  /** Lets combinations be made anew, because another tab has changed files. */
  readonly forgetCombinations: () => Promise<void>;
}

/** A file with its tables. */
interface FileTables {
  readonly file: StoredFile;
  readonly imported: ImportedCollection;
}

/** Combinations that stay in memory: enough for two to be compared. */
const MAX_COMBINATIONS = 2;

/** Files in the store that `getStore` gives, which may fail; in memory alone where it is null. */
export function createStoredFiles(getStore: (() => Promise<FileStore>) | null): StoredFiles {
  /** Files that the browser does not store. */
  const inMemory = new Map<string, FileTables>();
  const removed = new Map<string, FileTables>();
  /** What was made of files: it is made anew where one of them changes. */
  const combinations = new Map<string, Promise<CollectionTables | undefined>>();

  const stored = (): Promise<FileStore> =>
    getStore === null ? Promise.reject(new Error("no store")) : getStore();

  /** Files of the browser's storage, as any tab left them, and those in memory. Where there is no storage it holds none. */
  async function list(): Promise<ReadonlyMap<string, StoredFile>> {
    const all = await stored()
      .then((store) => store.listFiles())
      .catch(() => []);
    const unstored = [...inMemory.values()].map(({ file }) => file);
    return new Map([...all, ...unstored].map((file) => [file.id, file]));
  }

  async function readOf(id: string): Promise<ImportedCollection | undefined> {
    return inMemory.get(id)?.imported ?? (await stored()).readCollection(id);
  }

  function getCombination(id: string): Promise<CollectionTables | undefined> {
    const combination = combinations.get(id) ?? combine(id);
    // The one that was used longest ago goes first: each is as large as its files together.
    combinations.delete(id);
    combinations.set(id, combination);
    for (const oldest of [...combinations.keys()].slice(0, -MAX_COMBINATIONS)) {
      combinations.delete(oldest);
    }
    return combination;
  }

  async function combine(id: string): Promise<CollectionTables | undefined> {
    const listed = await list();
    const files = listPartIds(id).flatMap((part) => listed.get(part) ?? []);
    if (files.length < listPartIds(id).length) return undefined;
    const collections = files.map(({ collection, title }) => ({ ...collection, title }));
    if (formatCombinationConflict(collections) !== null) return undefined;
    const read = await Promise.all(files.map((file) => readOf(file.id)));
    const sources = read.flatMap((one, at) => {
      const collection = collections[at];
      return one === undefined || collection === undefined
        ? []
        : [{ collection, parts: one.parts }];
    });
    return sources.length < files.length ? undefined : combineCollections(sources);
  }

  /** Stores a file; in memory where the browser refuses to. */
  async function storeFile({ file, imported }: FileTables): Promise<StoredFile> {
    const created = { ...file, storageError: null };
    const storageError = await stored()
      .then((one) => one.putFile(created, imported))
      .then(() => null, formatStorageError);
    const storedFile = { ...created, storageError };
    if (storageError === null) inMemory.delete(storedFile.id);
    else inMemory.set(storedFile.id, { file: storedFile, imported });
    return storedFile;
  }

  /** Changes a stored file. Throws a `FetchError` where the browser refuses to. */
  async function keepChange(
    { title }: StoredFile,
    change: (store: FileStore) => Promise<void>,
  ): Promise<void> {
    try {
      await change(await stored());
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown;
      const words = thrown.message || thrown.name;
      throw new FetchError("not-kept", title, `The browser kept ${title} as it was: ${words}`);
    }
  }

  const target = ({ standsIn }: StoredFile, index: CollectionIndex) =>
    index.collections.find(({ id }) => id === standsIn);

  return {
    listFiles: async () => [...(await list()).values()],
    listCollections: async (index) =>
      [...(await list()).values()].map((file) => {
        const published = target(file, index);
        const values = { ...file.collection, title: file.title };
        return published === undefined ? values : replaceTranscription(values, published);
      }),
    async readEditions(id, index) {
      const file = (await list()).get(id);
      if (file === undefined) return undefined;
      const imported = await readOf(id);
      const published = target(file, index);
      if (imported === undefined || published === undefined) return imported?.parts;
      return renumberTables(imported.parts, imported.collection, published);
    },
    async listCombinations(ids) {
      const found = await Promise.all(ids.map(getCombination));
      return found.flatMap((one) => one?.collection ?? []);
    },
    readCombination: async (id) => (await getCombination(id))?.parts,
    async adopt(imported) {
      const listed = await list();
      combinations.clear();
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
        ...(imported.reading === undefined ? {} : { reading: imported.reading }),
      };
      removed.delete(created.id);
      return storeFile({ file: created, imported });
    },
    async updateFile(id, change) {
      const file = (await list()).get(id);
      combinations.clear();
      if (file === undefined) return;
      const next = { ...file, ...change };
      const unstored = inMemory.get(id);
      if (unstored === undefined) await keepChange(file, (store) => store.updateFile(next));
      else inMemory.set(id, { ...unstored, file: next });
    },
    async removeFile(id) {
      const file = (await list()).get(id);
      combinations.clear();
      if (file === undefined) return;
      const imported = await readOf(id).catch(() => undefined);
      if (!inMemory.delete(id)) await keepChange(file, (store) => store.removeFile(id));
      if (imported !== undefined) removed.set(id, { file, imported });
    },
    listRemovedFiles: async () => [...removed.values()].map(({ file }) => file).reverse(),
    async restoreFile(id) {
      const one = removed.get(id);
      if (one === undefined) return;
      combinations.clear();
      removed.delete(id);
      await storeFile(one);
    },
    forgetCombinations: async () => combinations.clear(),
  };
}

/** Bytes of the tables, each once. */
function countBytes(parts: readonly EditionTable[]): number {
  const tables = new Set(parts.map(({ table }) => table));
  return [...tables].reduce((sum, table) => sum + countTableBytes(table), 0);
}

function countTableBytes({ columns }: Table): number {
  return Object.values(columns).reduce((sum, column) => {
    const values = column.kind === "codes" ? column.codes : column.values;
    const codes = column.kind === "numbers" ? (column.codes?.byteLength ?? 0) : 0;
    return sum + values.byteLength + codes;
  }, 0);
}
