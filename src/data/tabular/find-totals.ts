import { isMissing } from "#data/normalize/cell-text.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { TableColumns, TableRows, TableHeading, TotalCell } from "#data/tabular/table-rows.ts";

/** A row that is called a total. */
export interface TotalRow {
  readonly row: number;
  /** What it is called: "Grand Total". */
  readonly text: string;
  /** Null where the table has no counts, or the row's cannot be read. */
  readonly count: number | null;
  /** True where nothing but a total can be meant: its count is the sum of other rows, or it has no date and belongs to no week. */
  readonly isSure: boolean;
}

/** How the rows of a table are to be looked through. */
export interface TotalColumns<Name extends string> {
  /** The column of the date that sets the week. */
  readonly date: Name;
  /** Columns by whose texts rows are grouped. */
  readonly groups: readonly Name[];
  /** Reads a cell of the column of counts; null where it holds none. */
  readonly parseCount: (text: string) => number | null;
  /** The column of counts; null where a row is one detainer. */
  readonly counts: (table: TableRows<Name, TableHeading<Name>>) => TextColumn | null;
}

/** What a total alone is called. */
const TOTAL = /^(?:(?:grand|sub|overall)[\s-]*)?totals?\s*:?$|^all\s*:?$/iu;
/** What may be the name of a total and of a place: it is one only where the sum says so. */
const TOTAL_OF_GROUP =
  /^(.+?)[\s,:-]+(?:(?:grand|sub)[\s-]*)?totals?\s*:?$|^(?:(?:grand|sub)[\s-]*)?totals?(?:[\s,:-]+(?:for|of|in)\s+|\s*[-–:,]\s*)(.+)$|^all\s+(?:agencies|cities|counties|facilities|jails|months|others|outcomes|places|rows|states|weeks|years)$/iu;
/** Different sets of columns by which sums are made. */
const MAX_GROUPINGS = 24;

/**
 * Rows that are totals of other rows: by what one of their cells is called, and by their count, which is the sum of the rows
 * that agree with them in all else, or of the rows above or below them as far as the next such row. A row that is called a
 * total alone and is no sum is given, too, as one that is not sure. A column in which half of the rows are called so names none.
 */
export function findTotals<Name extends string>(
  table: TableRows<Name, TableHeading<Name>>,
  columns: TotalColumns<Name>,
): readonly TotalRow[] {
  const candidates = listCandidates(table);
  if (candidates.size === 0) return [];
  const date = table.column(columns.date);
  const counts = columns.counts(table);
  const countOf = (row: number): number | null =>
    counts === null ? null : columns.parseCount(getText(counts, row));
  const isSum = createSumTest(table, columns.groups, candidates, (row) => countOf(row) ?? 0);
  return [...candidates].flatMap(([row, cells]) => {
    const text = cells[0]?.text ?? "";
    const count = countOf(row);
    const isAlone = cells.some((cell) => cell.name !== null && TOTAL.test(cell.text));
    const day = date === null ? "" : getText(date, row);
    const isUndated = isMissing(day) || cells.some(({ name }) => name === columns.date);
    const isSure = (isAlone && isUndated) || (count !== null && count > 0 && isSum(row, count));
    return isSure || isAlone ? [{ row, text, count, isSure }] : [];
  });
}

type Candidates<Name> = ReadonlyMap<number, readonly TotalCell<Name>[]>;

function listCandidates<Name extends string>(
  table: TableRows<Name, TableHeading<Name>>,
): Candidates<Name> {
  const cells = table.listTotalCells((text) => TOTAL.test(text) || TOTAL_OF_GROUP.test(text));
  const times = new Map<Name | null, number>();
  for (const { name } of cells) times.set(name, (times.get(name) ?? 0) + 1);
  const candidates = new Map<number, TotalCell<Name>[]>();
  for (const cell of cells) {
    if ((times.get(cell.name) ?? 0) * 2 > table.rows.length) continue;
    candidates.set(cell.row, [...(candidates.get(cell.row) ?? []), cell]);
  }
  return new Map([...candidates].sort(([one], [other]) => one - other));
}

/** Whether the count of a candidate is the sum of other rows. */
function createSumTest<Name extends string>(
  table: TableColumns<Name>,
  names: readonly Name[],
  candidates: Candidates<Name>,
  countOf: (row: number) => number,
): (row: number, count: number) => boolean {
  const columns = names.flatMap((name) => {
    const column = table.column(name);
    return column === null ? [] : [{ name, column }];
  });
  const blocks = sumBlocks(table.rows.length, candidates, countOf);
  const sumsByGrouping = new Map<string, ReadonlyMap<string, number>>();

  function getSums(grouping: readonly (typeof columns)[number][]): ReadonlyMap<string, number> {
    const key = grouping.map(({ name }) => name).join();
    const known = sumsByGrouping.get(key);
    if (known !== undefined) return known;
    const sums = new Map<string, number>();
    for (let row = 0; sumsByGrouping.size < MAX_GROUPINGS && row < table.rows.length; row += 1) {
      if (candidates.has(row)) continue;
      const group = formatGroup(grouping.map(({ column }) => getText(column, row)));
      sums.set(group, (sums.get(group) ?? 0) + countOf(row));
    }
    sumsByGrouping.set(key, sums);
    return sums;
  }

  return (row, count) => {
    if (blocks.get(row)?.includes(count) === true) return true;
    const cells = candidates.get(row) ?? [];
    const isSumBy = (readGroup: (text: string) => string): boolean => {
      const texts = columns.map(({ name, column }) => {
        const cell = cells.find((one) => one.name === name);
        return cell === undefined ? getText(column, row) : readGroup(cell.text);
      });
      const isFilled = texts.map((text) => !isMissing(text));
      const grouping = columns.filter((_, i) => isFilled[i]);
      return getSums(grouping).get(formatGroup(texts.filter((_, i) => isFilled[i]))) === count;
    };
    return isSumBy(getGroupName) || isSumBy(() => "");
  };
}

/** "Texas" of "Texas Total" and of "Total for Texas": the rows with that text in its column may be meant. */
function getGroupName(text: string): string {
  if (TOTAL.test(text)) return "";
  const [, before, after] = TOTAL_OF_GROUP.exec(text) ?? [];
  return before ?? after ?? "";
}

/** Of each candidate the sums of the rows above it and below it, as far as the next candidate. */
function sumBlocks<Name>(
  length: number,
  candidates: Candidates<Name>,
  countOf: (row: number) => number,
): ReadonlyMap<number, readonly [number, number]> {
  const blocks = new Map<number, [number, number]>();
  let last = -1;
  let sum = 0;
  for (let row = 0; row <= length; row += 1) {
    if (row < length && !candidates.has(row)) {
      sum += countOf(row);
      continue;
    }
    const before = blocks.get(last);
    if (before !== undefined) before[1] = sum;
    blocks.set(row, [sum, 0]);
    last = row;
    sum = 0;
  }
  return blocks;
}

function getText({ codes, texts }: TextColumn, row: number): string {
  return texts[codes[row] ?? 0] ?? "";
}

function formatGroup(texts: readonly string[]): string {
  return texts.map((text) => text.toLowerCase()).join("\n");
}
