import type { TableColumns } from "./table-rows.ts";
import type { HashedColumn } from "./hashed-column.ts";
import type { TextColumn } from "./column-store.ts";
import type { ReleaseColumn } from "./releases.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import { NO_DAY } from "./row-values.ts";

/** Rows that stand for a detainer that another row stands for, and by which rule they are known. */
export interface DuplicateRows {
  readonly rule: string;
  /** True for each row that is one. */
  readonly isDuplicate: Uint8Array;
}

const MARKED_AND_IDENTIFIED =
  "Of rows with one identifier and one day, one is counted: one that the file does not mark as duplicate_likely before one that it marks, one with a lift reason before one without. A marked row of another day than the unmarked rows of its identifier is left out, too, and so is a marked row without an identifier.";
const MARKED = "Rows that the file marks as duplicate_likely.";
const IDENTIFIED =
  "Of rows with one identifier and one day, one is counted: one with a lift reason before one without.";
const NEITHER = "None: the file has no identifier, and no row is left out.";

/** Columns by whose texts it is decided which of several rows is counted, where nothing else decides. */
const DECIDING_COLUMNS: readonly ReleaseColumn[] = [
  "reason",
  "code",
  "facility",
  "city",
  "state",
  "aor",
  "type",
  "citizenship",
  "charge",
  "chargeCode",
  "criminality",
];

/**
 * Duplicates: of the rows with one identifier and day all but one, whether the file marks all of them, some or none; and rows
 * that it marks of another day or without an identifier. Which row is counted does not depend on the order of rows, but where
 * they are the same, and then it is the first. A row without a day is no duplicate: it is left out for that. `days` are day
 * numbers by row.
 */
export function findDuplicates(
  columns: TableColumns<ReleaseColumn>,
  days: Int32Array,
): DuplicateRows {
  const isMarked = findMarkedRows(columns.column("duplicate"), days);
  const identifiers = columns.hashes("identifier");
  if (identifiers === null) {
    return {
      rule: isMarked === null ? NEITHER : MARKED,
      isDuplicate: isMarked ?? new Uint8Array(days.length),
    };
  }
  const isBetter = createRowComparison(columns, isMarked);
  const counted = chooseRows(identifiers, days, isBetter);
  const isDuplicate = new Uint8Array(days.length);
  for (let row = 0; row < days.length; row += 1) {
    if (counted[row] !== row && counted[row] !== -1) isDuplicate[row] = 1;
  }
  if (isMarked !== null) leaveOutMarkedRows(isDuplicate, isMarked, identifiers, counted);
  return {
    rule: isMarked === null ? IDENTIFIED : MARKED_AND_IDENTIFIED,
    isDuplicate,
  };
}

function findMarkedRows(marks: TextColumn | null, days: Int32Array): Uint8Array | null {
  if (marks === null) return null;
  const isMark = marks.texts.map((text) => /^(?:true|t|1|yes)$/iu.test(text));
  const isMarked = new Uint8Array(days.length);
  for (let row = 0; row < isMarked.length; row += 1) {
    if (isMark[marks.codes[row] as number] === true && days[row] !== NO_DAY) isMarked[row] = 1;
  }
  return isMarked;
}

/** Of each row with an identifier and a day, the row that is counted of those with both; -1 of the others. */
function chooseRows(
  { low, high }: HashedColumn,
  days: Int32Array,
  isBetter: (row: number, than: number) => boolean,
): Int32Array {
  let size = 1024;
  while (size < days.length * 2) size *= 2;
  const firsts = new Int32Array(size).fill(-1);
  const firstOfRow = new Int32Array(days.length).fill(-1);
  /** Of the first row of each group, the row that is counted. */
  const best = new Int32Array(days.length);
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] as number;
    if (day === NO_DAY || (low[row] === 0 && high[row] === 0)) continue;
    let slot = ((low[row] as number) ^ Math.imul(day, 0x9e3779b1)) & (size - 1);
    for (;;) {
      const first = firsts[slot] as number;
      if (first < 0) {
        firsts[slot] = row;
        firstOfRow[row] = row;
        best[row] = row;
        break;
      }
      if (days[first] === day && low[first] === low[row] && high[first] === high[row]) {
        firstOfRow[row] = first;
        if (isBetter(row, best[first] as number)) best[first] = row;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  for (let row = 0; row < days.length; row += 1) {
    const first = firstOfRow[row] as number;
    if (first >= 0) firstOfRow[row] = best[first] as number;
  }
  return firstOfRow;
}

/** Of two rows with one identifier and day, whether the first named is to be counted in place of the other. */
function createRowComparison(
  columns: TableColumns<ReleaseColumn>,
  isMarked: Uint8Array | null,
): (row: number, than: number) => boolean {
  const texts = DECIDING_COLUMNS.flatMap((name) => columns.column(name) ?? []);
  const reason = columns.column("reason");
  const hasReason = (row: number): boolean => {
    const text = reason?.texts[reason.codes[row] ?? 0] ?? "";
    return !isMissing(text) && !isRedacted(text);
  };
  return (row, than) => {
    const mark = (isMarked?.[row] ?? 0) - (isMarked?.[than] ?? 0);
    if (mark !== 0) return mark < 0;
    if (hasReason(row) !== hasReason(than)) return hasReason(row);
    for (const { codes, texts: values } of texts) {
      const [one = "", other = ""] = [values[codes[row] ?? 0], values[codes[than] ?? 0]];
      if (one !== other) return one < other;
    }
    return false;
  };
}

/** Leaves out marked rows without an identifier, and those whose identifier has a row of another day that is not marked. */
function leaveOutMarkedRows(
  isDuplicate: Uint8Array,
  isMarked: Uint8Array,
  { low, high }: HashedColumn,
  counted: Int32Array,
): void {
  const key = (row: number): number =>
    ((high[row] as number) & (2 ** 21 - 1)) * 2 ** 32 + (low[row] as number);
  const marked: number[] = [];
  for (let row = isMarked.indexOf(1); row >= 0; row = isMarked.indexOf(1, row + 1)) {
    if (counted[row] === row) marked.push(row);
    else isDuplicate[row] = 1;
  }
  if (marked.length === 0) return;
  const markedKeys = new Set(marked.map(key));
  const unmarkedKeys = new Set<number>();
  for (let row = 0; row < isMarked.length; row += 1) {
    if (isMarked[row] === 1 || counted[row] !== row) continue;
    const identifier = key(row);
    if (markedKeys.has(identifier)) unmarkedKeys.add(identifier);
  }
  for (const row of marked) if (unmarkedKeys.has(key(row))) isDuplicate[row] = 1;
}
