import type { Collection, EditionEntry, Index } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";
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

/** An edition that the index lists, with its defects as Issues. Throws `Unreadable`. */
export async function readEdition(
  shelf: Shelf,
  collection: Collection,
  entry: EditionEntry,
): Promise<{ readonly edition: Edition; readonly hashed: boolean }> {
  const { bytes, hashed } = await readFile(shelf, collection, entry.file);
  const { format: _, ...edition } = parseFile(bytes, entry.file, EDITION_FORMAT, editionSchema);
  const promised = { ...entry, collection: collection.id, basis: collection.basis };
  for (const field of ["collection", "basis", "week", "revision", "transcription"] as const) {
    if (edition[field] === promised[field]) continue;
    const [expected, got] = [promised[field], edition[field]].map((each) => JSON.stringify(each));
    const detail = `${field}: expected ${expected}, as the index says, got ${got}`;
    throw new Unreadable("wrong-shape", entry.file, detail);
  }
  return { edition: checkEdition(edition), hashed };
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
