import type { Collection, EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import { EDITION_FORMAT, editionSchema } from "#data/native/edition-schema.ts";
import { INDEX_FORMAT, indexSchema } from "#data/native/index-schema.ts";
import { NOTES_FORMAT, notesSchema } from "#data/native/notes-schema.ts";
import { checkEdition } from "./check-edition.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import { fetchFile } from "#data/fetch/fetch-file.ts";
import type { Digest, FetchedFile, Fetch } from "#data/fetch/fetch-file.ts";
import { parseJsonFile } from "./parse-json-file.ts";

/** How published files are reached: the folder's absolute address (a slash at its end), the fetch, the hash. */
export interface ReportSource {
  readonly base: string;
  readonly fetching: Fetch;
  /** Null where the context has none. */
  readonly digest: Digest | null;
}

/** The name of the index, in the folder of published files. */
export const INDEX_FILE = "index.json";

/** The index. Throws `FetchError`. */
export async function readIndex({
  base,
  fetching,
  digest,
}: ReportSource): Promise<CollectionIndex> {
  const address = new URL(INDEX_FILE, base).href;
  const { bytes } = await fetchFile(fetching, address, INDEX_FILE, null, digest);
  return { collections: parseJsonFile(bytes, INDEX_FILE, INDEX_FORMAT, indexSchema).collections };
}

/** Editions of a file, with defects of value as Issues; `isHashChecked` is false where the context could not check the file. */
export interface EditionFile {
  readonly parts: readonly EditionTable[];
  readonly isHashChecked: boolean;
}

/** The editions of a file that the index lists. Throws `FetchError`. */
export async function readSourceEditions(
  source: ReportSource,
  collection: Collection,
  file: string,
): Promise<EditionFile> {
  // What reads a packed file is on its way while the file is.
  const reader = isColumnsFile(collection, file) ? loadColumnsReader(file) : null;
  reader?.catch(() => undefined);
  const { bytes, isHashChecked } = await fetchCollectionFile(source, collection, file);
  const entries = collection.editions.filter((entry) => entry.file === file);
  if (reader !== null) {
    const { readColumnsFile: readPacked } = await reader;
    const parts = readPacked(bytes, file, collection.outcomes);
    for (const entry of entries)
      checkAgainstIndex(findEditionTable(parts, entry)?.info, entry, collection);
    return { parts, isHashChecked };
  }
  const { format: _, ...edition } = parseJsonFile(bytes, file, EDITION_FORMAT, editionSchema);
  for (const entry of entries) checkAgainstIndex(edition, entry, collection);
  return {
    parts: [buildEditionTable(checkEdition(edition), collection.outcomes)],
    isHashChecked,
  };
}

/** The reader of packed files comes with the first of them, and so does what decompresses them. */
async function loadColumnsReader(file: string) {
  try {
    const decompressor = import("#data/fetch/gunzip.ts");
    decompressor.catch(() => undefined);
    return await import("#data/native/read-columns-file.ts");
  } catch (thrown) {
    throw new FetchError("offline", file, `the reader of packed files: ${String(thrown)}`);
  }
}

/** True where a file holds many editions as columns. */
export function isColumnsFile({ files }: Collection, file: string): boolean {
  return files.find(({ path }) => path === file)?.format.startsWith("ddor-columns/") === true;
}

/** The part that holds the edition of an entry. */
export function findEditionTable<Part extends EditionTable>(
  parts: readonly Part[],
  { week, revision, transcription }: Pick<EditionEntry, "week" | "revision" | "transcription">,
): Part | undefined {
  return parts.find(
    ({ info }) =>
      info.week === week && info.revision === revision && info.transcription === transcription,
  );
}

const PROMISED_FIELDS = ["collection", "basis", "week", "revision", "transcription"] as const;

function checkAgainstIndex(
  found: Pick<EditionInfo, (typeof PROMISED_FIELDS)[number]> | undefined,
  entry: EditionEntry,
  { id, basis }: Collection,
): void {
  const promised = { ...entry, collection: id, basis };
  if (found === undefined) {
    const { week, revision, transcription } = entry;
    const detail = `editions: expected week ${week}, revision ${revision}, transcription ${transcription}, as the index says, got no such edition`;
    throw new FetchError("wrong-shape", entry.file, detail);
  }
  for (const field of PROMISED_FIELDS) {
    if (found[field] === promised[field]) continue;
    const [expected, got] = [promised[field], found[field]].map((each) => JSON.stringify(each));
    const detail = `${field}: expected ${expected}, as the index says, got ${got}`;
    throw new FetchError("wrong-shape", entry.file, detail);
  }
}

/** The notes of a collection: of its file of notes, or of the table that was exported with them; none where it has neither. Throws `FetchError`. */
export async function readNotes(
  source: ReportSource,
  collection: Collection,
): Promise<readonly Note[]> {
  const file = collection.notes;
  if (file === null) return collection.exported?.notes ?? [];
  const { bytes } = await fetchCollectionFile(source, collection, file);
  return parseJsonFile(bytes, file, NOTES_FORMAT, notesSchema).notes;
}

function fetchCollectionFile(
  source: ReportSource,
  collection: Collection,
  file: string,
): Promise<FetchedFile> {
  const promised = collection.files.find(({ path }) => path === file);
  const address = new URL(file, source.base).href;
  if (promised === undefined || !address.startsWith(source.base)) {
    throw new FetchError("wrong-shape", INDEX_FILE, `files: expected "${file}", got no such file`);
  }
  return fetchFile(source.fetching, address, file, promised, source.digest);
}
