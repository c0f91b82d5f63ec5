import { STORED_NUMBERS, STORED_TEXTS } from "#data/adapters/edition-part.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { KeptStore } from "#data/kept/kept-store.ts";
import { numberedParts, standingIn } from "#data/kept/standing-in.ts";
import { storeWords } from "#data/kept/store-words.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import type { Collection, Index } from "#domain/collection.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import type { Table } from "#domain/table.ts";

/** The reader's own files, as the desk has them beside published ones. */
export interface KeptFiles {
  readonly list: () => Promise<readonly KeptFile[]>;
  /** Their collections, where they stand in for a week together with what is published. */
  readonly collections: (index: Index) => Promise<readonly Collection[]>;
  /** The editions of a file; undefined where it is not here. */
  readonly editions: (id: string, index: Index) => Promise<readonly EditionPart[] | undefined>;
  /** Keeps what was read; in memory where the browser does not keep it. */
  readonly take: (read: ReadCollection) => Promise<KeptFile>;
  /** Another name, or another collection to stand in for. */
  readonly relist: (
    id: string,
    change: Partial<Pick<KeptFile, "title" | "standsIn">>,
  ) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Files kept in the store that `open` opens, which may fail; in memory alone where it is null. */
export function createKeptFiles(open: (() => Promise<KeptStore>) | null): KeptFiles {
  const listed = new Map<string, KeptFile>();
  const held = new Map<string, ReadCollection>();
  let store: Promise<KeptStore> | null = null;
  let listing: Promise<void> | null = null;

  const stored = (): Promise<KeptStore> =>
    (store ??= open === null ? Promise.reject(new Error("no store")) : open());

  async function list(): Promise<readonly KeptFile[]> {
    // Whoever asks while the browser is still being asked waits for the same answer.
    listing ??= listStored();
    await listing;
    return [...listed.values()];
  }

  async function listStored(): Promise<void> {
    const all = await stored().then(
      (one) => one.all(),
      () => [],
    );
    for (const file of all) listed.set(file.id, file);
  }

  async function readOf(id: string): Promise<ReadCollection | undefined> {
    const read = held.get(id);
    if (read !== undefined) return read;
    if (listed.get(id)?.unkept !== null) return undefined;
    return (await stored()).read(id);
  }

  const target = ({ standsIn }: KeptFile, index: Index) =>
    index.collections.find(({ id }) => id === standsIn);

  return {
    list,
    collections: async (index) =>
      (await list()).map((file) => {
        const published = target(file, index);
        const own = { ...file.collection, title: file.title };
        return published === undefined ? own : standingIn(own, published);
      }),
    async editions(id, index) {
      await list();
      const file = listed.get(id);
      if (file === undefined) return undefined;
      const read = await readOf(id);
      const published = target(file, index);
      if (read === undefined || published === undefined) return read?.parts;
      return numberedParts(read.parts, read.collection, published);
    },
    async take(read) {
      await list();
      const { collection, parts } = read;
      const file = collection.imported;
      if (file === undefined) throw new Error("what was read is of no file");
      const before = listed.get(collection.id);
      const made: KeptFile = {
        id: collection.id,
        title: before?.title ?? collection.title,
        file,
        lines: parts.reduce((sum, { from, to }) => sum + to - from, 0),
        bytes: bytesOf(parts),
        unkept: null,
        standsIn: before?.standsIn ?? null,
        collection,
      };
      const unkept = await stored()
        .then((one) => one.put(made, read))
        .then(() => null, storeWords);
      const kept = { ...made, unkept };
      listed.set(kept.id, kept);
      if (unkept === null) held.delete(kept.id);
      else held.set(kept.id, read);
      return kept;
    },
    async relist(id, change) {
      await list();
      const file = listed.get(id);
      if (file === undefined) return;
      const next = { ...file, ...change };
      listed.set(id, next);
      if (next.unkept === null) await (await stored()).relist(next);
    },
    async remove(id) {
      await list();
      const file = listed.get(id);
      listed.delete(id);
      held.delete(id);
      if (file?.unkept === null) await (await stored()).remove(id);
    },
  };
}

/** Bytes of the tables, each once. */
function bytesOf(parts: readonly EditionPart[]): number {
  const tables = new Set(parts.map(({ table }) => table));
  return [...tables].reduce((sum, table) => sum + tableBytes(table), 0);
}

function tableBytes({ columns }: Table): number {
  return [...STORED_TEXTS, ...STORED_NUMBERS].reduce((sum, name) => {
    const column = columns[name];
    if (column === undefined) return sum;
    const own = column.kind === "codes" ? column.codes : column.values;
    const codes = column.kind === "numbers" ? (column.codes?.byteLength ?? 0) : 0;
    return sum + own.byteLength + codes;
  }, 0);
}
