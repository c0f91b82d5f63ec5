import type { Measure } from "#domain/outcome.ts";
import type { Corpus } from "#domain/publication/coverage.ts";
import type { Axis } from "#engine/ask/axis.ts";
import type { By, Dimension, Filter, Question } from "#engine/question.ts";

/** Which rows are asked about: those that match a filter, but for ignored choices, and count under a measure. */
export interface Matched {
  readonly corpus: Corpus;
  readonly filter: Filter;
  readonly measure: Measure;
  readonly ignored: readonly Dimension[];
}

/** Sums of a week that `totals` tells, named as there. */
export const SUMS = ["match", "unknown", "matchUnknown", "withdrawn", "transcribed"] as const;
export type Sums = Record<(typeof SUMS)[number], number>;

/** A week of which no row is there. */
export function noSums(): Sums {
  return { match: 0, unknown: 0, matchUnknown: 0, withdrawn: 0, transcribed: 0 };
}

/**
 * Whether a row of some weeks (null: of all) may belong to a cell, by its indexes into the axes' values, although none does
 * for certain: it may match the filter, or it matches, and where its counted value is not the cell's it is open and may be.
 */
export type Doubts = (at: readonly number[], weeks: ReadonlySet<string> | null) => boolean;

/** Which lines stand on a page and in which order. */
export type PageAsked = Pick<Extract<Question, { kind: "rows" }>, "sort" | "offset" | "limit">;

/** Rows of a page by index, how many lines match in all, and how many declines they stand for. */
export interface RowsFound {
  readonly rows: Uint32Array;
  readonly lines: number;
  readonly declines: number;
}

/** A way to read what answers are made of from rows. All ways give the same. */
export interface Reading {
  /** What is counted by; of a dimension, the values that the corpus has rows of and places that are only named. */
  axis(corpus: Corpus, by: By, filter: Filter): Axis;
  /** Says that the sums by each of these axes are asked for next, so that rows need to be read only once. */
  announce(matched: Matched, axes: readonly Axis[]): void;
  /** Sums of matching rows, a cell a value or pair of values, the first axis first. */
  cells(matched: Matched, axes: readonly Axis[]): Float64Array;
  /** As `cells`, but for rows that a "leave out" keeps although an open value of theirs may be one that is left out. */
  sureCells(matched: Matched, axes: readonly Axis[]): Float64Array;
  /** The cells, in order, that the corpus has rows of, matching or not. */
  occurringCells(corpus: Corpus, axes: readonly Axis[]): Uint32Array;
  /** Whether rows may belong to cells of which nothing is counted. */
  doubts(matched: Matched, axes: readonly Axis[]): Doubts;
  /** Sums by week; a week without rows may be missing. */
  weekSums(matched: Matched): ReadonlyMap<string, Sums>;
  /** Sums by days from issue to the date recorded, null where not both are known to the day. */
  lags(matched: Matched): ReadonlyMap<number | null, number>;
  page(matched: Matched, asked: PageAsked): RowsFound;
}
