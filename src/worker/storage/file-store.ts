import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction } from "idb";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { DATABASE_NAME } from "./database-name.ts";

/** The browser's database: the details of files that lists show, their tables in another store, so that a list reads no table. */
interface FileDatabase extends DBSchema {
  listed: { key: string; value: StoredFile };
  read: { key: string; value: ImportedCollection };
}

/** The store of opened files between visits. Each call throws the browser's own error: full, or forbidden. */
export interface FileStore {
  readonly listFiles: () => Promise<readonly StoredFile[]>;
  readonly readCollection: (id: string) => Promise<ImportedCollection | undefined>;
  readonly putFile: (file: StoredFile, collection: ImportedCollection) => Promise<void>;
  /** Replaces the details that a list shows, such as the name. */
  readonly updateFile: (file: StoredFile) => Promise<void>;
  readonly removeFile: (id: string) => Promise<void>;
}

/** Version of the shape of what is stored. Files that a page before version 2 stored have another shape: they are removed, and have to be opened again. */
const DATABASE_VERSION = 3;
/** The version since which files have the present shape; beside them stood mappings, which are now kept with their files. */
const FILE_VERSION = 2;

const FILE_STORES: ReadonlySet<string> = new Set(["listed", "read"]);

/**
 * The store of this browser. Its database is opened at the first call, and again after another tab, or the reader, has closed
 * or deleted it. Where the browser has none, each call throws.
 */
export function createFileStore(): FileStore {
  let opening: Promise<IDBPDatabase<FileDatabase>> | null = null;

  function open(): Promise<IDBPDatabase<FileDatabase>> {
    opening ??= openDatabase().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  }

  async function call<T>(work: (database: IDBPDatabase<FileDatabase>) => Promise<T>): Promise<T> {
    try {
      return await work(await open());
    } catch (thrown) {
      if (!isClosed(thrown)) throw thrown;
      opening = null;
      return work(await open());
    }
  }

  /** Writes to both stores, or to neither. */
  const write = (change: (written: FileTransaction) => readonly Promise<unknown>[]) =>
    call(async (database) => {
      const written = database.transaction(["listed", "read"], "readwrite");
      // What fails one request fails the transaction, which has the browser's reason.
      for (const request of change(written)) request.catch(() => undefined);
      await written.done;
    });

  return {
    listFiles: () => call((database) => database.getAll("listed")),
    readCollection: (id) => call((database) => database.get("read", id)),
    putFile: (file, collection) =>
      write((written) => [
        written.objectStore("listed").put(file),
        written.objectStore("read").put(collection, file.id),
      ]),
    async updateFile(file) {
      await call((database) => database.put("listed", file));
    },
    removeFile: (id) =>
      write((written) => [
        written.objectStore("listed").delete(id),
        written.objectStore("read").delete(id),
      ]),
  };
}

type FileTransaction = IDBPTransaction<FileDatabase, ["listed", "read"], "readwrite">;

function openDatabase(): Promise<IDBPDatabase<FileDatabase>> {
  return openDB<FileDatabase>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(old, version) {
      const isSame = (name: string) => version >= FILE_VERSION && FILE_STORES.has(name);
      const dropped = Array.from(old.objectStoreNames).filter((name) => !isSame(name));
      for (const name of dropped) old.deleteObjectStore(name);
      if (old.objectStoreNames.length > 0) return;
      old.createObjectStore("listed", { keyPath: "id" });
      old.createObjectStore("read");
    },
    blocking(_current, _blocked, { target }) {
      (target as IDBDatabase).close();
    },
  });
}

/** True where the connection was closed before the call, or the browser closed it while the call was under way. */
function isClosed(thrown: unknown): boolean {
  return thrown instanceof DOMException && /^(?:InvalidState|Abort)Error$/u.test(thrown.name);
}
