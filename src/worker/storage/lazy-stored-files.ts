import { DATABASE_NAME } from "#worker/storage/database-name.ts";
import type { FileStore } from "#worker/storage/file-store.ts";
import type { StoredFiles } from "./stored-files.ts";

/** The reader's own files, whose code comes when there are any, or the first is opened: most readers never open one. */
export function createLazyStoredFiles(
  load: () => Promise<StoredFiles>,
  hasStored: () => Promise<boolean>,
): StoredFiles {
  let loading: Promise<StoredFiles> | null = null;
  const files = () =>
    (loading ??= load().catch((thrown: unknown) => {
      loading = null;
      throw thrown;
    }));
  // The browser is asked each time: another tab may have opened the first file since.
  const hasNone = async () => loading === null && !(await hasStored());
  return {
    listFiles: async () => ((await hasNone()) ? [] : (await files()).listFiles()),
    listCollections: async (index) =>
      (await hasNone()) ? [] : (await files()).listCollections(index),
    readEditions: async (id, index) => (await files()).readEditions(id, index),
    listCombinations: async (ids) => {
      const isNone = ids.length === 0 || (await hasNone());
      return isNone ? [] : (await files()).listCombinations(ids);
    },
    readCombination: async (id) => (await files()).readCombination(id),
    adopt: async (collection) => (await files()).adopt(collection),
    updateFile: async (id, change) => (await files()).updateFile(id, change),
    removeFile: async (id) => (await files()).removeFile(id),
    // Nothing was removed before the code came.
    listRemovedFiles: async () => (loading === null ? [] : (await loading).listRemovedFiles()),
    restoreFile: async (id) => (await files()).restoreFile(id),
    forgetCombinations: async () =>
      loading === null ? undefined : (await loading).forgetCombinations(),
  };
}

/** Files in the store that `getStore` gives; in memory alone where it is null. */
export function openStoredFiles(getStore: (() => Promise<FileStore>) | null): StoredFiles {
  return createLazyStoredFiles(
    async () => (await import("./stored-files.ts")).createStoredFiles(getStore),
    async () => getStore !== null && (await hasDatabase()),
  );
}

/** True also where the browser does not tell. */
async function hasDatabase(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === DATABASE_NAME);
  } catch {
    return true;
  }
}
