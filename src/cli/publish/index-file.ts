import { createHash } from "node:crypto";
import { join } from "node:path";
import { CommandError } from "#cli/command/command.ts";
import { collectKnownAgencies } from "#cli/files/collect-known-agencies.ts";
import { readFileBytes, openEditionFile } from "#cli/files/open-edition-file.ts";
import { hasFile } from "#cli/files/write-file.ts";
import { NO_KNOWN_AGENCIES } from "#data/normalize/known-agencies.ts";
import type { KnownAgencies } from "#data/normalize/known-agencies.ts";
import { INDEX_FILE } from "#data/native/report-source.ts";
import { parseJsonFile } from "#data/native/parse-json-file.ts";
import { INDEX_FORMAT, indexSchema } from "#data/native/index-schema.ts";
import type {
  Collection,
  CollectionFile,
  EditionEntry,
  CollectionIndex,
} from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";

/** The index of a folder; an empty one where the folder has none. Unknown fields stay. */
export async function readIndexFile(folder: string): Promise<CollectionIndex> {
  const path = join(folder, INDEX_FILE);
  if (!(await hasFile(path))) return { collections: [] };
  const bytes = await readFileBytes(path);
  parseJsonFile(bytes, path, INDEX_FORMAT, indexSchema);
  return JSON.parse(new TextDecoder().decode(bytes)) as CollectionIndex;
}

/** Agencies and places that a collection has already; none where there is no such collection. */
export async function readKnownAgencies(folder: string, id: string): Promise<KnownAgencies> {
  const { collections } = await readIndexFile(folder);
  const collection = collections.find((each) => each.id === id);
  if (collection === undefined) return NO_KNOWN_AGENCIES;
  const files = [...new Set(collection.editions.map(({ file }) => file))];
  const contents = await Promise.all(
    files.map((file) => openEditionFile(join(folder, file), collection.outcomes)),
  );
  return collectKnownAgencies(
    contents.flatMap(({ editions }) => editions.map(({ part }) => part.info)),
  );
}

/** The collection of that name, or a new one where a title is given. Throws `CommandError` where there is neither. */
export function findOrCreateCollection(
  { collections }: CollectionIndex,
  id: string,
  title: string | undefined,
  { basis, origin, outcomes }: Pick<Collection, "basis" | "origin" | "outcomes">,
): Collection {
  const found = collections.find((each) => each.id === id);
  if (found !== undefined) return found;
  if (title === undefined) {
    const names = collections.map((each) => each.id).join(", ");
    throw new CommandError(
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
export function extendCollection(
  collection: Collection,
  files: readonly CollectionFile[],
  entries: readonly EditionEntry[],
  notes: CollectionFile | null,
): Collection {
  const otherFiles = collection.files.filter(
    ({ path }) => notes === null || path !== collection.notes,
  );
  return {
    ...collection,
    files: [...otherFiles, ...files, ...(notes === null ? [] : [notes])],
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
export function formatIndex(index: CollectionIndex, collection: Collection): string {
  const isThere = index.collections.some(({ id }) => id === collection.id);
  const collections = isThere
    ? index.collections.map((each) => (each.id === collection.id ? collection : each))
    : [...index.collections, collection];
  return `${JSON.stringify({ format: INDEX_FORMAT, ...index, collections }, null, 2)}\n`;
}

/** What the index says of an edition. */
export function buildEntry(edition: Edition, file: string): EditionEntry {
  const { week, revision, published, transcription, transcribed, rows, totals } = edition;
  return { week, revision, published, transcription, transcribed, file, rows: rows.length, totals };
}

/** What the index promises of a file. */
export function buildCollectionFile(path: string, format: string, text: string): CollectionFile {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, format, bytes: bytes.length, sha256 };
}
