import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { RowColumn } from "#engine/query/question.ts";
import { createLagReader } from "./lag-reader.ts";
import { createNumberKey, createTextKey } from "./sort-keys.ts";
import type { SortKey } from "./sort-keys.ts";

/** Columns of the table under another name than a shown column has. */
const STORED_NAMES: Readonly<Partial<Record<RowColumn, string>>> = {
  issued: "issuedText",
  declined: "declinedText",
};

/** The name under which the table stores a shown column of text. */
export function getStoredName(column: RowColumn): string {
  return STORED_NAMES[column] ?? column;
}

const NUMBER_COLUMNS: ReadonlySet<RowColumn> = new Set([
  "days",
  "count",
  "revision",
  "transcription",
]);

/** True where a shown column is one of numbers. */
export function isNumberColumn(column: RowColumn): boolean {
  return NUMBER_COLUMNS.has(column);
}

/**
 * Sorts rows that are in the order of the table (null: every row of it) by keys, first key first; rows that agree keep their order. Texts go by code
 * unit and numbers by size, each distinct text compared once; empty and unknown, not itemized and withdrawn stand last in
 * both directions. Null is again every row as it stands.
 */
export function sortRows<R extends Uint32Array | null>(
  dataset: Dataset,
  rows: R,
  sort: readonly { readonly column: RowColumn; readonly descending: boolean }[],
): Uint32Array | R {
  // Ids are one row's each: nothing is left to sort after one, and most tables stand by id already.
  const id = sort.findIndex(({ column }) => column === "id");
  const last = sort[id];
  if (last !== undefined && isSortedById(dataset)) {
    const start = last.descending ? reverseRows(rows, dataset.table.length) : rows;
    return sortByKeys(dataset, rows, start, sort.slice(0, id));
  }
  return sortByKeys(dataset, rows, rows, sort);
}

function sortByKeys<R extends Uint32Array | null>(
  dataset: Dataset,
  rows: R,
  start: Uint32Array | R,
  sort: Parameters<typeof sortRows>[2],
): Uint32Array | R {
  const keys = sort.flatMap(({ column, descending }) =>
    createSortKeys(dataset, rows, column).map((key) => ({ key, descending })),
  );
  return keys.reduceRight<Uint32Array | R>(
    (invertedIndex, { key, descending }) =>
      sortByKey(invertedIndex, dataset.table.length, key, descending),
    start,
  );
}

function reverseRows(rows: Uint32Array | null, length: number): Uint32Array {
  if (rows !== null) return rows.slice().reverse();
  return new Uint32Array(length).map((_, i) => length - 1 - i);
}

/** True where every row's id is greater than that of the row before. */
function isSortedById({ table }: Dataset): boolean {
  const { codes, dictionary } = getCodeColumn(table, "week");
  const ordinal = getNumberReader(table, "ordinal");
  for (let row = 1; row < table.length; row += 1) {
    const [before, now] = [codes[row - 1] as number, codes[row] as number];
    if (before === now) {
      if (ordinal(row - 1) >= ordinal(row)) return false;
    } else if ((dictionary[before] ?? "") >= (dictionary[now] ?? "")) return false;
  }
  return true;
}

/** Rows whose slots are found at a time. */
const BLOCK_ROWS = 4096;

function sortByKey<R extends Uint32Array | null>(
  rows: R,
  length: number,
  { size, lastCount: last, writeRanks: slots }: SortKey,
  descending: boolean,
): Uint32Array | R {
  const count = rows?.length ?? length;
  const named = size - last;
  const starts = new Uint32Array(size + 1);
  const block = new Uint32Array(BLOCK_ROWS);
  const slotOf = (rank: number): number => (descending && rank < named ? named - 1 - rank : rank);
  let isSorted = true;
  let before = 0;
  for (let from = 0; from < count; from += BLOCK_ROWS) {
    const to = Math.min(count, from + BLOCK_ROWS);
    slots(rows, from, to, block);
    for (let i = 0; i < to - from; i += 1) {
      const slot = slotOf(block[i] as number);
      if (slot < before) isSorted = false;
      before = slot;
      starts[slot + 1] = (starts[slot + 1] as number) + 1;
    }
  }
  if (isSorted) return rows;
  for (let i = 1; i <= size; i += 1) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const sorted = new Uint32Array(count);
  for (let from = 0; from < count; from += BLOCK_ROWS) {
    const to = Math.min(count, from + BLOCK_ROWS);
    slots(rows, from, to, block);
    for (let i = 0; i < to - from; i += 1) {
      const slot = slotOf(block[i] as number);
      const at = starts[slot] as number;
      sorted[at] = rows === null ? from + i : (rows[from + i] as number);
      starts[slot] = at + 1;
    }
  }
  return sorted;
}

function createSortKeys(
  dataset: Dataset,
  rows: Uint32Array | null,
  column: RowColumn,
): readonly SortKey[] {
  if (column === "id") {
    return [
      createTextKey(dataset, "week"),
      createNumberKey(dataset, rows, getNumberReader(dataset.table, "ordinal")),
    ];
  }
  if (!isNumberColumn(column)) return [createTextKey(dataset, getStoredName(column))];
  if (column === "days") return [createNumberKey(dataset, rows, createLagReader(dataset))];
  return [createNumberKey(dataset, rows, getNumberReader(dataset.table, column))];
}
