import type { TableRecord } from "#data/tabular/table-record.ts";

/** Fills a record with cells. */
export function fillRecord(record: TableRecord, row: number, cells: readonly Uint8Array[]): void {
  widenRecord(record, cells.length);
  record.bytes = new Uint8Array(cells.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  cells.forEach((cell, i) => {
    record.bytes.set(cell, at);
    record.starts[i] = at;
    at += cell.length;
    record.ends[i] = at;
  });
  record.row = row;
  record.cells = cells.length;
}

/** Makes room for so many cells, none of which has marks. */
export function widenRecord(record: TableRecord, cells: number): void {
  if (record.starts.length >= cells) return;
  record.starts = new Int32Array(cells);
  record.ends = new Int32Array(cells);
  record.cellFlags = new Uint8Array(cells);
}
