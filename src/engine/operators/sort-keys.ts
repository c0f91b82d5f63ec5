import type { Dataset } from "#domain/report/dataset.ts";
import { MISSING_NUMBER, getCodeColumn } from "#domain/table/table.ts";
import { getValueRank } from "#engine/query/reserved-values.ts";

/** Where rows stand under one key: ranks from 0 to before `size`; the last `last` of them stand last in both directions. */
export interface SortKey {
  readonly size: number;
  readonly lastCount: number;
  /** Writes the ranks of the rows (null: of every row as it stands) from the `from`th to before the `to`th. */
  readonly writeRanks: (
    rows: Uint32Array | null,
    from: number,
    to: number,
    out: Uint32Array,
  ) => void;
}

/** Texts in quotation marks are dates that could not be read: unknown. */
function getTextRank(column: string, text: string): number {
  const isUnread = column.endsWith("Text") && column !== "chargeText" && text.startsWith('"');
  return text === "" || isUnread ? 1 : getValueRank(text);
}

/** The key of a stored column of text. */
export function createTextKey(dataset: Dataset, column: string): SortKey {
  const { codes, dictionary } = getCodeColumn(dataset.table, column);
  const { rankOf, size, last } = rankTexts(column, dictionary);
  return {
    size,
    lastCount: last,
    writeRanks(rows, from, to, out) {
      for (let i = from; i < to; i += 1) {
        const row = rows === null ? i : (rows[i] as number);
        out[i - from] = rankOf[codes[row] as number] as number;
      }
    },
  };
}

function rankTexts(column: string, dictionary: readonly string[]) {
  const keys = dictionary.map((text) => {
    const late = getTextRank(column, text);
    return { text: late === 0 ? text : "", late };
  });
  const invertedIndex = keys.map((_, code) => code);
  const compare = (a: number, b: number): number => {
    const x = keys[a];
    const y = keys[b];
    if (x === undefined || y === undefined) return 0;
    return x.late - y.late || (x.text < y.text ? -1 : x.text > y.text ? 1 : 0);
  };
  invertedIndex.sort(compare);
  const rankOf = new Uint32Array(dictionary.length);
  let rank = -1;
  let last = 0;
  invertedIndex.forEach((code, i) => {
    const before = invertedIndex[i - 1];
    if (before === undefined || compare(before, code) !== 0) {
      rank += 1;
      if ((keys[code]?.late ?? 0) > 0) last += 1;
    }
    rankOf[code] = rank;
  });
  return { rankOf, size: rank + 1, last };
}

/** Up to so many whole numbers from the least to the greatest, each is a rank of its own, whether it occurs or not. */
const MAX_RANKS = 1_048_576;

/** The key of numbers by row; null and `MISSING` stand last. */
export function createNumberKey(
  dataset: Dataset,
  rows: Uint32Array | null,
  valueOf: (row: number) => number | null,
): SortKey {
  const count = rows?.length ?? dataset.table.length;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    const value = valueOf(rows === null ? i : (rows[i] as number)) ?? MISSING_NUMBER;
    if (value === MISSING_NUMBER) continue;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const width = greatest < least ? 0 : greatest - least + 1;
  const rank = width <= MAX_RANKS ? null : rankNumbers(rows, count, valueOf);
  const named = rank?.size ?? width;
  return {
    size: named + 1,
    lastCount: 1,
    writeRanks(listed, from, to, out) {
      for (let i = from; i < to; i += 1) {
        const value = valueOf(listed === null ? i : (listed[i] as number)) ?? MISSING_NUMBER;
        if (value === MISSING_NUMBER) out[i - from] = named;
        else out[i - from] = rank === null ? value - least : (rank.get(value) ?? named);
      }
    },
  };
}

function rankNumbers(
  rows: Uint32Array | null,
  count: number,
  valueOf: (row: number) => number | null,
): ReadonlyMap<number, number> {
  const distinct = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const value = valueOf(rows === null ? i : (rows[i] as number)) ?? MISSING_NUMBER;
    if (value !== MISSING_NUMBER) distinct.add(value);
  }
  const sorted = Float64Array.from(distinct).sort();
  return new Map(Array.from(sorted, (value, rank) => [value, rank]));
}
