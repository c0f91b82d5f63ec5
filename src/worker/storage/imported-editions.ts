import { FetchError } from "#data/errors/fetch-error.ts";
import { readSourceEditions } from "#data/native/report-source.ts";
import type { EditionFile, ReportSource } from "#data/native/report-source.ts";
import { findImportedFile } from "#domain/report/collection.ts";
import type { Collection, CollectionIndex } from "#domain/report/collection.ts";
import { formatImportedId } from "#domain/report/imported-file.ts";
import type { StoredFiles } from "./stored-files.ts";

/**
 * The editions of a file of a collection of the reader's own: of the file that it was read from, or, where that stands in
 * for a week, of other weeks as published. Throws `FetchError`.
 */
export async function readImportedEditions(
  collection: Collection,
  file: string,
  published: CollectionIndex,
  storedFiles: StoredFiles,
  source: ReportSource,
): Promise<EditionFile> {
  const { id } = collection;
  const importedFile = findImportedFile(collection);
  if (importedFile?.path === file) {
    const parts = await storedFiles.readEditions(id, published);
    if (parts === undefined) throw new FetchError("not-here", file, formatImportedId(id));
    return { parts, isHashChecked: true };
  }
  const owner = published.collections.find((each) => each.files.some(({ path }) => path === file));
  if (owner === undefined) throw new FetchError("missing", file, "not in the index");
  const { parts, isHashChecked } = await readSourceEditions(source, owner, file);
  const renamed = parts.map(({ info, ...part }) => ({
    ...part,
    info: { ...info, collection: id },
  }));
  return { parts: renamed, isHashChecked };
}
