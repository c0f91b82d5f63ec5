import type { Collection } from "#domain/report/collection.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import type { Mapping } from "./mapping.ts";
import type { ReadingChoices } from "./reading.ts";

/** A reader's file that was opened, as the list of such files has it. */
export interface StoredFile {
  /** Of its collection: `sha256-…`, and after a dot how it is read where its reader said that. */
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
  /** What the reader said on how it is read; not there where nothing was said. */
  readonly reading?: ReadingChoices;
}

/** The mapping by which a table of these headings (`hashHeadings`) was opened last; null where none of the files is such. */
export function findLastMapping(files: readonly StoredFile[], headings: string): Mapping | null {
  const read = files.filter(({ reading }) => reading?.mapping?.headings === headings);
  const [last] = read.toSorted((a, b) => (a.file.at < b.file.at ? 1 : -1));
  return last?.reading?.mapping ?? null;
}

/** The reading of a name (`hashReading`), where one of the files was read so; null otherwise. */
export function findReading(
  files: readonly StoredFile[],
  name: string | null,
): ReadingChoices | null {
  return files.find(({ file }) => name !== null && file.reading === name)?.reading ?? null;
}
