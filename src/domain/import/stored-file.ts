import type { Collection } from "#domain/report/collection.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";

/** A reader's file that was opened, as the list of such files has it. */
export interface StoredFile {
  /** Of its collection: `sha256-…`. */
  readonly id: string;
  /** The name that the reader gave it; at first the file's own, or the report's week. */
  readonly title: string;
  readonly file: ImportedFile;
  readonly lines: number;
  /** Bytes of its tables. */
  readonly bytes: number;
  /** Why it is in memory only and gone with the page, as a sentence; null where the browser stores it. */
  readonly storageError: string | null;
  /** The published collection in which its week takes the place of the reading that stands there; null for none. */
  readonly standsIn: string | null;
  readonly collection: Collection;
}
