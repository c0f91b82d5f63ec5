import { Unreadable } from "#data/read/faults.ts";
import { readEditions } from "#data/read/published.ts";
import type { ReadFile, Shelf } from "#data/read/published.ts";
import { importedFile } from "#domain/collection.ts";
import type { Collection, Index } from "#domain/collection.ts";
import type { KeptFiles } from "./kept-files.ts";

/**
 * The editions of a file of a collection of the reader's own: of the file that it was read from, or, where that stands in
 * for a week, of other weeks as published. Throws `Unreadable`.
 */
export async function ownEditions(
  collection: Collection,
  file: string,
  published: Index,
  kept: KeptFiles,
  shelf: Shelf,
): Promise<ReadFile> {
  const { id } = collection;
  const own = importedFile(collection);
  if (own?.path === file) {
    const parts = await kept.editions(id, published);
    if (parts === undefined) throw new Unreadable("not-here", file, own.sha256);
    return { parts, hashed: true };
  }
  const of = published.collections.find((each) => each.files.some(({ path }) => path === file));
  if (of === undefined) throw new Unreadable("missing", file, "not in the index");
  const { parts, hashed } = await readEditions(shelf, of, file);
  const named = parts.map(({ frame, ...part }) => ({
    ...part,
    frame: { ...frame, collection: id },
  }));
  return { parts: named, hashed };
}
