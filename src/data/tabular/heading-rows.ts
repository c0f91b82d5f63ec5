import type { TableHeading } from "./table-rows.ts";
import { parseDateText } from "#domain/import/parse-date.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";

/** The row of headings that the answers choose; null where they choose none. */
export function getChosenHeadingRow(answers: ReadingAnswers): number | null {
  const row = Number(answers["heading-row"]);
  return Number.isInteger(row) && row > 0 ? row : null;
}

/** The first row that may hold headings, by the answers: the one that was chosen, or row 1. */
export function getHeadingRow(answers: ReadingAnswers = {}): number {
  return getChosenHeadingRow(answers) ?? 1;
}

/** Columns that stand side by side, from `from` to before `to`. */
interface ColumnBlock {
  readonly from: number;
  readonly to: number;
}

/** Blocks of headings, divided by columns without one. */
function listHeadingBlocks(headings: readonly string[]): readonly ColumnBlock[] {
  const blocks: { from: number; to: number }[] = [];
  for (const [at, heading] of headings.entries()) {
    if (heading.trim() === "") continue;
    const last = blocks.at(-1);
    if (last?.to === at) last.to = at + 1;
    else blocks.push({ from: at, to: at + 1 });
  }
  return blocks;
}

/**
 * The headings of two rows of which the upper one names groups of columns: "Facility / Name". Null where it names none: it is
 * missing, a title, a row with a date, or goes on beyond the lower row.
 */
export function joinHeadingRows(
  upper: readonly string[] | undefined,
  lower: readonly string[],
): readonly string[] | null {
  if (upper === undefined || upper.some(isDate)) return null;
  const isFilled = (row: readonly string[], at: number): boolean => (row[at] ?? "").trim() !== "";
  const width = lower.findLastIndex((cell) => cell.trim() !== "") + 1;
  const first = upper.findIndex((cell) => cell.trim() !== "");
  const last = upper.findLastIndex((cell) => cell.trim() !== "");
  if (first < 0 || (first === last && first <= lower.findIndex((cell) => cell.trim() !== ""))) {
    return null;
  }
  // A note of two cells above the headings ends far from their end, and groups go on to it.
  const lastJoined = Math.max(width - 1, last);
  if (last * 2 + 1 < lastJoined) return null;
  let group = "";
  let groups = 0;
  const joined = Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const name = (lower[at] ?? "").trim();
    if (isFilled(upper, at)) group = (upper[at] ?? "").trim();
    else if (!isFilled(lower, at)) group = "";
    else if (group !== "") groups += 1;
    if (name === "" || name === group) return group;
    return group === "" ? name : `${group}${GROUP_MARK}${name}`;
  });
  return groups > 0 ? joined : null;
}

/** Stands between the name of a group of columns and the heading of one of them. */
const GROUP_MARK = " / ";

function isDate(cell: string): boolean {
  return (
    parseDateText(cell, { order: "month-first", epoch: null }) !== null ||
    parseDateText(cell, { order: "day-first", epoch: null }) !== null
  );
}

/** Headings that were found, as far as blocks of columns are chosen by them. */
interface FoundHeadings {
  readonly columns: ReadonlyMap<unknown, number>;
  readonly repeatedHeadings: readonly string[];
}

/**
 * What `find` finds in a row of headings; in one of its blocks where that tells as much, so that a table beside is not taken for
 * part of it. `sideColumns` are the columns of the others. A block of one column is part of the table that it stands beside.
 */
export function findInBlocks<Found extends FoundHeadings>(
  cells: readonly string[],
  find: (cells: readonly string[]) => Found | null,
): (Found & { readonly sideColumns: readonly number[] }) | null {
  const whole = find(cells);
  if (whole === null) return null;
  const blocks = listHeadingBlocks(cells).filter(({ from, to }) => to - from > 1);
  if (blocks.length > 1) {
    const [best] = blocks
      .flatMap((block) => {
        const others = blocks.filter((each) => each !== block);
        const found = find(
          cells.map((cell, at) => (others.some((each) => isInBlock(each, at)) ? "" : cell)),
        );
        return found === null || found.repeatedHeadings.length > 0 ? [] : [{ found, others }];
      })
      .toSorted((a, b) => b.found.columns.size - a.found.columns.size);
    const isEnough =
      best !== undefined &&
      (best.found.columns.size >= whole.columns.size || whole.repeatedHeadings.length > 0);
    if (isEnough) {
      const sideColumns = cells.flatMap((_, at) =>
        best.others.some((block) => isInBlock(block, at)) ? [at] : [],
      );
      return { ...best.found, sideColumns };
    }
  }
  return { ...whole, sideColumns: [] };
}

function isInBlock({ from, to }: ColumnBlock, at: number): boolean {
  return at >= from && at < to;
}

/**
 * The columns of tables that stand beside the widest one in a sheet, behind a column without any cell: of two headings or more,
 * with fewer rows, none of them blank between.
 */
export function findSideColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlySet<number> {
  const isUsed = headings.map(
    (heading, at) => heading.trim() !== "" || rows.some((row) => (row[at] ?? "").trim() !== ""),
  );
  const blocks = listHeadingBlocks(isUsed.map((used) => (used ? "x" : ""))).map((block) => {
    const filled = rows.flatMap((row, at) => (isBlankIn(row, block) ? [] : [at]));
    const [first = 0] = filled;
    return { block, rows: filled.length, isWhole: (filled.at(-1) ?? 0) - first < filled.length };
  });
  const maxRows = Math.max(0, ...blocks.map((each) => each.rows));
  const sides = blocks.filter(({ block, rows: count, isWhole }) => {
    const names = headings.slice(block.from, block.to).filter((name) => name.trim() !== "");
    return names.length > 1 && isWhole && count < maxRows * MAX_SIDE_SHARE;
  });
  return new Set(
    headings.flatMap((_, at) => (sides.some(({ block }) => isInBlock(block, at)) ? [at] : [])),
  );
}

/** Rows of a table beside, as a share of those of the table: one of as many rows is a part of it. */
const MAX_SIDE_SHARE = 0.9;

function isBlankIn(row: readonly string[], { from, to }: ColumnBlock): boolean {
  return row.slice(from, to).every((cell) => cell.trim() === "");
}

/** True where two rows of headings name the same columns in the same order, columns without a heading at their ends aside. */
export function isSameOrder(
  one: Pick<TableHeading<string>, "names">,
  other: Pick<TableHeading<string>, "names">,
): boolean {
  const last = Math.max(one.names.length, other.names.length);
  return Array.from({ length: last }, (_, place) => place).every(
    (place) => (one.names[place] ?? "") === (other.names[place] ?? ""),
  );
}
