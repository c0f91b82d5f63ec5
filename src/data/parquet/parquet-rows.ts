import { emptyRecord } from "#data/csv/scan-record.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { createPause } from "#data/open/pause.ts";
import type { Pause } from "#data/open/pause.ts";
import type { ReadRows } from "#data/open/reading.ts";
import type { ColumnPiece } from "#data/pieces/column-piece.ts";
import type { TablePart } from "#data/pieces/crew.ts";
import { readAhead } from "#data/pieces/read-ahead.ts";
import type { FoundIssue } from "#domain/opening/found.ts";
import { decompressorOf } from "./codecs.ts";
import { columnPieces } from "./column-pieces.ts";
import { openParquet } from "./open-parquet.ts";
import type { Group, ParquetColumn } from "./open-parquet.ts";
import { fillRecord } from "./fill-record.ts";
import { takeRows } from "./take-rows.ts";

/**
 * Rows of a Parquet file, the names of its columns as the first. Values are texts: dates in ISO, missing ones blank, decimal
 * fractions exact. Only the columns that are wanted are decompressed. A column that has more or fewer values than the file
 * says it has rows ends the reading; a value that was changed to another cannot be told, as most writers keep no checksum.
 */
export const readParquetRows: ReadRows = async (
  source,
  taker,
  { signal, onProgress, mostOfSheet = Infinity, crew },
) => {
  const pause = createPause(signal);
  const { columns, groups, rows, leftOut } = await openParquet(source);
  await pause();
  const record = emptyRecord();
  const encoder = new TextEncoder();
  fillRecord(
    record,
    1,
    columns.map(({ name }) => encoder.encode(name)),
  );
  taker.take(record);
  const { columns: byColumn } = taker;
  const wanted = byColumn?.wanted()?.places ?? null;
  const tell = (groupsDone: number, row: number): void =>
    onProgress?.({ bytes: Math.floor((source.size * groupsDone) / groups.length), rows: row });
  const read =
    crew === undefined || wanted === null
      ? null
      : readAhead(crew, partsOf(source, columns, groups, wanted));
  let row = 1;
  for (const [at, group] of groups.entries()) {
    const first = row + 1;
    if (byColumn !== undefined && wanted !== null) {
      for (const [i, place] of wanted.entries()) {
        const column = columns[place];
        if (column === undefined) continue;
        let next = first;
        const pieces = (await read?.()) ?? piecesOf(source, column, group, place, pause, Infinity);
        for await (const piece of pieces) {
          byColumn.take(place, piece, next);
          next += piece.codes.length;
        }
        tell(at + (i + 1) / wanted.length, row);
      }
      byColumn.end(first, group.rows);
    } else {
      const most = Math.min(group.rows, Math.max(0, mostOfSheet - row));
      const pieces = columns.map((column, i) => piecesOf(source, column, group, i, pause, most));
      await takeRows(pieces, first, most, record, taker.take, (done) =>
        tell(at + done / group.rows, row + done),
      );
    }
    row += group.rows;
    if (row >= mostOfSheet) break;
  }
  onProgress?.({ bytes: source.size, rows: rows + 1 });
  return { bytes: source.size, rows: rows + 1, isEnded: true, issues: issuesOf(leftOut) };
};

/** The wanted columns of each group, in the order in which they are taken. */
function* partsOf(
  source: Blob,
  columns: readonly ParquetColumn[],
  groups: readonly Group[],
  wanted: readonly number[],
): Generator<TablePart> {
  for (const { rows, chunks } of groups) {
    for (const place of wanted) {
      const column = columns[place];
      const chunk = chunks[place];
      if (column === undefined || chunk === undefined) continue;
      yield { container: "parquet", source, column, chunk, rows };
    }
  }
}

async function* piecesOf(
  source: Blob,
  column: ParquetColumn,
  { rows, chunks }: Group,
  place: number,
  pause: Pause,
  most: number,
): AsyncGenerator<ColumnPiece> {
  const chunk = chunks[place];
  if (chunk === undefined) return;
  const decompress = await decompressorOf(chunk.codec);
  const pieces = columnPieces(source, column, chunk, rows, decompress, most);
  for (;;) {
    await pause();
    const { done, value } = await pieces.next().catch((thrown: unknown) => {
      // A file that was removed or changed meanwhile is no damaged one.
      if (thrown instanceof DOMException || thrown instanceof NotReadable) throw thrown;
      throw new NotReadable(`The Parquet file is damaged in its column “${column.name}”.`);
    });
    if (done === true) return;
    yield value;
  }
}

function issuesOf(leftOut: readonly string[]): readonly FoundIssue[] {
  if (leftOut.length === 0) return [];
  const examples = leftOut.slice(0, 5).map((name) => `column “${name}”`);
  const kind = "column of lists, records or other values without a text; left out";
  return [{ kind, severity: "warning", count: leftOut.length, examples }];
}
