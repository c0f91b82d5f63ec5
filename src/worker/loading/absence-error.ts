import { INDEX_FILE } from "#data/native/report-source.ts";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { Collection } from "#domain/report/collection.ts";
import { formatCombinationConflict } from "#domain/report/collection-conflict.ts";
import {
  formatImportedId,
  isCombinedId,
  listPartIds,
  parseImportedId,
} from "#domain/report/imported-file.ts";

/**
 * Why no collection has an identity: a reader's file of it is not in this browser, its files cannot be combined, or no such
 * collection is published.
 */
export function createAbsenceError(id: string, collections: readonly Collection[]): FetchError {
  const parts = listPartIds(id).map((part) => collections.find((each) => each.id === part));
  const missing = listPartIds(id).find(
    (part, at) => parts[at] === undefined && parseImportedId(part) !== null,
  );
  if (missing !== undefined) return new FetchError("not-here", "", formatImportedId(missing));
  if (!isCombinedId(id) || parts.includes(undefined)) {
    return new FetchError("no-edition", INDEX_FILE, `the index lists no collection "${id}"`);
  }
  const conflict = formatCombinationConflict(parts.flatMap((part) => part ?? []));
  return new FetchError("not-combined", "", conflict ?? "One of them could not be read.");
}
