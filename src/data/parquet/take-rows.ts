import type { CsvRecord } from "#data/csv/csv-record.ts";
import type { ColumnPiece } from "#data/pieces/column-piece.ts";
import { widen } from "./fill-record.ts";

/** Most rows that are handed on before it is looked whether somebody waits. */
const MOST_AT_ONCE = 4096;

interface Cursor {
  readonly pieces: AsyncGenerator<ColumnPiece>;
  piece: ColumnPiece | null;
  at: number;
}

/** Hands on the rows of one group from its columns, the first with this number; every column has as many cells as there are rows. */
export async function takeRows(
  columns: readonly AsyncGenerator<ColumnPiece>[],
  first: number,
  rows: number,
  record: CsvRecord,
  take: (record: CsvRecord) => void,
  onSome: (done: number) => void,
): Promise<void> {
  const cursors = columns.map((pieces): Cursor => ({ pieces, piece: null, at: 0 }));
  widen(record, cursors.length);
  record.cells = cursors.length;
  record.bytes = new Uint8Array(1 << 12);
  let done = 0;
  while (done < rows) {
    let many = Math.min(MOST_AT_ONCE, rows - done);
    for (const cursor of cursors) many = Math.min(many, await ready(cursor));
    for (let i = 0; i < many; i += 1) {
      record.row = first + done + i;
      fill(record, cursors);
      take(record);
    }
    done += many;
    onSome(done);
  }
  // What follows the last row of a column would be one cell too many.
  for (const { pieces } of cursors) for await (const _ of pieces);
}

/** Cells at hand, at least one. */
async function ready(cursor: Cursor): Promise<number> {
  while (cursor.piece === null || cursor.at >= cursor.piece.codes.length) {
    const { done, value } = await cursor.pieces.next();
    if (done === true) throw new Error("fewer cells than rows");
    cursor.piece = value;
    cursor.at = 0;
  }
  return cursor.piece.codes.length - cursor.at;
}

function fill(record: CsvRecord, cursors: readonly Cursor[]): void {
  let to = 0;
  for (let i = 0; i < cursors.length; i += 1) {
    const cursor = cursors[i] as Cursor;
    const { bytes, starts, ends, codes } = cursor.piece as ColumnPiece;
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
