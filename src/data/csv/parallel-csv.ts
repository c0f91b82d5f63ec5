import type { ColumnConsumer, ColumnSelection } from "#data/tabular/column-chunk.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import type { PartReaderPool, TablePartResult } from "#data/tabular/worker-pool.ts";

/** Rows of a CSV that others read, put together in their order. */
export interface ParallelCsvReader {
  /** Takes the bytes that follow. */
  readonly add: (bytes: Uint8Array) => Promise<void>;
  /** Waits for what others read; gives back the bytes after the last whole row. */
  readonly end: () => Promise<Uint8Array>;
}

const LF = 10;

/** A part that is being read, and the columns that were wanted when it was cut. */
interface PendingPart {
  readonly wanted: ColumnSelection;
  readonly result: Promise<TablePartResult>;
}

/**
 * Has the rows that follow read by a worker pool. Parts are cut behind line breaks, any of which may stand inside of a cell: where
 * a part did not end with a whole row, its rows are not all even, or headings may stand among them, it is read in its turn by
 * `scan`, with what was left over of the part before. `scan` gives back the bytes after the last whole row, and `next` receives the number of rows that were taken.
 */
export function createParallelCsvReader(
  pool: PartReaderPool,
  separator: number,
  first: ColumnSelection,
  columns: ColumnConsumer,
  rows: {
    readonly scan: (bytes: Uint8Array) => Uint8Array;
    readonly next: (rows: number) => number;
  },
): ParallelCsvReader {
  const { partBytes: maxBytes } = pool;
  const atOnce = Math.ceil(maxBytes / 8);
  const pending: PendingPart[] = [];
  let wanted = first;
  /** Buffers of parts that were put in their place: new memory for each would cost more than filling it. */
  const free: Uint8Array<ArrayBuffer>[] = [];
  let buffer = new Uint8Array(maxBytes);
  let length = 0;
  /** What was left over of the last part that was put in its place. */
  let left: Uint8Array = new Uint8Array(0);

  async function settle(): Promise<void> {
    const part = pending.shift();
    if (part === undefined) return;
    const { chunks, bytes } = await part.result;
    if (bytes === null) return;
    free.push(new Uint8Array(bytes.buffer));
    if (chunks === null || left.length > 0 || part.wanted !== wanted || hasHeading(chunks)) {
      left = rows.scan(joinBytes(left, bytes));
      wanted = columns.selection() ?? wanted;
      return;
    }
    const count = chunks[0]?.codes.length ?? 0;
    const row = rows.next(count);
    for (const [i, place] of wanted.columnIndexes.entries()) {
      const chunk = chunks[i];
      if (chunk !== undefined) columns.addChunk(place, chunk, row);
    }
    columns.endRows(row, count);
  }

  function hasHeading(chunks: readonly ColumnChunk[]): boolean {
    return wanted.columnIndexes.some((place, i) => {
      const chunk = chunks[i];
      return chunk !== undefined && columns.hasHeading(place, chunk);
    });
  }

  function cut(): void {
    const ended = buffer.lastIndexOf(LF, length - 1) + 1;
    const bytes = buffer.subarray(0, ended === 0 ? length : ended);
    const rest = buffer.subarray(bytes.length, length);
    buffer = free.pop() ?? new Uint8Array(maxBytes);
    buffer.set(rest);
    length = rest.length;
    const result =
      ended === 0
        ? Promise.resolve({ chunks: null, bytes })
        : pool.readPart({ container: "csv", bytes, separator, ...wanted });
    pending.push({ wanted, result });
  }

  return {
    add: async (bytes) => {
      for (let at = 0; at < bytes.length; at += atOnce) {
        const more = bytes.subarray(at, at + atOnce);
        while (length + more.length > maxBytes) {
          cut();
          // Enough for everybody to go on with while one part is put in its place.
          if (pending.length > pool.size * 2) await settle();
        }
        buffer.set(more, length);
        length += more.length;
      }
    },
    end: async () => {
      while (pending.length > 0) await settle();
      return joinBytes(left, buffer.subarray(0, length));
    },
  };
}

/** Bytes after one another; copied where there are any after. */
export function joinBytes(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (after.length === 0) return before;
  const both = new Uint8Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}
