import { printsTotals, type WeekCoverage } from "#domain/publication/coverage.ts";

/** How a page speaks of what stands in a file and what does not. */
export interface HereWords {
  /** Where a number is counted: "among transcribed rows". */
  readonly among: string;
  /** What is said of a week between others that is not there. */
  readonly noWeek: string;
  /** The same inside a bar. */
  readonly noWeekShort: string;
  /** What its rows are called, as a heading. */
  readonly lines: string;
}

const TRANSCRIBED: HereWords = {
  among: "among transcribed rows",
  noWeek: "no edition was published",
  noWeekShort: "not published",
  lines: "Lines of Section II",
};

const LISTED: HereWords = {
  among: "in this file",
  noWeek: "no row of it is in this file",
  noWeekShort: "not in this file",
  lines: "Lines of this file",
};

/** Words for reports that are transcribed as far as they are known, or for a list of rows that prints no total. */
export function hereWords(weeks: readonly WeekCoverage[]): HereWords {
  return weeks.length === 0 || printsTotals(weeks) ? TRANSCRIBED : LISTED;
}

/** "0 among transcribed rows; not a reported zero". */
export function noneWords({ among }: HereWords): string {
  return `0 ${among}; not a reported zero`;
}
