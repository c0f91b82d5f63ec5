import { openDB } from "idb";
import type { DBSchema } from "idb";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { StoredFile } from "#domain/import/stored-file.ts";
import { DATABASE_NAME } from "./database-name.ts";

/** The browser's database: the details of files that lists show, their tables in another store, so that a list reads no table, and mappings. */
interface FileDatabase extends DBSchema {
  listed: { key: string; value: StoredFile };
  read: { key: string; value: ImportedCollection };
  mappings: { key: string; value: Mapping };
}

/** The store of opened files between visits. Each call throws the browser's own error: full, or forbidden. */
export interface FileStore {
  readonly listFiles: () => Promise<readonly StoredFile[]>;
  readonly readCollection: (id: string) => Promise<ImportedCollection | undefined>;
  readonly putFile: (file: StoredFile, collection: ImportedCollection) => Promise<void>;
  /** Replaces the details that a list shows, such as the name. */
  readonly updateFile: (file: StoredFile) => Promise<void>;
  readonly removeFile: (id: string) => Promise<void>;
  /** The mapping by which a table of these headings (`hashHeadings`) was read last. */
  readonly readMapping: (headings: string) => Promise<Mapping | undefined>;
  readonly putMapping: (mapping: Mapping) => Promise<void>;
}

/** Version of the shape of stored files: files that an older page stored in another shape are removed, and have to be opened again. */
const DATABASE_VERSION = 2;

/** The store of this browser. Throws where it has none, as in some private windows. */
export async function openFileStore(): Promise<FileStore> {
  const database = await openDB<FileDatabase>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(old) {
      for (const name of old.objectStoreNames) old.deleteObjectStore(name);
      old.createObjectStore("listed", { keyPath: "id" });
      old.createObjectStore("read");
      old.createObjectStore("mappings", { keyPath: "headings" });
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
    readMapping: (headings) => database.get("mappings", headings),
    async putMapping(mapping) {
      await database.put("mappings", mapping);
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
