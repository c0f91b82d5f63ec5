import { isMissing } from "#data/normalize/cell-text.ts";
import { normalizeOutcome } from "#data/normalize/normalize-outcome.ts";
import { parseCount } from "#data/tabular/mapped-counts.ts";
import { countFilledCells, isNumberOrDate } from "#data/tabular/sample-table.ts";
import { isDateText, parseDateText } from "#domain/import/parse-date.ts";
import {
  createPeriodTest,
  parseFirstDay,
  parseMonthText,
  parsePeriodText,
} from "#domain/import/parse-period-text.ts";
import type { CalendarKey } from "#domain/calendar/period.ts";
import { toDayNumber, type PeriodGrain } from "#domain/calendar/week.ts";

/** Rows in which headings are looked for, and rows under them whose numbers are looked at. */
const MAX_BEFORE_HEADING = 25;
const MAX_ROWS = 50;
/** Rows by which a table is known to be wide. */
export const MAX_WIDE_ROWS = MAX_BEFORE_HEADING + MAX_ROWS;
/** The share of the cells under the headings that have to be whole numbers. */
const MIN_SHARE = 0.9;

/** What may head the columns of counts of a wide table. */
interface HeadingKind {
  /** The heading of the column that these headings become. */
  readonly name: string;
  readonly plural: string;
  /** So many headings of the kind make a table wide. */
  readonly minColumns: number;
  /** Those of all headings that are of the kind, by their texts without the words around a date. */
  readonly select: (texts: readonly string[], headings: readonly string[]) => readonly boolean[];
}

/** In the order in which they are tried. */
const HEADING_KINDS: readonly HeadingKind[] = [
  { name: "Month", plural: "months", minColumns: 2, select: selectFirstDays },
  { name: "Week ending", plural: "last days of weeks", minColumns: 2, select: selectLastDays },
  { name: "Week", plural: "weeks", minColumns: 2, select: selectWeeks },
  { name: "Date", plural: "dates", minColumns: 2, select: selectDays },
  createPeriodKind("Month", "months", "month"),
  createPeriodKind("Quarter", "quarters", "quarter"),
  createPeriodKind("Year", "years", "year"),
  createPeriodKind("Fiscal year", "fiscal years", "fiscal-year"),
  createKind("Month", "months", 3, (text) => !/\d/u.test(text) && parseMonthText(text) !== null),
  createKind("Outcome", "outcomes", 3, isListedOutcome),
];

function createKind(
  name: string,
  plural: string,
  minColumns: number,
  test: (text: string) => boolean,
): HeadingKind {
  return { name, plural, minColumns, select: (texts) => texts.map(test) };
}

function createPeriodKind(name: string, plural: string, grain: PeriodGrain): HeadingKind {
  const select = (texts: readonly string[]): readonly boolean[] => {
    const words = texts.map((text) => text.toLowerCase());
    const isUsable = createPeriodTest(
      "period",
      areMonthsInOrder(words) ? "month" : undefined,
      words,
    );
    // A plain year is one of the calendar.
    const isPlain = (text: string): boolean => grain === "fiscal-year" && /^\d/u.test(text);
    return words.map(
      (text) => !isPlain(text) && isUsable(text, grain) && parsePeriodText(text, grain) !== null,
    );
  };
  return { name, plural, minColumns: 2, select };
}

/** Dates that their headings call the last of a week. */
function selectLastDays(texts: readonly string[], headings: readonly string[]): readonly boolean[] {
  return texts.map((text, at) => isDateText(text) && /\bending\b/iu.test(headings[at] ?? ""));
}

/** First days of months one after another, as a spreadsheet keeps months. */
function selectFirstDays(texts: readonly string[]): readonly boolean[] {
  return texts.map(
    (text) => areFirstDays(texts) && areFollowing(listFirstDays(texts)) && isDateText(text),
  );
}

/** Dates, of which not all are first days of months: those may stand for months, quarters or years. */
function selectDays(texts: readonly string[]): readonly boolean[] {
  return texts.map((text) => !areFirstDays(texts) && isDateText(text));
}

