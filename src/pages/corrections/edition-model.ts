import type { EditionInfo, IssuedCount } from "#domain/report/edition.ts";
import type { EditionEntry } from "#domain/report/collection.ts";
import { chooseEditions } from "#domain/report/choose-editions.ts";
import { formatDate, type IsoDate } from "#domain/calendar/week.ts";

/** A row of the table of totals: as printed, as transcribed, and as shown by place; null is not known. */
export interface TotalRow {
  readonly words: string;
  readonly printed: number | null;
  readonly transcribed: number | null;
  readonly shown: number | null;
}

function sumIssued(counts: readonly IssuedCount[]): number {
  return counts.reduce((total, count) => total + count.issued, 0);
}

/** Printed totals beside transcribed ones and those shown by place. Withdrawn numbers leave places, never the printed sum. */
export function createTotalRows(edition: EditionInfo): readonly TotalRow[] {
  const { totals, sectionI, placeTotals, policies, transcribedDeclines } = edition;
  const standing = sectionI.filter(({ withdrawn }) => !withdrawn);
  const withdrawn = placeTotals
    .filter((place) => place.withdrawn)
    .reduce((total, place) => total + place.declined, 0);
  return [
    {
      words: "Detainers recorded as declined (Section II)",
      printed: totals.declined,
      transcribed: transcribedDeclines,
      shown: transcribedDeclines - withdrawn,
    },
    {
      words: "Detainers issued nationwide in the week",
      printed: totals.issuedNationwide,
      transcribed: null,
      shown: null,
    },
    {
      words: "Places in Section I",
      printed: totals.sectionIJurisdictions,
      transcribed: sectionI.length,
      shown: standing.length,
    },
    {
      words: "Detainers issued to the places in Section I",
      printed: totals.sectionIIssued,
      transcribed: sumIssued(sectionI),
      shown: sumIssued(standing),
    },
    {
      words: "Entries in Section III",
      printed: totals.sectionIIIEntries,
      transcribed: policies.length,
      shown: policies.length,
    },
    { words: "Pages", printed: totals.pages, transcribed: null, shown: null },
  ];
}

/** The editions of one week, or all where no week is named or none of it is listed. */
export function filterEditions(
  entries: readonly EditionEntry[],
  week: string | null,
): readonly EditionEntry[] {
  const found = entries.filter((entry) => entry.week === week);
  return found.length === 0 ? entries : found;
}

/** The status of an edition at a date: in use, replaced by a later one of its week, or not yet published. */
export function formatEditionStatus(
  entry: EditionEntry,
  entries: readonly EditionEntry[],
  asof: IsoDate,
  reading: number | null,
): string {
  if (entry.published.date > asof) return `not yet published on ${formatDate(asof)}`;
  const used = chooseEditions(entries, asof, reading).find(({ week }) => week === entry.week);
  if (used === undefined || used === entry) return `in use as of ${formatDate(asof)}`;
  return used.revision === entry.revision
    ? `not in use: transcription ${used.transcription} is read`
    : `not in use as of ${formatDate(asof)}: replaced by revision ${used.revision}`;
}
