import type { EditionEntry } from "./collection.ts";
import type { IsoDate, WeekStart } from "./week.ts";

/**
 * For each week the edition to read: the latest revision published by `asof`, in its latest transcription, or in
 * transcription `reading` where that is pinned and exists. Weeks in order.
 */
export function chooseEditions(
  entries: readonly EditionEntry[],
  asof: IsoDate,
  reading: number | null,
): readonly EditionEntry[] {
  const chosen = new Map<WeekStart, EditionEntry>();
  for (const entry of entries) {
    if (entry.published.date > asof) continue;
    const held = chosen.get(entry.week);
    if (held === undefined || better(entry, held, reading)) chosen.set(entry.week, entry);
  }
  return [...chosen.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

function better(entry: EditionEntry, held: EditionEntry, reading: number | null): boolean {
  if (entry.revision !== held.revision) return entry.revision > held.revision;
  if (held.transcription === reading) return false;
  return entry.transcription === reading || entry.transcription > held.transcription;
}

/** Dates on which something was published, earliest first. */
export function publicationDates(entries: readonly EditionEntry[]): readonly IsoDate[] {
  return [...new Set(entries.map((entry) => entry.published.date))].sort();
}
