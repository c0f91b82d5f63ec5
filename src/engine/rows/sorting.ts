import type { Corpus } from "#domain/publication/coverage.ts";
import { MISSING } from "#domain/table.ts";
import type { RowColumn } from "#engine/question.ts";
import { codesOf, lateness, numbersOf } from "#engine/scan/columns.ts";
import { daysBetween } from "./days.ts";

/** Columns of the table under another name than a shown column has. */
const STORED: Readonly<Partial<Record<RowColumn, string>>> = {
  issued: "issuedText",
  declined: "declinedText",
};

/** The name under which the table stores a shown column of text. */
export function storedName(column: RowColumn): string {
  return STORED[column] ?? column;
}

const NUMBERS: ReadonlySet<RowColumn> = new Set(["days", "count", "revision", "transcription"]);

/** True where a shown column is one of numbers. */
export function isNumber(column: RowColumn): boolean {
  return NUMBERS.has(column);
}

/** Where rows stand under one key: dense ranks from 0; the last `last` of them stand last in both directions. */
interface Ranks {
  readonly of: Uint32Array;
  readonly size: number;
  readonly last: number;
}

/**
 * Sorts rows by keys, first key first; rows that agree keep their order. Texts go by code unit and numbers by size, each
 * distinct value compared once; empty and unknown, not itemised and withdrawn stand last in both directions.
 */
export function sortRows(
  corpus: Corpus,
  rows: Uint32Array,
  sort: readonly { readonly column: RowColumn; readonly descending: boolean }[],
): Uint32Array {
  const keys = sort.flatMap(({ column, descending }) =>
    ranksOf(corpus, rows, column).map((ranks) => ({ ranks, descending })),
  );
  return keys.reduceRight((order, { ranks, descending }) => place(order, ranks, descending), rows);
}

function place(rows: Uint32Array, { of, size, last }: Ranks, descending: boolean): Uint32Array {
  const named = size - last;
  const slot = (row: number): number => {
    const rank = of[row] ?? 0;
    return descending && rank < named ? named - 1 - rank : rank;
  };
  const starts = new Uint32Array(size + 1);
  for (const row of rows) starts[slot(row) + 1] = (starts[slot(row) + 1] ?? 0) + 1;
  for (let i = 1; i <= size; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const at = starts[slot(row)] ?? 0;
    sorted[at] = row;
    starts[slot(row)] = at + 1;
  }
  return sorted;
}

function ranksOf(corpus: Corpus, rows: Uint32Array, column: RowColumn): readonly Ranks[] {
  if (column === "id") {
    const ordinal = numbersOf(corpus.table, "ordinal").values;
    return [textRanks(corpus, "week"), numberRanks(corpus, rows, (row) => ordinal[row] ?? MISSING)];
  }
  if (!isNumber(column)) return [textRanks(corpus, storedName(column))];
  if (column === "days") {
    const days = daysBetween(corpus);
    return [numberRanks(corpus, rows, (row) => days(row) ?? MISSING)];
  }
  const { values } = numbersOf(corpus.table, column);
  return [numberRanks(corpus, rows, (row) => values[row] ?? MISSING)];
}

/** Texts in quotation marks are dates that could not be read: unknown. */
function textLateness(column: string, text: string): number {
  const isUnread = column.endsWith("Text") && column !== "chargeText" && text.startsWith('"');
  return text === "" || isUnread ? 1 : lateness(text);
}

function textRanks(corpus: Corpus, column: string): Ranks {
  const { codes, dictionary } = codesOf(corpus.table, column);
  const keys = dictionary.map((text) => {
    const late = textLateness(column, text);
    return { text: late === 0 ? text : "", late };
  });
  const order = keys.map((_, code) => code);
  const compare = (a: number, b: number): number => {
    const x = keys[a];
    const y = keys[b];
    if (x === undefined || y === undefined) return 0;
    return x.late - y.late || (x.text < y.text ? -1 : x.text > y.text ? 1 : 0);
  };
  order.sort(compare);
  const rankOf = new Uint32Array(dictionary.length);
  let rank = -1;
  let last = 0;
  order.forEach((code, i) => {
    const before = order[i - 1];
    if (before === undefined || compare(before, code) !== 0) {
      rank += 1;
      if ((keys[code]?.late ?? 0) > 0) last += 1;
    }
    rankOf[code] = rank;
  });
  const of = new Uint32Array(codes.length);
  for (let row = 0; row < of.length; row += 1) of[row] = rankOf[codes[row] ?? 0] ?? 0;
  return { of, size: rank + 1, last };
}

function numberRanks(corpus: Corpus, rows: Uint32Array, valueOf: (row: number) => number): Ranks {
  const distinct = new Set<number>();
  for (const row of rows) distinct.add(valueOf(row));
  const missing = distinct.delete(MISSING) ? 1 : 0;
  const sorted = Float64Array.from(distinct).sort();
  const rankOf = new Map<number, number>();
  sorted.forEach((value, rank) => rankOf.set(value, rank));
  const of = new Uint32Array(corpus.table.length);
  for (const row of rows) of[row] = rankOf.get(valueOf(row)) ?? sorted.length;
  return { of, size: sorted.length + missing, last: missing };
}
