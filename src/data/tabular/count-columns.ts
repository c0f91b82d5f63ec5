import { isMissing } from "#data/normalize/cell-text.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { TextColumn } from "./column-store.ts";
import { isCountHeading, isOtherNumberHeading } from "./heading-patterns.ts";
import { parseCount } from "./mapped-counts.ts";
import type { UnusedColumn } from "./table-rows.ts";

/** Texts that are tried before a whole column is. */
const FIRST_TEXTS = 200;
const MAX_EXAMPLES = 3;
/** Of the values under a heading that says a count, so many must be whole numbers. */
const MIN_NAMED_SHARE = 0.5;
/** The answer by which no column is one of counts. */
const EACH_ROW = "rows";
const MIN_NUMBERED_ROWS = 3;
const YEARS = { from: 1900, to: 2100 };
/** Headings of counts that number rows as well. */
const ROW_NUMBER_HEADING = /^(?:n|nn|no|nr|num|numbers?|nbr|#|rows|records)\W*$/iu;

/** A column that may say how many detainers each row stands for. */
interface CountColumn extends UnusedColumn {
  readonly isNamed: boolean;
  readonly max: number;
  readonly texts: TextColumn;
}

/** The column by which rows are counted, null where each is one detainer; and the question that this is. */
export interface CountColumnChoice {
  readonly column: TextColumn | null;
  /** The heading of that column. */
  readonly heading: string | null;
  readonly question: ReadingQuestion | null;
}

/**
 * Looks for counts in the columns that nothing is read from. Whether a number is how many detainers a row stands for, no file
 * says for certain: where one may be, the reader is asked. A heading that says a count proposes it; values alone do not.
 */
export function chooseCountColumn(
  unused: readonly UnusedColumn[],
  where: (row: number) => string,
  answers: ReadingAnswers = {},
): CountColumnChoice {
  const found = unused.flatMap((one) => findCounts(one) ?? []);
  const [first] = found.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
  if (first === undefined) return { column: null, heading: null, question: null };
  const choices = [
    ...found.map((one) => ({
      value: formatAnswer(one),
      words: `“${one.heading}” says how many detainers each row stands for`,
    })),
    { value: EACH_ROW, words: "Each row is one detainer" },
  ];
  const proposed = first.isNamed ? formatAnswer(first) : null;
  const answered = choices.find(({ value }) => value === answers["count-column"])?.value;
  const answer = answered ?? proposed;
  const names = found.map(({ heading }) => `“${heading}”`).join(", ");
  const question: ReadingQuestion = {
    key: "count-column",
    words:
      found.length === 1
        ? `What does the column ${names} count?`
        : `Does one of the columns ${names} say how many detainers a row stands for?`,
    why: `${
      first.isNamed ? `The heading “${first.heading}” is one of counts` : "No field is read from it"
    }, and it holds whole numbers up to ${formatCount(first.max)}.`,
    examples: listExamples(first, where),
    choices,
    answer,
    isUnanswered: answered === undefined,
  };
  const counted = found.find((one) => formatAnswer(one) === answer);
  return { column: counted?.texts ?? null, heading: counted?.heading ?? null, question };
}

/** Columns have the numbers by which a spreadsheet counts them: a heading may hold any sign, or stand twice. */
function formatAnswer({ place }: UnusedColumn): string {
  return `column-${place + 1}`;
}

function listExamples(
  { heading, texts: { codes, texts } }: CountColumn,
  where: (row: number) => string,
): readonly string[] {
  const examples: string[] = [];
  for (let row = 0; row < codes.length && examples.length < MAX_EXAMPLES; row += 1) {
    const text = texts[codes[row] as number] ?? "";
    if ((parseCount(text) ?? 0) > 1) examples.push(`${where(row)}: “${heading}” is ${text}`);
  }
  return examples;
}

function findCounts(unused: UnusedColumn): CountColumn | null {
  const { heading } = unused;
  const isNamed = isCountHeading(heading);
  if (!isNamed && isOtherNumberHeading(heading)) return null;
  if (!areCounts(unused.firstTexts(FIRST_TEXTS), isNamed)) return null;
  const column = unused.column();
  const { codes } = column;
  if (!areCounts(column.texts, isNamed)) return null;
  const numbers = column.texts.map(parseCount);
  const max = numbers.reduce<number>((before, number) => Math.max(before, number ?? 0), 0);
  if (max <= 1) return null;
  if (
    (!isNamed || ROW_NUMBER_HEADING.test(heading)) &&
    areRowNumbers(codes.length, (row) => numbers[codes[row] ?? 0] ?? null)
  )
    return null;
  if (!isNamed && !hasValuesOfCounts(column, numbers)) return null;
  return { ...unused, isNamed, max, texts: column };
}

function areCounts(texts: readonly string[], isNamed: boolean): boolean {
  const filled = texts.filter((text) => !isMissing(text));
  const whole = filled.filter((text) => parseCount(text) !== null).length;
  if (isNamed) return whole > 0 && whole >= filled.length * MIN_NAMED_SHARE;
  return whole === filled.length && !filled.some((text) => /^0\d/u.test(text));
}

/** True for numbers that go up by one from row to row, of which there are three at least. */
function areRowNumbers(rows: number, numberOf: (row: number) => number | null): boolean {
  const first = numberOf(0);
  if (rows < MIN_NUMBERED_ROWS || first === null) return false;
  for (let row = 1; row < rows; row += 1) if (numberOf(row) !== first + row) return false;
  return true;
}

/** True where the first texts under a heading such as "No" number the rows and count nothing. */
export function isRowNumberColumn(heading: string, texts: readonly string[]): boolean {
  if (!ROW_NUMBER_HEADING.test(heading)) return false;
  const filled = texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
  return areRowNumbers(filled.length, (row) => parseCount(filled[row] ?? ""));
}

/** Not the years, nor the codes or identifiers, of which each row or nearly each has another. */
function hasValuesOfCounts(
  { codes, texts }: TextColumn,
  numbers: readonly (number | null)[],
): boolean {
  const known = numbers.filter((number) => number !== null);
  if (known.every((number) => number >= YEARS.from && number <= YEARS.to)) return false;
  const lengths = new Set(texts.filter((text) => !isMissing(text)).map(({ length }) => length));
  const [length = 0] = lengths;
  if (lengths.size === 1 && length >= 4 && known.length > 1) return false;
  return known.length <= Math.max(3, codes.length * 0.9);
}
