import type { TableRecord } from "#data/tabular/table-record.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { widenRecord } from "#data/tabular/table-record.ts";

/** Most rows that are handed on before it is looked whether somebody waits. */
const MAX_ROWS_AT_ONCE = 4096;

interface ColumnCursor {
  readonly chunks: AsyncGenerator<ColumnChunk>;
  chunk: ColumnChunk | null;
  at: number;
}

/** Passes on the rows of one group from its columns, the first with this number; every column has as many cells as there are rows. */
export async function emitRows(
  columns: readonly AsyncGenerator<ColumnChunk>[],
  first: number,
  rows: number,
  record: TableRecord,
  onRecord: (record: TableRecord) => void,
  onSome: (done: number) => void,
): Promise<void> {
  const cursors = columns.map((chunks): ColumnCursor => ({ chunks, chunk: null, at: 0 }));
  widenRecord(record, cursors.length);
  record.cells = cursors.length;
  record.bytes = new Uint8Array(1 << 12);
  let done = 0;
  while (done < rows) {
    let many = Math.min(MAX_ROWS_AT_ONCE, rows - done);
    for (const cursor of cursors) many = Math.min(many, await loadCells(cursor));
    for (let i = 0; i < many; i += 1) {
      record.row = first + done + i;
      fillFromCursors(record, cursors);
      onRecord(record);
    }
    done += many;
    onSome(done);
  }
  // What follows the last row of a column would be one cell too many.
  for (const { chunks } of cursors) for await (const _ of chunks);
}

/** The number of cells in memory, at least one. */
async function loadCells(cursor: ColumnCursor): Promise<number> {
  while (cursor.chunk === null || cursor.at >= cursor.chunk.codes.length) {
    const { done, value } = await cursor.chunks.next();
    if (done === true) throw new Error("fewer cells than rows");
    cursor.chunk = value;
    cursor.at = 0;
  }
  return cursor.chunk.codes.length - cursor.at;
}

function fillFromCursors(record: TableRecord, cursors: readonly ColumnCursor[]): void {
  let to = 0;
  for (let i = 0; i < cursors.length; i += 1) {
    const cursor = cursors[i] as ColumnCursor;
    const { bytes, starts, ends, codes } = cursor.chunk as ColumnChunk;
    const code = codes[cursor.at] as number;
    cursor.at += 1;
    const from = starts[code] as number;
    const end = ends[code] as number;
    const length = end - from;
    if (to + length > record.bytes.length) {
      const wider = new Uint8Array((to + length) * 2);
      wider.set(record.bytes.subarray(0, to));
      record.bytes = wider;
    }
    for (let at = 0; at < length; at += 1) record.bytes[to + at] = bytes[from + at] as number;
    record.starts[i] = to;
    to += length;
    record.ends[i] = to;
  }
}
