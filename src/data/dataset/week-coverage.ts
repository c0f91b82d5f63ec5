import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Jurisdiction } from "#domain/place/place.ts";
import type { NamedPlace, WeekPresence, WeekCoverage } from "#domain/report/dataset.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { listEditionWeeksBetween } from "#domain/calendar/edition-week.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import type { WeekStart } from "#domain/calendar/week.ts";

/**
 * What is known of every week, or of every period of a table that names no days, from the first edition to the last,
 * whether present, not yet published on the date chosen, not loaded or still on its way (chosen, but not among
 * `editions`), or never published; and one week more where the series is known to be suspended.
 */
export function buildWeekCoverage(
  collection: Collection,
  chosen: readonly EditionEntry[],
  editions: readonly EditionInfo[],
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
  arriving: ReadonlySet<string>,
): readonly WeekCoverage[] {
  const entries = new Map(chosen.map((entry) => [entry.week, entry]));
  const loaded = new Map(editions.map((edition) => [edition.week, edition]));
  const listed = new Set(collection.editions.map(({ week }) => week));
  return listWeeks(collection, entries).map((week) => {
    const edition = loaded.get(week);
    if (edition !== undefined) {
      const isListing = hasAllRows(collection, edition);
      return { ...buildPresentWeek(edition, jurisdictions), ...(isListing ? { isListing } : {}) };
    }
    const entry = entries.get(week);
    if (entry !== undefined) {
      return buildAbsentWeek(week, arriving.has(entry.file) ? "arriving" : "not-loaded", entry);
    }
    return buildAbsentWeek(week, listed.has(week) ? "not-yet-published" : "not-published", null);
  });
}

/**
 * True where the rows are all of the agency's records of the week: no total is printed to compare with. Published records are
 * whole where they are the agency's own or synthetic; of a file that was read here, it is known that no row was lost.
 */
function hasAllRows({ basis, origin, imported }: Collection, { totals }: EditionInfo): boolean {
  if (basis !== "issued" || totals.declined !== null) return false;
  return imported === undefined
    ? origin === "official" || origin === "synthetic"
    : imported.lost === 0;
}

function listWeeks(
  { editions, suspended, grain }: Collection,
  chosen: ReadonlyMap<WeekStart, EditionEntry>,
): readonly WeekStart[] {
  const listed = editions.map(({ week }) => week).sort();
  const [first] = listed;
  const last = listed.at(-1);
  if (first === undefined || last === undefined) return [];
  const weeks = listEditionWeeksBetween(first, last, grain);
  // On a date before the last edition nothing was known of a suspension.
  const isEndKnown = suspended !== null && listed.every((week) => chosen.has(week));
  return !isEndKnown ? weeks : [...weeks, addWeeks(last, 1)];
}

function buildPresentWeek(
  edition: EditionInfo,
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
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
      const place = jurisdictions.get(jurisdiction);
      const county = place?.county ?? null;
      return { jurisdiction, state: place?.state ?? UNKNOWN, county, withdrawn };
    }),
  };
}

function buildAbsentWeek(
  week: WeekStart,
  presence: WeekPresence,
  entry: EditionEntry | null,
): WeekCoverage {
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
