import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import { BOOKED_OUTCOME } from "#domain/vocabulary/lift-reasons.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { Collection } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { makeRecordAgencies } from "./report/record-agencies.ts";
import { makeRecordRows } from "./report/record-rows.ts";
import { buildEntry } from "./make-report.ts";

/** Id of the synthetic collection of records, and the path of its one file. */
export const RECORDS_ID = "synthetic-records";
export const RECORDS_PATH = `${RECORDS_ID}/r1.t1.columns.gz`;

/** First week of the records: far from any real one. */
const FIRST_WEEK = "2030-01-05";

/** Outcomes of the records, one of each group. */
export const RECORD_OUTCOMES: readonly Outcome[] = [
  DECLINED_OUTCOME,
  {
    key: "insufficient-notice",
    title: "Insufficient Notice to ICE",
    group: "insufficient notice",
  },
  BOOKED_OUTCOME,
  { key: "lifted", title: "Lifted", group: "other" },
  { key: "case-closed", title: "Case Closed", group: "other" },
  { key: "open-or-not-recorded", title: "Open or not recorded", group: "open or not recorded" },
];

/** What to make. The same options give the same records. */
export interface RecordsOptions {
  readonly seed: number;
  /** Weeks of the records; the first begins on its Wednesday, and the last ends on its Sunday. */
  readonly weeks: number;
  readonly agencies: number;
  readonly rowsPerWeek: number;
}

/** Synthetic records of all outcomes, one row a detainer, by the week in which it was issued. */
export interface SyntheticRecords {
  /** The collection without its files: hashes need bytes, see `packRecords`. */
  readonly collection: Omit<Collection, "files">;
  readonly editions: readonly Edition[];
}

/** Makes synthetic records from a seed: open, partial and unplaced rows, several kinds and forms, and rows without a facility. */
export function makeRecords(options: RecordsOptions): SyntheticRecords {
  const { seed, weeks, rowsPerWeek } = options;
  const facilities = makeRecordAgencies(seed, options.agencies);
  const published = addWeeks(FIRST_WEEK, weeks);
  const editions = Array.from({ length: weeks }, (_, ordinal): Edition => {
    const week = addWeeks(FIRST_WEEK, ordinal);
    const days = { first: ordinal === 0 ? 4 : 0, last: ordinal === weeks - 1 ? 1 : 6 };
    const age = (weeks - ordinal) / weeks;
    return {
      collection: RECORDS_ID,
      basis: "issued",
      origin: "synthetic",
      week,
      revision: 1,
      published: { date: published, exact: true },
      transcription: 1,
      transcribed: published,
      headings: {
        title: ["Synthetic records: not data of any agency"],
        sections: { I: null, II: null, III: null, IV: null },
      },
      totals: {
        pages: null,
        issuedNationwide: null,
        declined: null,
        sectionIJurisdictions: null,
        sectionIIssued: null,
        sectionIIIEntries: null,
      },
      jurisdictions: [
        ...new Map(facilities.map(({ jurisdiction: place }) => [place.key, place])).values(),
      ],
      agencies: facilities.map(({ agency }) => agency),
      sectionI: [],
      rows: makeRecordRows({ seed, ordinal, week, days, age, rows: rowsPerWeek }, facilities),
      namedOnly: [],
      placeTotals: [],
      policies: [],
      scope: null,
      sources: [
        { id: "generator", citation: "Synthetic: made by mocks/make-records.ts", address: null },
      ],
      issues: [],
    };
  });
  return {
    collection: {
      id: RECORDS_ID,
      title: "Synthetic records of all outcomes, invented for tests",
      basis: "issued",
      origin: "synthetic",
      suspended: null,
      outcomes: RECORD_OUTCOMES,
      editions: editions.map((edition) => buildEntry(edition, RECORDS_PATH)),
      copies: [],
      notes: null,
    },
    editions,
  };
}
