import type { EditionInfo } from "#domain/report/edition.ts";

/** What a list of rows does not have of a report: headings, totals, sections. */
export const ROW_ONLY_EDITION = {
  headings: { title: [], sections: { I: null, II: null, III: null, IV: null } },
  totals: {
    pages: null,
    issuedNationwide: null,
    declined: null,
    sectionIJurisdictions: null,
    sectionIIssued: null,
    sectionIIIEntries: null,
  },
  sectionI: [],
  namedOnly: [],
  placeTotals: [],
  policies: [],
  scope: null,
  issues: [],
} as const satisfies Partial<EditionInfo>;
