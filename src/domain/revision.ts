import type { EditionEntry } from "./collection.ts";
import type { IsoDate, WeekStart } from "./week.ts";

/** Which revision of a week is taken of those published by a date: the latest, or the first. */
export type Revisions = "latest" | "first";

/**
 * For each week the edition to read: the latest revision published by `asof`, or the first, in its latest transcription, or
 * in transcription `reading` where that is pinned and exists. Weeks in order.
 */
export function chooseEditions(
  entries: readonly EditionEntry[],
  asof: IsoDate,
  reading: number | null,
  revisions: Revisions = "latest",
): readonly EditionEntry[] {
  const chosen = new Map<WeekStart, EditionEntry>();
  for (const entry of entries) {
    if (entry.published.date > asof) continue;
    const held = chosen.get(entry.week);
    if (held === undefined || better(entry, held, reading, revisions))
      chosen.set(entry.week, entry);
  }
  return [...chosen.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

function better(
  entry: EditionEntry,
  held: EditionEntry,
  reading: number | null,
  revisions: Revisions,
): boolean {
  if (entry.revision !== held.revision) {
    return entry.revision > held.revision === (revisions === "latest");
  }
  if (held.transcription === reading) return false;
  return entry.transcription === reading || entry.transcription > held.transcription;
}

/** Dates on which something was published, earliest first. */
export function publicationDates(entries: readonly EditionEntry[]): readonly IsoDate[] {
  return [...new Set(entries.map((entry) => entry.published.date))].sort();
}
