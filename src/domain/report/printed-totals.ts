import type { IsoDate } from "#domain/calendar/week.ts";

/** Totals as printed; null where not known. */
export interface PrintedTotals {
  readonly pages: number | null;
  readonly issuedNationwide: number | null;
  readonly declined: number | null;
  readonly sectionIJurisdictions: number | null;
  readonly sectionIIssued: number | null;
  readonly sectionIIIEntries: number | null;
}

/** When a revision was published; `exact` is false where only "by this date" is known. */
export interface PublicationDate {
  readonly date: IsoDate;
  readonly exact: boolean;
}
