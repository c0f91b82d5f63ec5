import { openDB } from "idb";
import type { DBSchema } from "idb";
import type { ReadCollection } from "#data/open/reading.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { KeptFile } from "#domain/opening/kept-file.ts";
import { KEPT_NAME } from "./kept-name.ts";

/** What the browser keeps: of files what lists need in one store and tables in another, so that a list reads no table; and mappings. */
interface Files extends DBSchema {
  listed: { key: string; value: KeptFile };
  read: { key: string; value: ReadCollection };
  mappings: { key: string; value: Mapping };
}

/** Where files that were opened are kept between visits. Each call throws what the browser throws: full, or forbidden. */
export interface KeptStore {
  readonly all: () => Promise<readonly KeptFile[]>;
  readonly read: (id: string) => Promise<ReadCollection | undefined>;
  readonly put: (listed: KeptFile, read: ReadCollection) => Promise<void>;
  /** Puts what a list says anew, such as another name. */
  readonly relist: (listed: KeptFile) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** The mapping by which a table of these headings (`headingSet`) was read last. */
  readonly mapping: (headings: string) => Promise<Mapping | undefined>;
  readonly putMapping: (mapping: Mapping) => Promise<void>;
}

/** Of the shape of what is kept: what an older page kept in another shape is removed, and has to be opened again. */
const VERSION = 1;

/** The store of this browser. Throws where it has none, as in some private windows. */
export async function openKeptStore(): Promise<KeptStore> {
  const database = await openDB<Files>(KEPT_NAME, VERSION, {
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
    all: () => database.getAll("listed"),
    read: (id) => database.get("read", id),
    async put(listed, read) {
      const written = both();
      await Promise.all([
        written.objectStore("listed").put(listed),
        written.objectStore("read").put(read, listed.id),
        written.done,
      ]);
    },
    async relist(listed) {
      await database.put("listed", listed);
    },
    mapping: (headings) => database.get("mappings", headings),
    async putMapping(mapping) {
      await database.put("mappings", mapping);
    },
    async remove(id) {
      const written = both();
      await Promise.all([
        written.objectStore("listed").delete(id),
        written.objectStore("read").delete(id),
        written.done,
      ]);
    },
  };
}
