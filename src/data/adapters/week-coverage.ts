import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Jurisdiction } from "#domain/place.ts";
import type { NamedPlace, Presence, WeekCoverage } from "#domain/publication/coverage.ts";
import { UNKNOWN } from "#domain/row.ts";
import { addWeeks } from "#domain/week.ts";
import type { WeekStart } from "#domain/week.ts";

/**
 * What is known of every week from the first edition to the last, whether present, not yet published on the date chosen,
 * not loaded or still on its way (chosen, but not among `editions`), or never published; and one week more where the series
 * was suspended.
 */
export function weekCoverage(
  collection: Collection,
  chosen: readonly EditionEntry[],
  editions: readonly EditionFrame[],
  jurisdictions: Readonly<Record<string, Jurisdiction>>,
  arriving: ReadonlySet<string>,
): readonly WeekCoverage[] {
  const entries = new Map(chosen.map((entry) => [entry.week, entry]));
  const loaded = new Map(editions.map((edition) => [edition.week, edition]));
  const listed = new Set(collection.editions.map(({ week }) => week));
  return weeksOf(collection).map((week) => {
    const edition = loaded.get(week);
    if (edition !== undefined) {
      const isListing = isListed(collection, edition);
      return { ...present(edition, jurisdictions), ...(isListing ? { isListing } : {}) };
    }
    const entry = entries.get(week);
    if (entry !== undefined) {
      return absent(week, arriving.has(entry.file) ? "arriving" : "not-loaded", entry);
    }
    return absent(week, listed.has(week) ? "not-yet-published" : "not-published", null);
  });
}

/** Of a file that was read here, it is known that no row was lost. */
function isListed({ basis, imported }: Collection, { totals }: EditionFrame): boolean {
  return basis === "issued" && imported?.lost === 0 && totals.declined === null;
}

function weeksOf({ editions, suspended }: Collection): readonly WeekStart[] {
  const listed = editions.map(({ week }) => week).sort();
  const [first] = listed;
  const last = listed.at(-1);
  if (first === undefined || last === undefined) return [];
  const weeks: WeekStart[] = [];
  for (let week = first; week <= last; week = addWeeks(week, 1)) weeks.push(week);
  return suspended === null ? weeks : [...weeks, addWeeks(last, 1)];
}

function present(
  edition: EditionFrame,
  jurisdictions: Readonly<Record<string, Jurisdiction>>,
): WeekCoverage {
  return {
    week: edition.week,
    presence: "present",
    revision: edition.revision,
    transcription: edition.transcription,
    published: edition.published.date,
    reported: edition.totals.declined,
    transcribed: edition.transcribedDeclines,
    complete: edition.placeTotals.filter(({ withdrawn }) => !withdrawn),
    withdrawn: edition.placeTotals.filter(({ withdrawn }) => withdrawn),
    named: edition.namedOnly.map(({ jurisdiction, withdrawn }): NamedPlace => {
      const place = jurisdictions[jurisdiction];
      const county = place?.county ?? null;
      return { jurisdiction, state: place?.state ?? UNKNOWN, county, withdrawn };
    }),
  };
}

function absent(week: WeekStart, presence: Presence, entry: EditionEntry | null): WeekCoverage {
  return {
    week,
    presence,
    revision: entry?.revision ?? null,
    transcription: entry?.transcription ?? null,
    published: entry?.published.date ?? null,
    reported: null,
    transcribed: 0,
    complete: [],
    withdrawn: [],
    named: [],
  };
}
