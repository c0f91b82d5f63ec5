import { shortenHash } from "./format-file.ts";
import type { Collection } from "#domain/report/collection.ts";

/** Names of collections by their ids: the title, and where several have one title, what tells them apart. */
export function nameCollections(
  collections: readonly Pick<Collection, "id" | "title" | "imported">[],
): ReadonlyMap<string, string> {
  return new Map(
    collections.map(({ id, title, imported }) => {
      const isShared = collections.some((each) => each.title === title && each.id !== id);
      const mark = imported === undefined ? id : `SHA-256 ${shortenHash(imported.sha256)}`;
      return [id, isShared ? `${title} (${mark})` : title];
    }),
  );
}
