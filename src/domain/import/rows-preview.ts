import type { AgencyKind } from "#domain/place/place.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";
import type { IsoDate, PeriodGrain } from "#domain/calendar/week.ts";

/** A row of a table as it would be read by a mapping. */
export interface PreviewRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** The cell of the date that sets the week, and the day that it is read as; null where it is none. */
  readonly dateText: string;
  readonly date: IsoDate | null;
  /** The week that the row is of, by its Saturday, or the month or longer period; null where it is of none. */
  readonly period: string | null;
  /** Name of the agency; "" where rows name none. */
  readonly agency: string;
  readonly kind: AgencyKind;
  /** "Travis County", or the finest place known; "" where none is. */
  readonly place: string;
  readonly isPlaced: boolean;
  /** Two letters, or `unknown`. */
  readonly state: string;
  readonly outcome: string;
  readonly group: OutcomeGroup;
  /** Null where the cell holds no whole number. */
  readonly count: number | null;
  /** False where the row would be left out. */
  readonly isCounted: boolean;
}

/** The first rows of a table as they would be read, and what is wrong with them, as sentences. */
export interface RowsPreview {
  /** The length of the periods that rows name instead of days. */
  readonly grain?: PeriodGrain;
  readonly rows: readonly PreviewRow[];
  readonly problems: readonly string[];
  /** Headings of columns that would be ignored. */
  readonly ignoredHeadings: readonly string[];
}
