import { createHash } from "node:crypto";
import { join } from "node:path";
import { NotDone } from "#cli/command.ts";
import { knownOf } from "#cli/files/known-of.ts";
import { bytesOf, openFile } from "#cli/files/open-file.ts";
import { exists } from "#cli/files/whole-file.ts";
import { NONE_KNOWN } from "#data/places/known-agencies.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import { INDEX_FILE } from "#data/read/published.ts";
import { parseFile } from "#data/read/parse.ts";
import { INDEX_FORMAT, indexSchema } from "#data/schema/index-schema.ts";
import type { Collection, CollectionFile, EditionEntry, Index } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";

/** The catalogue of a folder; an empty one where the folder has none. Fields that are not known here are kept. */
export async function readCatalogue(folder: string): Promise<Index> {
  const path = join(folder, INDEX_FILE);
  if (!(await exists(path))) return { collections: [] };
  const bytes = await bytesOf(path);
  parseFile(bytes, path, INDEX_FORMAT, indexSchema);
  return JSON.parse(new TextDecoder().decode(bytes)) as Index;
}

/** Agencies and places that a collection has already; none where there is no such collection. */
export async function knownIn(folder: string, id: string): Promise<KnownAgencies> {
  const { collections } = await readCatalogue(folder);
  const collection = collections.find((each) => each.id === id);
  if (collection === undefined) return NONE_KNOWN;
  const files = [...new Set(collection.editions.map(({ file }) => file))];
  const read = await Promise.all(
    files.map((file) => openFile(join(folder, file), collection.outcomes)),
  );
  return knownOf(read.flatMap(({ editions }) => editions.map(({ part }) => part.frame)));
}

/** The collection of that name, or a new one where a title is given. Throws `NotDone` where there is neither. */
export function collectionIn(
  { collections }: Index,
  id: string,
  title: string | undefined,
  { basis, origin, outcomes }: Pick<Collection, "basis" | "origin" | "outcomes">,
): Collection {
  const found = collections.find((each) => each.id === id);
  if (found !== undefined) return found;
  if (title === undefined) {
    const names = collections.map((each) => each.id).join(", ");
    throw new NotDone(
      `The index lists no collection "${id}"${names === "" ? "" : `; it lists ${names}`}. To begin a new one, give its title: --title "Weekly reports".`,
    );
  }
  return {
    id,
    title,
    basis,
    origin,
    suspended: null,
    outcomes,
    files: [],
    editions: [],
    copies: [],
    notes: null,
  };
}

/** A collection with files and editions added; notes in place of those that it had. */
export function extended(
  collection: Collection,
  files: readonly CollectionFile[],
  entries: readonly EditionEntry[],
  notes: CollectionFile | null,
): Collection {
  const kept = collection.files.filter(({ path }) => notes === null || path !== collection.notes);
  return {
    ...collection,
    files: [...kept, ...files, ...(notes === null ? [] : [notes])],
    editions: [...collection.editions, ...entries].sort(
      (a, b) =>
        a.week.localeCompare(b.week) ||
        a.revision - b.revision ||
        a.transcription - b.transcription,
    ),
    notes: notes?.path ?? collection.notes,
  };
}

/** The text of index.json with one collection in its place, or added at the end. */
export function catalogueText(index: Index, collection: Collection): string {
  const isThere = index.collections.some(({ id }) => id === collection.id);
  const collections = isThere
    ? index.collections.map((each) => (each.id === collection.id ? collection : each))
    : [...index.collections, collection];
  return `${JSON.stringify({ format: INDEX_FORMAT, ...index, collections }, null, 2)}\n`;
}

/** What the index says of an edition. */
export function entryOf(edition: Edition, file: string): EditionEntry {
  const { week, revision, published, transcription, transcribed, rows, totals } = edition;
  return { week, revision, published, transcription, transcribed, file, rows: rows.length, totals };
}

/** What the index promises of a file. */
export function promiseOf(path: string, format: string, text: string): CollectionFile {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, format, bytes: bytes.length, sha256 };
}
