import type { Corpus } from "#domain/publication/coverage.ts";
import { MISSING, codesOf } from "#domain/table.ts";
import { lateness } from "#engine/scan/columns.ts";

/** Where rows stand under one key: ranks from 0 to before `size`; the last `last` of them stand last in both directions. */
export interface Key {
  readonly size: number;
  readonly last: number;
  /** Writes the ranks of the rows (null: of every row as it stands) from the `from`th to before the `to`th. */
  readonly slots: (rows: Uint32Array | null, from: number, to: number, out: Uint32Array) => void;
}

/** Texts in quotation marks are dates that could not be read: unknown. */
function textLateness(column: string, text: string): number {
  const isUnread = column.endsWith("Text") && column !== "chargeText" && text.startsWith('"');
  return text === "" || isUnread ? 1 : lateness(text);
}

/** The key of a stored column of text. */
export function textKey(corpus: Corpus, column: string): Key {
  const { codes, dictionary } = codesOf(corpus.table, column);
  const { rankOf, size, last } = ranksOf(column, dictionary);
  return {
    size,
    last,
    slots(rows, from, to, out) {
      for (let i = from; i < to; i += 1) {
        const row = rows === null ? i : (rows[i] as number);
        out[i - from] = rankOf[codes[row] as number] as number;
      }
    },
  };
}

function ranksOf(column: string, dictionary: readonly string[]) {
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
  return { rankOf, size: rank + 1, last };
}

/** Up to so many whole numbers from the least to the greatest, each is a rank of its own, whether it occurs or not. */
const MOST_RANKS = 1_048_576;

/** The key of numbers by row; null and `MISSING` stand last. */
export function numberKey(
  corpus: Corpus,
  rows: Uint32Array | null,
  valueOf: (row: number) => number | null,
): Key {
  const count = rows?.length ?? corpus.table.length;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    const value = valueOf(rows === null ? i : (rows[i] as number)) ?? MISSING;
    if (value === MISSING) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const width = greatest < least ? 0 : greatest - least + 1;
  const rank = width <= MOST_RANKS ? null : rankings(rows, count, valueOf);
  const named = rank?.size ?? width;
  return {
    size: named + 1,
    last: 1,
    slots(listed, from, to, out) {
      for (let i = from; i < to; i += 1) {
        const value = valueOf(listed === null ? i : (listed[i] as number)) ?? MISSING;
        if (value === MISSING) out[i - from] = named;
        else out[i - from] = rank === null ? value - least : (rank.get(value) ?? named);
      }
    },
  };
}

function rankings(
  rows: Uint32Array | null,
  count: number,
  valueOf: (row: number) => number | null,
): ReadonlyMap<number, number> {
  const distinct = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const value = valueOf(rows === null ? i : (rows[i] as number)) ?? MISSING;
    if (value !== MISSING) distinct.add(value);
  }
  const sorted = Float64Array.from(distinct).sort();
  return new Map(Array.from(sorted, (value, rank) => [value, rank]));
}
