import { KEPT_NAME } from "#data/kept/kept-name.ts";
import type { KeptStore } from "#data/kept/kept-store.ts";
import type { KeptFiles } from "./kept-files.ts";

/** The reader's own files, whose code comes when there are any, or the first is opened: most readers never open one. */
export function keptLater(
  load: () => Promise<KeptFiles>,
  isAnyKept: () => Promise<boolean>,
): KeptFiles {
  let loading: Promise<KeptFiles> | null = null;
  const files = () => (loading ??= load());
  let asked: Promise<boolean> | null = null;
  const areNone = async () => loading === null && !(await (asked ??= isAnyKept()));
  return {
    list: async () => ((await areNone()) ? [] : (await files()).list()),
    collections: async (index) => ((await areNone()) ? [] : (await files()).collections(index)),
    editions: async (id, index) => (await files()).editions(id, index),
    take: async (read) => (await files()).take(read),
    relist: async (id, change) => (await files()).relist(id, change),
    remove: async (id) => (await files()).remove(id),
  };
}

/** Files kept in the store that `open` opens; in memory alone where it is null. */
export function keptIn(open: (() => Promise<KeptStore>) | null): KeptFiles {
  return keptLater(
    async () => (await import("./kept-files.ts")).createKeptFiles(open),
    async () => open !== null && (await isDatabaseThere()),
  );
}

/** True also where the browser does not tell. */
async function isDatabaseThere(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === KEPT_NAME);
  } catch {
    return true;
  }
}
