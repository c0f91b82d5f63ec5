import { shortenHash } from "./format-file.ts";
import type { Collection } from "#domain/report/collection.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";

/** Names of collections by their ids: the title, and where several have one title, what tells them apart. */
export function nameCollections(
  collections: readonly Pick<Collection, "id" | "title" | "imported">[],
): ReadonlyMap<string, string> {
  return new Map(
    collections.map(({ id, title, imported }) => {
      const others = collections.filter((each) => each.title === title && each.id !== id);
      if (others.length === 0) return [id, title];
      if (imported === undefined) return [id, `${title} (${id})`];
      return [id, `${title} (${formatMark(imported, others)})`];
    }),
  );
}

/** What tells a file from others of its title: its hash where theirs differ, how it was read where one is the same file. */
function formatMark(file: ImportedFile, others: readonly Pick<Collection, "imported">[]): string {
  const hash = `SHA-256 ${shortenHash(file.sha256)}`;
  const readings = others.flatMap(({ imported }) =>
    imported?.sha256 === file.sha256 ? [imported] : [],
  );
  if (readings.length === 0) return hash;
  const how = file.how ?? "as it stands";
  const isSame = readings.some((each) => (each.how ?? "as it stands") === how);
  return [
    ...(readings.length < others.length ? [hash] : []),
    how,
    ...(isSame && file.reading !== undefined ? [`reading ${file.reading}`] : []),
  ].join(", ");
}
