import type { DayRange, IsoDate } from "#domain/calendar/week.ts";

/** A reader's own file, as far as its name, bytes and time are concerned; or several that are combined. */
export interface ImportedFile {
  readonly name: string;
  readonly bytes: number;
  /** Of its bytes, in lower-case hex; of combined files, theirs with commas between them. */
  readonly sha256: string;
  /** The name of what its reader said on how it is read (`hashReading`); not there where nothing was said. */
  readonly reading?: string;
  /** When it was opened, as an instant in UTC: `2026-11-25T00:40:00Z`. */
  readonly at: string;
  /** What was chosen for its reading, where the counts depend on it: "36 likely duplicates left out". */
  readonly how?: string;
  /** Rows of the file that could not be read, or whose day could not: they may belong to any week. None where not given. */
  readonly lost?: number;
  /** Rows that repeat an earlier row in every column and are not left out for it. None where not given. */
  readonly repeats?: number;
  /** First and last day on which a detainer of its rows was issued, of a file that is combined with others. */
  readonly coveredDays?: DayRange;
  /** The files, where several are combined. */
  readonly parts?: readonly ImportedFile[];
}

/** A file that is being read, whose hash may be made meanwhile. */
export type PendingFile = Omit<ImportedFile, "sha256"> & {
  readonly sha256: string | Promise<string>;
};

/** Identity of the collection that a file makes, which an address can name: two readings of one file make two collections. */
export function makeImportedId(sha256: string, reading: string | null = null): string {
  return reading === null ? `sha256-${sha256}` : `sha256-${sha256}.${reading}`;
}

/** What the identity of an imported collection is made of: the hash of its file, and how it is read where the reader said that. */
export type ImportedIdParts = Readonly<{ sha256: string; reading: string | null }>;

/** The parts of the identity of an imported collection; null for any other collection, and for a combination. */
export function parseImportedId(id: string): ImportedIdParts | null {
  const [, sha256, reading = null] = IMPORTED_ID.exec(id) ?? [];
  return sha256 === undefined ? null : { sha256, reading };
}

const IMPORTED_ID = /^sha256-([0-9a-f]{64})(?:\.([0-9a-f]{16}))?$/u;

/** What a sentence names a file by that is not here: its hash, and the name of its reading where there is one. */
export function formatImportedId(id: string): string {
  const parts = parseImportedId(id);
  if (parts === null) return id;
  return parts.reading === null ? parts.sha256 : `${parts.sha256} (reading ${parts.reading})`;
}

/** Between the identities of the collections that a combination is made of. */
const ID_SEPARATOR = ",";

/** Identity of the combination of collections, in the order chosen. */
export function makeCombinedId(ids: readonly string[]): string {
  return ids.join(ID_SEPARATOR);
}

/** The identities of the collections that one is made of: several of a combination, otherwise its own. */
export function listPartIds(id: string): readonly string[] {
  return id.split(ID_SEPARATOR);
}

/** True for the identity of a combination. */
export function isCombinedId(id: string): boolean {
  return id.includes(ID_SEPARATOR);
}

/** The day on which a file was opened: no detainer in it is of a later one. */
export function getImportDay({ at }: Pick<ImportedFile, "at">): IsoDate {
  return at.slice(0, 10);
}
