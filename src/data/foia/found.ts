import type { IsoDate } from "#domain/week.ts";
import type { FoundIssue } from "#data/detainer/issue-list.ts";

/** A facility that no rule places in a county. */
export interface Unplaced {
  readonly facility: string;
  readonly city: string;
  readonly state: string;
  readonly rows: number;
  readonly why: string;
}

/** What a file was found to hold, to be shown before it is opened. */
export interface Found {
  /** Which release the file was recognised as. */
  readonly release: string;
  /** Rows under the heading, blank lines aside. */
  readonly rows: number;
  /** False where the file is damaged so that rows may be lost or run together: no count of it is certain. */
  readonly isSure: boolean;
  readonly unreadable: number;
  /** Rows without a day that can be read: they belong to no week and are left out. */
  readonly undated: number;
  /** Rows that are counted. */
  readonly kept: number;
  readonly declined: number;
  /** First and last day issued. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly agencies: number;
  readonly unplaced: readonly Unplaced[];
  /** Headings of columns that were not kept; identifiers served the duplicate rule first. */
  readonly dropped: readonly string[];
  readonly duplicates: {
    readonly rule: string;
    readonly isLeftOut: boolean;
    /** Numbers of the rows, as a spreadsheet counts. */
    readonly rows: readonly number[];
  };
  /** Rows that repeat an earlier row in every column, where no identifier tells whether they are one detainer. None is left out. */
  readonly repeats: number | null;
  readonly issues: readonly FoundIssue[];
}
