import { ImportError } from "#data/errors/import-error.ts";
import type { TableReader } from "#data/tabular/table-reader.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import type {
  ParquetColumn,
  TablePart,
  PartReaderPool,
  TablePartResult,
} from "#data/tabular/worker-pool.ts";
import type { ImportIssue } from "#domain/import/import-summary.ts";
import { loadDecompressor } from "./decompressors.ts";
import { readColumnChunks } from "./read-column.ts";
import { readParquetMetadata } from "./open-parquet.ts";
import type { PageGroup } from "./open-parquet.ts";
import { createRecord, fillRecord } from "#data/tabular/table-record.ts";
import { emitRows } from "./emit-rows.ts";

/** Most milliseconds for which the reader keeps its thread from messages. */
const MAX_BLOCKED_MS = 40;

/**
 * Rows of a Parquet file, the names of its columns as the first. Values are texts: dates in ISO, missing ones blank, decimal
 * fractions exact. Only the columns that are wanted are decompressed. A column that has more or fewer values than the file
 * says it has rows ends the reading; a value that was changed to another cannot be detected, as most writers keep no checksum.
 */
export const readParquet: TableReader = async (
  source,
  consumer,
  { signal, onProgress, maxRowsPerSheet = Infinity, pool },
) => {
  const pause = createYieldThread(signal);
  const { columns, groups, rows, leftOut } = await readParquetMetadata(source);
  await pause();
  const record = createRecord();
  const encoder = new TextEncoder();
  fillRecord(
    record,
    1,
    columns.map(({ name }) => encoder.encode(name)),
  );
  consumer.addRecord(record);
  const { columns: byColumn } = consumer;
  const wanted = byColumn?.selection()?.columnIndexes ?? null;
  const tell = (groupsDone: number, row: number): void =>
    onProgress?.({ bytes: Math.floor((source.size * groupsDone) / groups.length), rows: row });
  const nextPart =
    pool === undefined || wanted === null
      ? null
      : readAhead(pool, listTableParts(source, columns, groups, wanted));
  let row = 1;
  for (const [at, group] of groups.entries()) {
    const first = row + 1;
    if (byColumn !== undefined && wanted !== null) {
      for (const [i, place] of wanted.entries()) {
        const column = columns[place];
        if (column === undefined) continue;
        let next = first;
        const chunks =
          (await nextPart?.()) ?? readChunks(source, column, group, place, pause, Infinity);
        for await (const chunk of chunks) {
          byColumn.addChunk(place, chunk, next);
          next += chunk.codes.length;
        }
        tell(at + (i + 1) / wanted.length, row);
      }
      byColumn.endRows(first, group.rows);
    } else {
      const rowCount = Math.min(group.rows, Math.max(0, maxRowsPerSheet - row));
      const columnChunks = columns.map((column, i) =>
        readChunks(source, column, group, i, pause, rowCount),
      );
      await emitRows(columnChunks, first, rowCount, record, consumer.addRecord, (done) =>
        tell(at + done / group.rows, row + done),
      );
    }
    row += group.rows;
    if (row >= maxRowsPerSheet) break;
  }
  onProgress?.({ bytes: source.size, rows: rows + 1 });
  return {
    bytes: source.size,
    rows: rows + 1,
    isComplete: true,
    issues: listLeftOutIssues(leftOut),
  };
};

/** The wanted columns of each group, in the order in which they are taken. */
function* listTableParts(
  source: Blob,
  columns: readonly ParquetColumn[],
  groups: readonly PageGroup[],
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

async function* readChunks(
  source: Blob,
  column: ParquetColumn,
  { rows, chunks }: PageGroup,
  place: number,
  pause: YieldThread,
  maxRows: number,
): AsyncGenerator<ColumnChunk> {
  const chunk = chunks[place];
  if (chunk === undefined) return;
  const decompress = await loadDecompressor(chunk.codec);
  const columnChunks = readColumnChunks(source, column, chunk, rows, decompress, maxRows);
  for (;;) {
    await pause();
    const { done, value } = await columnChunks.next().catch((thrown: unknown) => {
      // A file that was removed or changed meanwhile is no damaged one.
      if (thrown instanceof DOMException || thrown instanceof ImportError) throw thrown;
      throw new ImportError(`The Parquet file is damaged in its column “${column.name}”.`);
    });
    if (done === true) return;
    yield value;
  }
}

function listLeftOutIssues(leftOut: readonly string[]): readonly ImportIssue[] {
  if (leftOut.length === 0) return [];
  const examples = leftOut.slice(0, 5).map((name) => `column “${name}”`);
  const kind = "column of lists, records or other values without a text; left out";
  return [{ kind, severity: "warning", count: leftOut.length, examples }];
}

/**
 * Has a worker pool read a few parts ahead of the consumer: each call returns the chunks of the next part, or null where
 * this thread has to read the part itself.
 */
function readAhead(
  pool: PartReaderPool,
  parts: Iterator<TablePart>,
): () => Promise<readonly ColumnChunk[] | null> {
  const pending: Promise<TablePartResult>[] = [];
  return async () => {
    while (pending.length <= pool.size * 2) {
      const { done, value } = parts.next();
      if (done === true) break;
      pending.push(pool.readPart(value));
    }
    return (await pending.shift())?.chunks ?? null;
  };
}

/**
 * Called often: lets other tasks of the thread run where it was busy for long, so that a message can arrive that ends the
 * import. Throws the signal's reason.
 */
type YieldThread = () => Promise<void>;

function createYieldThread(signal: AbortSignal | undefined): YieldThread {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < MAX_BLOCKED_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    signal?.throwIfAborted();
  };
}
