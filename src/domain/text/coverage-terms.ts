import { hasPrintedTotals, type WeekCoverage } from "#domain/report/dataset.ts";

/** How a page speaks of what stands in a file and what does not. */
export interface CoverageTerms {
  /** Where a number is counted: "on record". */
  readonly among: string;
  /** What is said of a week between others that is not there. */
  readonly noWeek: string;
  /** The same inside a bar. */
  readonly noWeekShort: string;
  /** The same in the key of a chart. */
  readonly noWeekKey: string;
  /** What is said of a cell that is known to have nothing. */
  readonly notNamed: string;
  /** What its rows are called, as a heading. */
  readonly lines: string;
}

const TRANSCRIBED_TERMS: CoverageTerms = {
  among: "on record",
  noWeek: "no edition was published",
  noWeekShort: "not published",
  noWeekKey: "no edition published",
  notNamed: "not named in an edition that is complete",
  lines: "Records",
};

const LISTED_TERMS: CoverageTerms = {
  among: "in this file",
  noWeek: "no row of it is in this file",
  noWeekShort: "not in this file",
  noWeekKey: "not in this file",
  notNamed: "no detainer in this file",
  lines: "Records",
};

/** Words for reports that are transcribed as far as they are known, or for a list of rows that prints no total. */
export function chooseCoverageTerms(weeks: readonly WeekCoverage[]): CoverageTerms {
  return weeks.length === 0 || hasPrintedTotals(weeks) ? TRANSCRIBED_TERMS : LISTED_TERMS;
}

/** "0 on record; not a reported zero". */
export function formatNone({ among }: CoverageTerms): string {
  return `0 ${among}; not a reported zero`;
}
