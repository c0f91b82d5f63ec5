import type { Collection, EditionEntry, Index } from "#domain/collection.ts";
import { editionPart } from "#data/adapters/edition-part.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";
import { EDITION_FORMAT, editionSchema } from "#data/schema/edition-schema.ts";
import { INDEX_FORMAT, indexSchema } from "#data/schema/index-schema.ts";
import { NOTES_FORMAT, notesSchema } from "#data/schema/notes-schema.ts";
import { checkEdition } from "./check-edition.ts";
import { Unreadable } from "./faults.ts";
import { fetchFile } from "./fetch.ts";
import type { Digest, Fetched, Fetching } from "./fetch.ts";
import { parseFile } from "./parse.ts";

/** How published files are reached: the folder's absolute address (a slash at its end), the fetch, the hash. */
export interface Shelf {
  readonly base: string;
  readonly fetching: Fetching;
  /** Null where the context has none. */
  readonly digest: Digest | null;
}

/** The name of the catalogue, in the folder of published files. */
export const INDEX_FILE = "index.json";

/** The catalogue. Throws `Unreadable`. */
export async function readIndex({ base, fetching, digest }: Shelf): Promise<Index> {
  const address = new URL(INDEX_FILE, base).href;
  const { bytes } = await fetchFile(fetching, address, INDEX_FILE, null, digest);
  return { collections: parseFile(bytes, INDEX_FILE, INDEX_FORMAT, indexSchema).collections };
}

/** Editions of a file, with defects of value as Issues; `hashed` is false where the context could not check the file. */
export interface ReadFile {
  readonly parts: readonly EditionPart[];
  readonly hashed: boolean;
}

/** The editions of a file that the index lists. Throws `Unreadable`. */
export async function readEditions(
  shelf: Shelf,
  collection: Collection,
  file: string,
): Promise<ReadFile> {
  const { bytes, hashed } = await readFile(shelf, collection, file);
  const entries = collection.editions.filter((entry) => entry.file === file);
  if (isPacked(collection, file)) {
    const { readPacked } = await packedReader(file);
    const parts = readPacked(bytes, file, collection.outcomes);
    for (const entry of entries) checkPromise(partOf(parts, entry)?.frame, entry, collection);
    return { parts, hashed };
  }
  const { format: _, ...edition } = parseFile(bytes, file, EDITION_FORMAT, editionSchema);
  for (const entry of entries) checkPromise(edition, entry, collection);
  return { parts: [editionPart(checkEdition(edition), collection.outcomes)], hashed };
}

/** The reader of packed files comes when the first of them does. */
async function packedReader(file: string) {
  try {
    return await import("#data/packed/read-packed.ts");
  } catch (thrown) {
    throw new Unreadable("offline", file, `the reader of packed files: ${String(thrown)}`);
  }
}

/** True where a file holds many editions as columns. */
export function isPacked({ files }: Collection, file: string): boolean {
  return files.find(({ path }) => path === file)?.format.startsWith("ddor-columns/") === true;
}

/** The part that holds the edition of an entry. */
export function partOf<Part extends EditionPart>(
  parts: readonly Part[],
  { week, revision, transcription }: Pick<EditionEntry, "week" | "revision" | "transcription">,
): Part | undefined {
  return parts.find(
    ({ frame }) =>
      frame.week === week && frame.revision === revision && frame.transcription === transcription,
  );
}

const PROMISED = ["collection", "basis", "week", "revision", "transcription"] as const;

function checkPromise(
  found: Pick<EditionFrame, (typeof PROMISED)[number]> | undefined,
  entry: EditionEntry,
  { id, basis }: Collection,
): void {
  const promised = { ...entry, collection: id, basis };
  if (found === undefined) {
    const { week, revision, transcription } = entry;
    const detail = `editions: expected week ${week}, revision ${revision}, transcription ${transcription}, as the index says, got no such edition`;
    throw new Unreadable("wrong-shape", entry.file, detail);
  }
  for (const field of PROMISED) {
    if (found[field] === promised[field]) continue;
    const [expected, got] = [promised[field], found[field]].map((each) => JSON.stringify(each));
    const detail = `${field}: expected ${expected}, as the index says, got ${got}`;
    throw new Unreadable("wrong-shape", entry.file, detail);
  }
}

/** The notes of a collection; none where it has no file of notes. Throws `Unreadable`. */
export async function readNotes(shelf: Shelf, collection: Collection): Promise<readonly Note[]> {
  const file = collection.notes;
  if (file === null) return [];
  const { bytes } = await readFile(shelf, collection, file);
  return parseFile(bytes, file, NOTES_FORMAT, notesSchema).notes;
}

function readFile(shelf: Shelf, collection: Collection, file: string): Promise<Fetched> {
  const promised = collection.files.find(({ path }) => path === file);
  const address = new URL(file, shelf.base).href;
  if (promised === undefined || !address.startsWith(shelf.base)) {
    throw new Unreadable("wrong-shape", INDEX_FILE, `files: expected "${file}", got no such file`);
  }
  return fetchFile(shelf.fetching, address, file, promised, shelf.digest);
}
