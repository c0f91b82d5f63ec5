import type { DatasetPeriod, Dataset } from "#domain/report/dataset.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Table } from "#domain/table/table.ts";
import type { Grain, WeekStart } from "#domain/calendar/week.ts";

/** Columns by which rows are filtered and counted, named as in the address. `charge` is the charge category. */
export const DIMENSIONS = [
  "state",
  "county",
  "agency",
  "kind",
  "charge",
  "status",
  "citizenship",
  "aor",
  "request",
  "form",
  "outcome",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Values of one dimension that are kept, or left out. Values are OR-ed. Never empty. */
export interface Choice {
  readonly values: readonly string[];
  readonly isExcluded: boolean;
}

/** Which rows: AND across dimensions and text. `from` and `to` are Saturdays, inclusive. */
export interface Filter {
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
  readonly choices: Readonly<Partial<Record<Dimension, Choice>>>;
  /** Words sought in agency names and charge texts, case and accents ignored; every word has to occur. */
  readonly text: string;
}

/** A filter that keeps every row. */
export const EMPTY_FILTER: Filter = { from: null, to: null, choices: {}, text: "" };

/** One side of a question: which dataset (an index into those asked of) and which of its rows. */
export interface Side {
  readonly dataset: number;
  readonly filter: Filter;
}

/**
 * A dimension to count by, or periods: weeks, or longer ones in which rows are counted by their own date of issue in a
 * collection by week of issue, and whole weeks by their first day in another.
 */
export type By = Dimension | { readonly weeks: Grain };

interface BaseQuestion {
  readonly measures: readonly Measure[];
  readonly sides: readonly Side[];
}

/** Columns of rows that can be shown and sorted by; `days` is from issue to the date ICE recorded. */
export const ROW_COLUMNS = [
  "id",
  "week",
  "agency",
  "kind",
  "county",
  "state",
  "aor",
  "citizenship",
  "issued",
  "declined",
  "days",
  "chargeText",
  "charge",
  "status",
  "request",
  "form",
  "outcome",
  "count",
  "marks",
  "remarks",
  "wording",
  "minimum",
  "revision",
  "transcription",
  "source",
] as const;
export type RowColumn = (typeof ROW_COLUMNS)[number];

/**
 * What can be asked. Every answer is a tidy table; `side` is a number, `measure` a text.
 *
 * - `totals`: a row a side, measure and week of the dataset inside the range: `week`, `presence`, `match`, `unknown` (not
 *   matching, but a filtered field is unknown and nothing known of its place rules the row out, each field judged by
 *   itself), `matchUnknown` (matching a "leave out" only because the field is unknown), `withdrawn` (kept out by choices of
 *   place or agency only because withdrawn; where a field is unknown besides, in neither), `transcribed`, `reported`
 *   (MISSING where no edition), `untranscribed` (declines reported, not in this file, and not ruled out by a complete place
 *   or by a choice of outcomes without a decline; MISSING where `reported` is).
 * - `counts`: a row a side, measure and value (or pair of values; with weeks, every pair) that occurs in the dataset or is a
 *   place named there: one column a dimension (named by it, `period` for weeks), `count`, `cell` (a CellState: of the filter
 *   and the values together; a value that the filter leaves out, by a choice of its own or of other places or kinds, is not
 *   selected; where weeks are the whole list of a file, a cell without a count is zero if it has detainers of any outcome,
 *   and otherwise not named; elsewhere a zero printed for a place is a zero though rows of unknown place may be there, no
 *   zero is said where a week could not be loaded, and a place named without a number shows in cells of places and weeks
 *   only) and `open` (detainers of the cell without an outcome recorded, under the same filter; MISSING where the outcomes
 *   of the collection are only declines). With `facet`, a dimension's own choice is ignored, so its counts say what choosing
 *   would give. Order: weeks as they follow, otherwise alphabetical by value, and last `unknown`, `not-itemised`,
 *   `withdrawn`.
 * - `facets`: the one-dimensional counts of several dimensions at once, each ignoring its own choice: `dimension`, `value`,
 *   `count`, `cell`, `open`, the last three as `counts` with `facet` has them.
 * - `marks`: which counts are touched by ledger notes: the columns of `by`, `note`, `count`; only where there are some, and
 *   a row that two notes touch under each.
 * - `rows`: one side's rows, sorted and cut to a page: `ROW_COLUMNS`, and `lines` and `declines` of the whole answer. What is
 *   unknown, not itemized or withdrawn stands last in both directions; rows that agree stand by week and as in the edition.
 * - `lags`: days from issue to the date recorded where both are known to the day: `days`, `count`; and last one row with
 *   `days` MISSING for the rest, though it be 0.
 * - `change`: what changed from the first of two sides to the second, of one measure, split by row and summed by line. A row
 *   a value of `by` that either side counts, or names as a place (values of both datasets are one where their texts are), in
 *   the order of `counts`. Columns: `<by>`; `left`, `right`; `leftCell`, `rightCell` (CellState); `leftWhole`, `rightWhole`
 *   (1 where nothing of that cell is missing, so that its count, or its zero, is the whole number; otherwise 0); `inBoth`,
 *   `onlyLeft`, `onlyRight`, `corrected`, `unsure`: parts, with their sign, of `right - left`, to which they add up in every
 *   row. `corrected` is what rows of one id in two different files of one week brought to the line, or took from it,
 *   because their place, agency or fields differ. The rest is told apart only where the line is whole on both sides:
 *   `inBoth` where both counts are above 0, `onlyLeft` where the right one is 0, `onlyRight` where the left one is; otherwise
 *   it is `unsure`. What is not itemized is never whole. Where nothing but weeks is filtered, and every edition of both sides
 *   prints a total, a last row `UNTRANSCRIBED` holds what is reported but not in the files, 0 or more, never whole.
 */
export type Question =
  | (BaseQuestion & { readonly kind: "totals" })
  | (BaseQuestion & {
      readonly kind: "counts";
      readonly by: readonly [By] | readonly [By, By];
      readonly facet: boolean;
    })
  | (BaseQuestion & { readonly kind: "facets"; readonly dimensions: readonly Dimension[] })
  | (BaseQuestion & { readonly kind: "marks"; readonly by: By })
  | (BaseQuestion & {
      readonly kind: "rows";
      readonly sort: readonly { readonly column: RowColumn; readonly descending: boolean }[];
      readonly offset: number;
      readonly limit: number;
    })
  | (BaseQuestion & { readonly kind: "lags" })
  | (BaseQuestion & { readonly kind: "change"; readonly by: Dimension });

/** What a line's change is made of, named as in the answer; the five add up to it. */
export const CHANGE_PARTS = ["inBoth", "onlyLeft", "onlyRight", "corrected", "unsure"] as const;
export type ChangePart = (typeof CHANGE_PARTS)[number];

/** The last row of a `change` answer: what is reported but not transcribed. Never a value of a dimension. */
export const UNTRANSCRIBED = "untranscribed";

/** An answer: a table, the units it counts in, and of what. */
export interface Answer {
  readonly kind: Question["kind"];
  readonly measures: readonly Measure[];
  readonly datasetPeriods: readonly DatasetPeriod[];
  readonly table: Table;
  /** Of a `rows` question: how many lines match, and how many declines, whatever the measure, they stand for. */
  readonly total?: { readonly lines: number; readonly declines: number };
}

/** Answers a question from datasets; pure. */
export type AnswerFunction = (datasets: readonly Dataset[], question: Question) => Answer;
