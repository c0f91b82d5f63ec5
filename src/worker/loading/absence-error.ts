import { FetchError } from "#data/errors/fetch-error.ts";
import type { Collection } from "#domain/report/collection.ts";
import { formatCombinationConflict } from "#domain/report/collection-conflict.ts";
import { isCombinedId, listPartIds, parseImportedHash } from "#domain/report/imported-file.ts";

/**
 * Why no collection of the reader's own has an identity: a file of it is not in this browser, or its files cannot be
 * combined. Null for the identity of a published collection.
 */
export function createAbsenceError(
  id: string,
  collections: readonly Collection[],
): FetchError | null {
  const parts = listPartIds(id).map((part) => collections.find((each) => each.id === part));
  const missing = listPartIds(id).find(
    (part, at) => parts[at] === undefined && parseImportedHash(part) !== null,
  );
  if (missing !== undefined)
    return new FetchError("not-here", "", parseImportedHash(missing) ?? "");
  if (!isCombinedId(id) || parts.includes(undefined)) return null;
  const conflict = formatCombinationConflict(parts.flatMap((part) => part ?? []));
  return new FetchError("not-combined", "", conflict ?? "One of them could not be read.");
}
