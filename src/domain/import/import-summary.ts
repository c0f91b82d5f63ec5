import type { Basis } from "#domain/report/collection.ts";
import type { IsoDate, PeriodGrain } from "#domain/calendar/week.ts";
import type { ReadingQuestion } from "./reading-question.ts";
import type { CountyBasis } from "#domain/place/place.ts";

/** Defects of one kind: how many rows have it, and the first few. */
export interface ImportIssue {
  readonly kind: string;
  readonly severity: "error" | "warning";
  readonly count: number;
  readonly examples: readonly string[];
}

/** A facility that no rule places in a county. */
export interface UnplacedAgency {
  readonly facility: string;
  readonly city: string;
  readonly state: string;
  readonly rows: number;
  readonly why: string;
}

/** How many agencies and rows have a county that one thing tells: `other` is the file itself or a collection that names the agency. */
export interface CountyBasisCount {
  readonly basis: CountyBasis | "other" | "unknown";
  readonly agencies: number;
  readonly rows: number;
}

/** Rows that stand for a detainer that another row stands for. */
export interface DuplicateSummary {
  readonly rule: string;
  readonly isLeftOut: boolean;
  /** Where each of them stands: "row 1,204", the sheet named where there are several. */
  readonly rows: readonly string[];
}

/** One thing that a report says of itself, beside what was read. `holds` is null where the report does not print it. */
export interface ReportCheck {
  readonly what: string;
  readonly printed: number | null;
  readonly found: number;
  readonly holds: boolean | null;
}

/** Text with the page that it stands on. */
export interface PageText {
  readonly page: number;
  readonly text: string;
}

/** What a file was found to hold, to be shown before it is opened. */
export interface ImportSummary {
  /** What the file was read as, in words: "ICE's detainer records of October 2022 and later". */
  readonly what: string;
  readonly basis: Basis;
  /** The length of the periods of a table that names these and no days: editions are of them, and not of weeks. */
  readonly grain?: PeriodGrain;
  /** Which date sets the week, in the file's own word: "Detainer Prepare Date". */
  readonly weekBy: string;
  /** Rows under the heading, blank lines aside. */
  readonly rows: number;
  /** False where something of the file can change its counts: rows may be lost or run together, too many values are unreadable, or a question is open. */
  readonly isSure: boolean;
  /** Why counts are not certain, as sentences; empty where they are, and of a file whose defects say it. */
  readonly doubts: readonly string[];
  readonly unreadable: number;
  /** Rows without a day that can be read: they belong to no week and are left out. */
  readonly undated: number;
  /** Rows with a day that stand for no detainer, or whose count cannot be read: they are left out. None where the table has no counts. */
  readonly uncounted: number;
  /** Rows that only sum up or repeat others and are left out, a phrase for each kind: "2 rows called totals". */
  readonly leftOut: readonly string[];
  /** Rows that are counted. */
  readonly countedRows: number;
  /** Detainers that these rows stand for: one each, unless a column counts them. Null of editions and reports. */
  readonly detainers: number | null;
  /** Detainers recorded as declined. */
  readonly declined: number;
  /** First and last day by which weeks are set. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly agencies: number;
  /** What tells the counties of the rows' agencies; empty for reports, editions and exported tables. */
  readonly countyBases: readonly CountyBasisCount[];
  readonly unplaced: readonly UnplacedAgency[];
  /** Headings of columns that were ignored; identifiers served the duplicate rule first. */
  readonly ignoredHeadings: readonly string[];
  /** Null where the format knows of none. */
  readonly duplicates: DuplicateSummary | null;
  /** Rows that repeat an earlier row in every column, where no identifier tells whether they are one detainer. None is left out. */
  readonly repeats: number | null;
  readonly issues: readonly ImportIssue[];
  /** What the file leaves to its reader, with the answers by which it was read. */
  readonly questions: readonly ReadingQuestion[];
  /** What a report says of itself beside what was read; empty for tables. */
  readonly checks: readonly ReportCheck[];
  /** Text that belongs to no field, with its page; empty for tables. */
  readonly unplacedText: readonly PageText[];
  /** Sentences of a report around its tables, which no field holds, with their page; empty for tables. */
  readonly sentences: readonly PageText[];
}
