import type { EditionEntry } from "../../../src/domain/report/collection.ts";
import type { EditionInfo } from "../../../src/domain/report/edition.ts";
import type { WeekStart } from "../../../src/domain/calendar/week.ts";
import { getWeekEnd } from "../../../src/domain/calendar/week.ts";

/** What an edition of the bench is. */
export interface Plan {
  readonly collection: string;
  readonly week: WeekStart;
  readonly lines: number;
}

/** An edition without its rows, and without the places and agencies that all editions share. Every decline is in it. */
export function createEditionInfo({ collection, week, lines }: Plan): EditionInfo {
  const published = getWeekEnd(week);
  return {
    collection,
    basis: "recorded",
    origin: "synthetic",
    week,
    revision: 1,
    published: { date: published, exact: true },
    transcription: 1,
    transcribed: published,
    headings: { title: [], sections: { I: null, II: null, III: null, IV: null } },
    totals: {
      pages: null,
      issuedNationwide: null,
      declined: lines,
      sectionIJurisdictions: null,
      sectionIIssued: null,
      sectionIIIEntries: null,
    },
    jurisdictions: [],
    agencies: [],
    sectionI: [],
    namedOnly: [],
    placeTotals: [],
    policies: [],
    scope: null,
    sources: [],
    issues: [],
    lines,
    transcribedDeclines: lines,
  };
}

/** What the index says of an edition in a file. */
export function buildEntry(info: EditionInfo, file: string): EditionEntry {
  const { week, revision, published, transcription, transcribed, lines, totals } = info;
  return { week, revision, published, transcription, transcribed, file, rows: lines, totals };
}
