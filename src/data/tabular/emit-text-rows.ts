import type { TableRecord } from "#data/tabular/table-record.ts";

/** Hands rows of texts to `take` as records; the first is row `from`. */
export function emitTextRows(
  rows: readonly (readonly string[])[],
  from: number,
  take: (record: TableRecord) => void,
): void {
  for (const [i, row] of rows.entries()) {
    const cells = row.map((cell) => new TextEncoder().encode(cell));
    const bytes = new Uint8Array(cells.reduce((sum, { length }) => sum + length, 0));
    const starts = new Int32Array(cells.length);
    const ends = new Int32Array(cells.length);
    let at = 0;
    for (const [cell, text] of cells.entries()) {
      bytes.set(text, at);
      starts[cell] = at;
      at += text.length;
      ends[cell] = at;
    }
    const flags = new Uint8Array(cells.length);
    take({
      bytes,
      row: from + i,
      cells: cells.length,
      starts,
      ends,
      cellFlags: flags,
      errorFlags: 0,
    });
  }
}