function areFirstDays(texts: readonly string[]): boolean {
  const dates = texts.filter(isDateText);
  return dates.length > 1 && listFirstDays(texts).length === dates.length;
}

/** The months of which texts are first days. */
function listFirstDays(texts: readonly string[]): readonly CalendarKey[] {
  return texts.flatMap((text) => (isDateText(text) ? (parseFirstDay(text, "month") ?? []) : []));
}

/** True of months one after another. */
function areFollowing(months: readonly CalendarKey[]): boolean {
  const numbers = months.map((key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)));
  return (
    numbers.length > 1 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

/** Dates of one weekday, a week or several apart, of which not all are first days of months. */
function selectWeeks(texts: readonly string[]): readonly boolean[] {
  if (areFirstDays(texts)) return texts.map(() => false);
  const isOfOneWeekday = (["month-first", "day-first"] as const).some((order) => {
    const days = texts
      .filter(isDateText)
      .map((text) => parseDateText(text, { order, epoch: null }));
    const rests = new Set(days.map((day) => (day === null ? null : toDayNumber(day) % 7)));
    return rests.size === 1 && !rests.has(null) && new Set(days).size > 1;
  });
  return texts.map((text) => isOfOneWeekday && isDateText(text));
}

/** True where headings such as "Jan-14" are months one after another: days of a month are not. */
function areMonthsInOrder(texts: readonly string[]): boolean {
  const months = texts.flatMap((text) =>
    /^[a-z]{3,9}-\d{2}$/u.test(text) ? (parsePeriodText(text, "month") ?? []) : [],
  );
  return areFollowing(months);
}

/** A column of counts: its place, and what its heading says. */
interface CountedColumn {
  readonly place: number;
  readonly text: string;
}

/** A table with a column of counts for each week, month, year or outcome. */
export interface WideTable {
  /** Place of the row of headings among the rows. */
  readonly headingAt: number;
  readonly kind: Pick<HeadingKind, "name" | "plural">;
  readonly counted: readonly CountedColumn[];
  /** Places of the other columns that are kept. */
  readonly others: readonly number[];
  /** Headings of columns called totals, which are not: they sum up the counts. */
  readonly totals: readonly string[];
  /** Headings of the same table as it is read long: the other columns, what headed the counts, and the count. */
  readonly longHeadings: readonly string[];
}

/**
 * The wide table in the first rows of a file; null where there is none. `headingRow` is the row that the reader chose.
 */
export function findWideTable(
  rows: readonly (readonly string[])[],
  headingRow: number | null = null,
): WideTable | null {
  const maxCells = Math.max(0, ...rows.map(countFilledCells));
  for (const [at, cells] of rows.slice(0, MAX_BEFORE_HEADING).entries()) {
    if (headingRow !== null && at + 1 !== headingRow) continue;
    const wide = readWideHeadings(cells, rows.slice(at + 1, at + 1 + MAX_ROWS));
    if (wide !== null) return { ...wide, headingAt: at };
    // Below the headings of another table, numbers may look like years.
    const isHeading = countFilledCells(cells) >= Math.max(2, maxCells / 2);
    if (isHeading && !cells.some(isNumberOrDate)) return null;
  }
  return null;
}

/** True where enough headings are of one kind for a table to be wide. */
export function hasWideHeadings(headings: readonly string[]): boolean {
  return listCountedColumns(headings).length > 0;
}

/** Of each kind of which there are enough headings, its columns. */
function listCountedColumns(
  headings: readonly string[],
): readonly { readonly kind: HeadingKind; readonly counted: readonly CountedColumn[] }[] {
  const texts = headings.map(readHeading);
  return HEADING_KINDS.flatMap((kind) => {
    const isOfKind = kind.select(texts, headings);
    const counted = texts.flatMap((text, place) =>
      text !== "" && isOfKind[place] === true ? [{ place, text }] : [],
    );
    return counted.length < kind.minColumns ? [] : [{ kind, counted }];
  });
}

function readWideHeadings(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Omit<WideTable, "headingAt"> | null {
  for (const { kind, counted } of listCountedColumns(headings)) {
    const places = new Set(counted.map(({ place }) => place));
    const rest = headings.flatMap((heading, place) =>
      places.has(place) || heading.trim() === "" ? [] : [place],
    );
    const others = rest.filter((place) => !isTotal(headings[place] ?? ""));
    // Of two columns of one year one may be a part of the other.
    const isTwice = new Set(counted.map(({ text }) => text.toLowerCase())).size < counted.length;
    if (isTwice || others.length === 0 || !hasCounts(counted, rows)) continue;
    if (hasUnnamedCounts(headings, counted, rows)) continue;
    if (others.some((place) => isOtherYear(headings[place] ?? "", place, rows))) continue;
    const otherHeadings = others.map((place) => headings[place] ?? "");
    const name = chooseHeading([kind.name, `${kind.name} of the column`], otherHeadings);
    const count = chooseHeading(["Count", "Count of detainers"], otherHeadings);
    return {
      kind,
      counted,
      others,
      totals: rest.flatMap((place) => (others.includes(place) ? [] : (headings[place] ?? []))),
      longHeadings: [...otherHeadings, name, count],
    };
  }
  return null;
}

/** A heading without the words that programs and people put around a date: "Week of", "X" of R, "declined". */
function readHeading(heading: string): string {
  return heading
    .trim()
    .replace(/^x(?=\d)/iu, "")
    .replace(/[*†‡§¹²³⁴⁵]+$/u, "")
    .trim()
    .replace(/^(?:week|wk)(?: of| ending| beginning| starting)?[ :_]+/iu, "")
    .replace(/^(?:declined|declines|detainers|counts?|totals?|n)[ :_-]+(?=.*\d)/iu, "")
    .replace(/(?<=\d)[ :_-]+(?:declined|declines|detainers|counts?|totals?|n)$/iu, "")
    .trim();
}

/** True of a column of counts whose heading has a year in it that is not read: "2015 YTD" would be lost beside 2014. */
function isOtherYear(
  heading: string,
  place: number,
  rows: readonly (readonly string[])[],
): boolean {
  return /(?:19|20)\d{2}/u.test(heading) && hasCounts([{ place, text: heading }], rows);
}

function isListedOutcome(text: string): boolean {
  return !isMissing(text) && normalizeOutcome(text, "").fault === null;
}

function hasCounts(
  counted: readonly CountedColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  const filled = rows
    .flatMap((row) => counted.map(({ place }) => (row[place] ?? "").trim()))
    .filter((text) => !isMissing(text));
  const numbers = filled.filter((text) => parseCount(text) !== null);
  return numbers.length > 0 && numbers.length >= MIN_SHARE * filled.length;
}

/**
 * True where a column without a heading stands among those of counts, as below a heading that is merged over several.
 */
function hasUnnamedCounts(
  headings: readonly string[],
  counted: readonly CountedColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  const first = counted[0]?.place ?? 0;
  return rows.some((row) =>
    row.some(
      (cell, place) =>
        place > first && (headings[place] ?? "").trim() === "" && parseCount(cell.trim()) !== null,
    ),
  );
}

function isTotal(heading: string): boolean {
  return /\b(?:sub)?totals?\b|^(?:sum|all|overall)$/iu.test(heading.trim());
}

/** The first of the headings that no other column has. */
function chooseHeading(
  headings: readonly [string, string],
  otherHeadings: readonly string[],
): string {
  const names = new Set(otherHeadings.map((heading) => heading.trim().toLowerCase()));
  return names.has(headings[0].toLowerCase()) ? headings[1] : headings[0];
}

/** The rows that a row of a wide table is read as: one for each cell of counts that is not blank. */
export function listLongRows(
  { counted, others }: Pick<WideTable, "counted" | "others">,
  cells: readonly string[],
): readonly (readonly string[])[] {
  const otherCells = others.map((place) => cells[place] ?? "");
  return counted.flatMap(({ place, text }) => {
    const count = (cells[place] ?? "").trim();
    return isMissing(count) ? [] : [[...otherCells, text, count]];
  });
}
