import type { Collection, EditionEntry } from "./collection.ts";
import type { IsoDate, WeekStart } from "#domain/calendar/week.ts";

/** Which revision of a week is taken of those published by a date: the latest, or the first. */
export type RevisionChoice = "latest" | "first";

/**
 * For each week the edition to read: the latest revision published by `asof`, or the first, in its latest transcription, or
 * in transcription `reading` where that is pinned and exists. Weeks in order.
 */
export function chooseEditions(
  entries: readonly EditionEntry[],
  asof: IsoDate,
  reading: number | null,
  revisions: RevisionChoice = "latest",
): readonly EditionEntry[] {
  const chosen = new Map<WeekStart, EditionEntry>();
  for (const entry of entries) {
    if (entry.published.date > asof) continue;
    const best = chosen.get(entry.week);
    if (best === undefined || isBetterEdition(entry, best, reading, revisions))
      chosen.set(entry.week, entry);
  }
  return [...chosen.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}

function isBetterEdition(
  entry: EditionEntry,
  best: EditionEntry,
  reading: number | null,
  revisions: RevisionChoice,
): boolean {
  if (entry.revision !== best.revision) {
    return entry.revision > best.revision === (revisions === "latest");
  }
  if (best.transcription === reading) return false;
  return entry.transcription === reading || entry.transcription > best.transcription;
}

/** Dates on which something was published, earliest first. */
export function listPublicationDates(entries: readonly EditionEntry[]): readonly IsoDate[] {
  return [...new Set(entries.map((entry) => entry.published.date))].sort();
}

/** Why no edition follows the last; null where the series goes on, and on a date before the last publication, when that was not known. */
export function findSuspension(
  { editions, suspended }: Pick<Collection, "editions" | "suspended">,
  asof: IsoDate | null,
): Collection["suspended"] {
  const last = listPublicationDates(editions).at(-1);
  return asof !== null && last !== undefined && asof < last ? null : suspended;
}
