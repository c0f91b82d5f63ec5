import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { By, Dimension, Filter, Question } from "#engine/query/question.ts";

/** Which rows are asked about: those that match a filter, but for ignored choices, and count under a measure. */
export interface RowSelection {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly measure: Measure;
  readonly ignored: readonly Dimension[];
}

/** Sums of a week that `totals` tells, named as there. */
export const WEEK_SUM_NAMES = [
  "match",
  "unknown",
  "matchUnknown",
  "withdrawn",
  "transcribed",
] as const;
export type WeekSums = Record<(typeof WEEK_SUM_NAMES)[number], number>;

/** A week of which no row is there. */
export function createWeekSums(): WeekSums {
  return { match: 0, unknown: 0, matchUnknown: 0, withdrawn: 0, transcribed: 0 };
}

/**
 * Whether a row of some weeks (null: of all) may belong to a cell, by its indexes into the axes' values, although none does
 * for certain: it may match the filter, or it matches, and where its counted value is not the cell's it is open and may be.
 */
export type PossibleMatches = (at: readonly number[], weeks: ReadonlySet<string> | null) => boolean;

/** Which lines stand on a page and in which order. */
export type PageRequest = Pick<Extract<Question, { kind: "rows" }>, "sort" | "offset" | "limit">;

/** Rows of a page by index, how many lines match in all, and how many declines they stand for. */
export interface RowPage {
  readonly rows: Uint32Array;
  readonly rowCount: number;
  readonly declines: number;
}

/** What is counted of cells: under a measure, and whatever the outcome. */
export interface CellSums {
  readonly counts: Float64Array;
  readonly all: Float64Array;
  /** Without an outcome recorded; null where the outcomes of the dataset are only declines. */
  readonly open: Float64Array | null;
}

/** A way to read what answers are made of from rows. All ways give the same. */
export interface QueryBackend {
  /** What is counted by; of a dimension, the values that the dataset has rows of and places that are only named. */
  getAxis(dataset: Dataset, by: By, filter: Filter): Axis;
  /** Says that the sums by outcome of each of these axes are requested next, so that rows need to be read only once. */
  prefetchSums(selection: RowSelection, axes: readonly Axis[]): void;
  /** Sums of matching rows, a cell a value or pair of values, the first axis first. */
  sumCells(selection: RowSelection, axes: readonly Axis[]): Float64Array;
  /** As `sumCells`, with what the same filter keeps under the other measures. */
  sumCellsByOutcome(selection: RowSelection, axes: readonly Axis[]): CellSums;
  /** As `sumCells`, but for rows that a "leave out" keeps although an open value of theirs may be one that is left out. */
  sumCertainCells(selection: RowSelection, axes: readonly Axis[]): Float64Array;
  /** The cells, in order, that the dataset has rows of, matching or not. */
  findOccurringCells(dataset: Dataset, axes: readonly Axis[]): Uint32Array;
  /** Whether rows may belong to cells of which nothing is counted. */
  findPossibleMatches(selection: RowSelection, axes: readonly Axis[]): PossibleMatches;
  /** Sums by week; a week without rows may be missing. */
  sumWeeks(selection: RowSelection): ReadonlyMap<string, WeekSums>;
  /** Sums by days from issue to the date recorded, null where not both are known to the day. */
  sumLags(selection: RowSelection): ReadonlyMap<number | null, number>;
  getPage(selection: RowSelection, request: PageRequest): RowPage;
}
