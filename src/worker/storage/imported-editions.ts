import { FetchError } from "#data/errors/fetch-error.ts";
import { readSourceEditions } from "#data/native/report-source.ts";
import type { EditionFile, ReportSource } from "#data/native/report-source.ts";
import { findImportedFile } from "#domain/report/collection.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import type { StoredFiles } from "./stored-files.ts";

/**
 * The editions of a file of a collection of the reader's own: of the file that it was read from, or, where that stands in
 * for a week, of other weeks as published. Throws `FetchError`.
 */
export async function readImportedEditions(
  collection: Collection,
  file: string,
  published: CollectionIndex,
  kept: StoredFiles,
  shelf: ReportSource,
): Promise<EditionFile> {
  const { id } = collection;
  const own = findImportedFile(collection);
  if (own?.path === file) {
    const parts = await kept.readEditions(id, published);
    if (parts === undefined) throw new FetchError("not-here", file, own.sha256);
    return { parts, isHashChecked: true };
  }
  const of = published.collections.find((each) => each.files.some(({ path }) => path === file));
  if (of === undefined) throw new FetchError("missing", file, "not in the index");
  const { parts, isHashChecked: hashed } = await readSourceEditions(shelf, of, file);
  const named = parts.map(({ frame, ...part }) => ({
    ...part,
    frame: { ...frame, collection: id },
  }));
  return { parts: named, isHashChecked: hashed };
}
