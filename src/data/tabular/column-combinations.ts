import type { TextColumn } from "#data/tabular/column-store.ts";

/** Of each row an index into `parse`: what the texts of several columns mean together, each combination once. */
export interface ColumnCombinations<Read> {
  readonly indexes: Uint32Array;
  readonly values: readonly Read[];
}

/** Pairs of codes that are looked up in a table as large as all that could be; more of them are in a map. */
const MAX_PAIRS = 2 ** 22;

/** Reads each combination of texts that occurs in `columns` once; a column that the file does not have says "". */
export function readCombinations<Read>(
  length: number,
  columns: readonly (TextColumn | null)[],
  parse: (texts: readonly string[], row: number) => Read,
): ColumnCombinations<Read> {
  let combinationIndexes = new Uint32Array(length);
  let firsts: readonly number[] = length === 0 ? [] : [0];
  for (const column of columns) {
    if (column !== null)
      ({ combinationIndexes, firsts } = combineCodes(combinationIndexes, firsts.length, column));
  }
  return {
    indexes: combinationIndexes,
    values: firsts.map((row) =>
      parse(
        columns.map((column) => column?.texts[column.codes[row] ?? 0] ?? ""),
        row,
      ),
    ),
  };
}

/** A code for each pair of codes that occurs, in the order in which they do, and the row in which each does first. */
function combineCodes(
  combinationIndexes: Uint32Array,
  size: number,
  { codes, texts }: TextColumn,
): { readonly combinationIndexes: Uint32Array<ArrayBuffer>; readonly firsts: readonly number[] } {
  const indexes = new Uint32Array(combinationIndexes.length);
  const firsts: number[] = [];
  const width = texts.length;
  const table = size * width <= MAX_PAIRS ? new Int32Array(size * width) : null;
  const map = new Map<number, number>();
  for (let row = 0; row < indexes.length; row += 1) {
    const pair = (combinationIndexes[row] as number) * width + (codes[row] as number);
    // One more than the code, so that what was not met is 0.
    let found = table === null ? (map.get(pair) ?? 0) : (table[pair] as number);
    if (found === 0) {
      found = firsts.push(row);
      if (table === null) map.set(pair, found);
      else table[pair] = found;
    }
    indexes[row] = found - 1;
  }
  return { combinationIndexes: indexes, firsts };
}
