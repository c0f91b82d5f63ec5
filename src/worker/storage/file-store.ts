import { openDB } from "idb";
import type { DBSchema } from "idb";
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

/** The store of this browser. Throws where it has none, as in some private windows. */
export async function openFileStore(): Promise<FileStore> {
  const database = await openDB<FileDatabase>(DATABASE_NAME, DATABASE_VERSION, {
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
  const both = () => database.transaction(["listed", "read"], "readwrite");
  return {
    listFiles: () => database.getAll("listed"),
    readCollection: (id) => database.get("read", id),
    async putFile(file, collection) {
      const written = both();
      await Promise.all([
        written.objectStore("listed").put(file),
        written.objectStore("read").put(collection, file.id),
        written.done,
      ]);
    },
    async updateFile(file) {
      await database.put("listed", file);
    },
    async removeFile(id) {
      const written = both();
      await Promise.all([
        written.objectStore("listed").delete(id),
        written.objectStore("read").delete(id),
        written.done,
      ]);
    },
  };
}
