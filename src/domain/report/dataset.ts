import type { ExportedView } from "#domain/report/exported-view.ts";
import type { ImportedFile } from "#domain/report/imported-file.ts";
import type { Basis, Origin } from "#domain/report/collection.ts";
import type { PlaceTotal } from "#domain/report/edition.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import type { Table } from "#domain/table/table.ts";
import type { CoveredDays, IsoDate, PeriodGrain, WeekStart } from "#domain/calendar/week.ts";

/** Whether a week's edition stands in the dataset, and if not, why. */
export type WeekPresence =
  | "present"
  | "not-published"
  | "not-yet-published"
  | "not-loaded"
  | "arriving";

/** A place named in a week without a number, with the counties and state it lies in. */
export interface NamedPlace {
  readonly jurisdiction: string;
  readonly state: string;
  readonly county: string | null;
  readonly withdrawn: boolean;
}

/** What is known of the completeness of one week. */
export interface WeekCoverage {
  readonly week: WeekStart;
  readonly presence: WeekPresence;
  readonly revision: number | null;
  readonly transcription: number | null;
  readonly published: IsoDate | null;
  /** Declines as printed; null where the edition is absent or prints none. */
  readonly reported: number | null;
  /** Declines that the rows of this edition stand for. */
  readonly transcribed: number;
  /** Places whose whole number is known and not withdrawn. */
  readonly complete: readonly PlaceTotal[];
  /** Places whose number was printed and withdrawn by a later revision; in no figure by place. */
  readonly withdrawn: readonly PlaceTotal[];
  readonly named: readonly NamedPlace[];
  /** True where the rows are all of the file that the week is of, so that a count of them is whole; no total is printed. */
  readonly isListing?: boolean;
}

/** True where an edition prints a total to compare with; ICE's row-level files print none. */
export function hasPrintedTotals(weeks: readonly WeekCoverage[]): boolean {
  return weeks.some(({ reported }) => reported !== null);
}

/** Facts that hold for a whole dataset. */
export interface DatasetPeriod {
  readonly collection: string;
  readonly title: string;
  readonly basis: Basis;
  /**
   * The length of the periods of a table that names these and no days: no week or day of it is shown. Absent where
   * editions are of weeks.
   */
  readonly grain?: PeriodGrain;
  readonly origin: Origin;
  /** Corrections and revisions published by this date are in. */
  readonly asof: IsoDate;
  /**
   * First and last day on which a detainer of the rows was issued, in a collection by week of issue: weeks and periods that
   * reach beyond them are covered in part. Absent where weeks are whole, and where no day is known.
   */
  readonly coveredDays?: CoveredDays;
  /** The file of the reader's own that the collection was read from. */
  readonly imported?: ImportedFile;
  /** What that file says of the view that it was exported from. */
  readonly exported?: ExportedView;
  /** True for a table of the reader's own, read by a mapping of its columns. */
  readonly isOwnTable?: true;
}

/**
 * A collection as of a date: its rows as one table, and what is known of what is missing.
 *
 * Table columns, one row a line of Section II. Codes: `week`, `agency`, `kind`, `county`, `state`, `aor`, `citizenship`,
 * `charge` (category), `status`, `request`, `form`, `outcome`, `chargeText`, `wording`, `marks` (ids of ledger notes, spaced; empty
 * where none), `remarks` (the line's own notes, one a line), `source` (citations, "; "), `issuedText`, `declinedText`
 * (partial dates, the source's text in quotation marks where only that is known, or `unknown`), `jurisdiction`, `minimum` (`yes` or empty). Numbers: `ordinal` (of the id), `count`, `issued`,
 * `declined` (day numbers, MISSING where not known to the day), `revision`, `transcription`.
 * The id of a row is `${week}/II/${ordinal}`.
 */
export interface Dataset {
  readonly datasetPeriod: DatasetPeriod;
  readonly table: Table;
  readonly weeks: readonly WeekCoverage[];
  readonly outcomes: readonly Outcome[];
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly agencies: ReadonlyMap<string, Agency>;
}
