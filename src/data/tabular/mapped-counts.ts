import { isMissing } from "#data/normalize/cell-text.ts";
import { COUNT_ISSUE, ZERO_COUNT_ISSUE, type IssueList } from "#data/tabular/issue-list.ts";
import { NO_DAY } from "#data/tabular/row-values.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns } from "#data/tabular/table-rows.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** More detainers than ICE has ever issued: such a number is none of them. */
const MAX_COUNT = 1_000_000_000;
/** One mark throughout with three digits after it, and zeros for decimals after another mark: 1,204 and 1.204,00. */
const GROUPED_NUMBER = /^(\d{1,3}([,.'’ \u00A0\u2009\u202F])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,]0+)?$/u;
const PLAIN_NUMBER = /^\d+(?:\.0+)?$/u;
/** Of the texts in which a comma stands, so many may have other digits after it before it may be one of decimals. */
const MAX_SHARE_OF_COMMA_DECIMALS = 0.1;

/** The marks that stand between thousands in some countries, and before decimals in others. */
type DecimalMark = "." | ",";

/** Reads the counts of one column, whose texts together tell what a point or a comma is in it. */
export interface CountParser {
  /** The whole number from 0 that a cell holds, with a mark between thousands; null where it holds none, or that cannot be told. */
  readonly parse: (text: string) => number | null;
  /** The number that a cell holds if its mark stands between thousands, where it is a point; null for any other cell. */
  readonly parsePoint: (text: string) => number | null;
}

/** A parser for the counts of a column by its texts, each of which need stand there only once. */
export function createCountParser(texts: readonly string[]): CountParser {
  const arePointsThousands = isPointOfThousands(texts);
  const areCommasThousands = isCommaOfThousands(texts);
  const arePointsDecimals = isPointOfDecimals(texts);
  return {
    parse: (text) => {
      const mark = GROUPED_NUMBER.exec(text)?.[2];
      const isGrouped =
        mark === "." ? arePointsThousands : mark === "," ? areCommasThousands : mark !== undefined;
      if (isGrouped) return parseGroupedNumber(text);
      if (mark === "." && !arePointsDecimals) return null;
      return PLAIN_NUMBER.test(text) ? limitCount(Number(text)) : null;
    },
    parsePoint: (text) =>
      GROUPED_NUMBER.exec(text)?.[2] === "." ? parseGroupedNumber(text) : null,
  };
}

/** The whole number that a cell holds, as far as it tells by itself; null where it holds none. */
export function parseCount(text: string): number | null {
  return createCountParser([text]).parse(text);
}

function parseGroupedNumber(text: string): number | null {
  const digits = GROUPED_NUMBER.exec(text)?.[1]?.replace(/\D/gu, "");
  return digits === undefined ? null : limitCount(Number(digits));
}

function limitCount(count: number): number | null {
  return count <= MAX_COUNT ? count : null;
}

/** Texts with a mark between digits: those that may be thousands, and those that can only be decimals. */
function splitByMark(texts: readonly string[], mark: DecimalMark) {
  const thousands = texts.filter((text) => GROUPED_NUMBER.exec(text)?.[2] === mark);
  const decimals = texts.filter(
    (text) =>
      /^\d[\d.,]*$/u.test(text) &&
      text.includes(mark) &&
      Math.max(text.lastIndexOf("."), text.lastIndexOf(",")) === text.lastIndexOf(mark) &&
      !GROUPED_NUMBER.test(text),
  );
  return { thousands, decimals };
}

/** Every point has three digits after it, no comma stands between thousands, and not every number ends in three zeros, as with three decimals it would. */
function isPointOfThousands(texts: readonly string[]): boolean {
  if (splitByMark(texts, ",").thousands.length > 0) return false;
  const { thousands, decimals } = splitByMark(texts, ".");
  const isWhole = texts.some((text) => !text.endsWith(".000") && !isMissing(text));
  return thousands.length > 0 && decimals.length === 0 && isWhole;
}

/** Every number has three zeros after its point, one of them with too many digits before it for thousands. */
function isPointOfDecimals(texts: readonly string[]): boolean {
  const { decimals } = splitByMark(texts, ".");
  return decimals.length > 0 && texts.every((text) => isMissing(text) || /^\d+\.000$/u.test(text));
}

function isCommaOfThousands(texts: readonly string[]): boolean {
  const { thousands, decimals } = splitByMark(texts, ",");
  return decimals.length <= thousands.length * MAX_SHARE_OF_COMMA_DECIMALS;
}

/** How many detainers each row stands for; 0 where that is not known, which is reported with the row, but for rows of notes. */
export function parseMappedCounts(
  { where }: Pick<TableColumns<never>, "where">,
  { codes, texts }: TextColumn,
  issues: IssueList,
  noteRows: ReadonlySet<number>,
): Float64Array {
  const { parse, parsePoint } = createCountParser(texts);
  const counts = texts.map(parse);
  const points = texts.map(parsePoint);
  return Float64Array.from(codes, (code, row) => {
    const count = counts[code] ?? null;
    if (noteRows.has(row)) return 0;
    const point = points[code] ?? null;
    const text = (texts[code] ?? "").slice(0, 40);
    if (count === null) {
      issues.add(
        COUNT_ISSUE,
        "error",
        `${where(row)}: ${formatNoCount(text, point)}; the row is left out`,
      );
    } else if (count === 0) {
      issues.add(
        ZERO_COUNT_ISSUE,
        "warning",
        `${where(row)} stands for no detainer and is left out`,
      );
    } else if (count === point) {
      const message = `${where(row)}: count '${text}' is read as ${formatCount(count)}`;
      issues.add("point between thousands", "warning", message);
    }
    return count ?? 0;
  });
}

/** Detainers that the rows stand for that are counted; one each where there are no counts. */
export function sumCounts(counts: Float64Array | null, isCounted: Uint8Array): number {
  return isCounted.reduce((sum, one, row) => sum + (one === 1 ? (counts?.[row] ?? 1) : 0), 0);
}

/** Rows with a day that stand for no detainer, or whose count cannot be read. */
export function countUncounted(days: Int32Array, counts: Float64Array | null): number {
  if (counts === null) return 0;
  return counts.reduce((sum, count, row) => sum + (count === 0 && days[row] !== NO_DAY ? 1 : 0), 0);
}

function formatNoCount(text: string, point: number | null): string {
  if (isMissing(text)) return "no count";
  return point === null
    ? `count '${text}' is no whole number`
    : `count '${text}' may be ${formatCount(point)}, or have decimals`;
}
