import { findImportedFile, type Collection } from "#domain/report/collection.ts";
import type { WeekStart } from "#domain/calendar/week.ts";

/** A published collection, and a week of it that is published as a reconstruction. */
export interface Reconstruction {
  readonly published: Collection;
  readonly week: WeekStart;
}

/** The reconstruction of the week of a report that was read from the agency's own file; null for any other file, and where none is published. */
export function findReconstruction(
  imported: Collection,
  collections: readonly Collection[],
): Reconstruction | null {
  if (findImportedFile(imported)?.format !== "report") return null;
  for (const published of collections) {
    if (published.origin !== "reconstructed" || published.imported !== undefined) continue;
    const weeks = new Set(published.editions.map(({ week }) => week));
    const entry = imported.editions.find(({ week }) => weeks.has(week));
    if (entry !== undefined) return { published, week: entry.week };
  }
  return null;
}
