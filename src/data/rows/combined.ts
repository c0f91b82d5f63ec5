import type { GatheredColumn } from "#data/foia/column-store.ts";

/** Of each row an index into `read`: what the texts of several columns mean together, each combination once. */
export interface Combined<Read> {
  readonly ofRow: Uint32Array;
  readonly read: readonly Read[];
}

/** Reads each combination of texts that occurs in `columns` once; a column that the file does not have says "". */
export function combined<Read>(
  length: number,
  columns: readonly (GatheredColumn | null)[],
  read: (texts: readonly string[], row: number) => Read,
): Combined<Read> {
  const ofRow = new Uint32Array(length);
  const known = new Map<string, number>();
  const made: Read[] = [];
  for (let row = 0; row < length; row += 1) {
    const key = columns.map((column) => column?.codes[row] ?? "").join(",");
    let at = known.get(key);
    if (at === undefined) {
      at = made.length;
      known.set(key, at);
      made.push(
        read(
          columns.map((column) => column?.texts[column.codes[row] ?? 0] ?? ""),
          row,
        ),
      );
    }
    ofRow[row] = at;
  }
  return { ofRow, read: made };
}
