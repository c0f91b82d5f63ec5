import type { Measure } from "#domain/detainer/outcome.ts";
import type { Grain, IsoDate } from "#domain/calendar/week.ts";
import type { Dimension, Filter, RowColumn } from "#engine/query/question.ts";

/** Sort of a table, first key first. */
export type Sort = readonly { readonly column: RowColumn; readonly descending: boolean }[];

/** Everything a reader chose: what the address says, with defaults filled in. */
export interface View {
  /** Collection id; null is the first of the index. */
  readonly data: string | null;
  /** Null is the latest publication date. */
  readonly asof: IsoDate | null;
  /** Pinned transcription; null is the latest. */
  readonly transcription: number | null;
  readonly grain: Grain | null;
  readonly measure: Measure;
  /** How many of the newest weeks are taken to be open still; null is the usual number. */
  readonly openWeeks: number | null;
  readonly filter: Filter;
  /** Dimension that a page counts by; null is the page's own. */
  readonly by: Dimension | null;
  /** How panels are seen that are not seen the usual way: `PANEL:TAB`, or a tab alone for all that have it. */
  readonly tabs: readonly string[];
  readonly sort: Sort;
  /** Columns shown, in order; null is the page's own. */
  readonly columns: readonly RowColumn[] | null;
}

/** A part of an address that was not understood and fell back to the default, in words. */
export interface ParameterIssue {
  readonly parameter: string;
  readonly value: string;
  readonly message: string;
}
