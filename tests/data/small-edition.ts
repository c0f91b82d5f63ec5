import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Note } from "#domain/note/note.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Row } from "#domain/detainer/row.ts";

const NO_TOTALS = {
  pages: null,
  issuedNationwide: null,
  sectionIJurisdictions: null,
  sectionIIssued: null,
  sectionIIIEntries: null,
};

/** A line of invented Example County, with what a test wants different. */
export function smallRow(ordinal: number, changes: Partial<Row> = {}): Row {
  return {
    id: `2017-01-28/II/${ordinal}`,
    count: 1,
    agency: "tx-48999-example-county-jail",
    jurisdiction: "tx-48999",
    state: "TX",
    county: "48999",
    aor: "SNA",
    request: "detainer",
    outcome: "declined",
    citizenship: "MEX",
    issued: "2017-01-30",
    declined: "2017-02-01",
    charge: {
      text: "Assault",
      wording: "report",
      category: "assault",
      basis: null,
      status: "charged",
    },
    notes: [],
    sources: ["s1"],
    ...changes,
  };
}

/** One week of an invented county, three lines that stand for six declines, of nine reported. */
export function smallEdition(changes: Partial<Edition> = {}): Edition {
  return {
    collection: "small",
    basis: "recorded",
    origin: "synthetic",
    week: "2017-01-28",
    revision: 1,
    published: { date: "2017-03-20", exact: true },
    transcription: 1,
    transcribed: "2026-01-01",
    headings: { title: ["Small"], sections: { I: null, II: null, III: null, IV: null } },
    totals: { ...NO_TOTALS, declined: 9 },
    jurisdictions: [
      {
        key: "tx-48999",
        level: "county",
        state: "TX",
        county: "48999",
        name: "Example County",
        covers: ["48999"],
      },
    ],
    agencies: [
      {
        key: "tx-48999-example-county-jail",
        name: "Example County Jail",
        kind: "county jail",
        jurisdiction: "tx-48999",
        state: "TX",
        county: "48999",
        aliases: [],
      },
    ],
    sectionI: [],
    rows: [
      smallRow(1, { count: 3, notes: ["First remark", "Second remark"] }),
      smallRow(2, { issued: "2017-01", declined: null, declinedAsPrinted: "2/17/16" }),
      smallRow(3, {
        count: 2,
        agency: "withdrawn",
        jurisdiction: null,
        state: "withdrawn",
        county: "withdrawn",
        aor: "withdrawn",
      }),
    ],
    namedOnly: [
      {
        id: "2017-01-28/N/1",
        asPrinted: "Example",
        jurisdiction: "tx-48999",
        withdrawn: false,
        notes: [],
        sources: [],
      },
    ],
    placeTotals: [],
    policies: [],
    scope: null,
    sources: [{ id: "s1", citation: "Example Gazette, March 2017", address: null }],
    issues: [],
    ...changes,
  };
}

/** A note that touches the first line. */
export const SMALL_NOTE: Note = {
  id: "n1",
  kind: "disputed by the agency",
  date: null,
  dateExact: false,
  saidBy: "Example County",
  subject: "Example County",
  what: "Says otherwise",
  effect: "None",
  weeks: ["2017-01-28"],
  touches: [{ week: "2017-01-28", section: "II", ids: ["2017-01-28/II/1"] }],
  source: "Example Gazette",
};

/** What an index says of an edition in a file of its own. */
export function smallEntry(edition: Edition, file: string): EditionEntry {
  const { week, revision, published, transcription, transcribed, totals, rows } = edition;
  return { week, revision, published, transcription, transcribed, file, rows: rows.length, totals };
}

/** A suspended collection of the editions. */
export function smallCollection(editions: readonly EditionEntry[]): Collection {
  return {
    id: "small",
    title: "Small",
    basis: "recorded",
    origin: "synthetic",
    suspended: { after: "2017-02-11", words: "suspended" },
    outcomes: [DECLINED_OUTCOME],
    files: [],
    editions,
    copies: [],
    notes: null,
  };
}
