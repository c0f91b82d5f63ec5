import type { ColumnTaker, WantedColumns } from "#data/pieces/column-piece.ts";
import type { Crew } from "#data/pieces/crew.ts";

/** Rows of a CSV that others read, put together in their order. */
export interface CsvParts {
  /** Takes the bytes that follow. */
  readonly add: (bytes: Uint8Array) => Promise<void>;
  /** Waits for what others read; gives back the bytes after the last whole row. */
  readonly end: () => Promise<Uint8Array>;
}

/** Bytes of a part. */
const PART = 4 << 20;
const LF = 10;

/**
 * Has the rows that follow read by a crew. Parts are cut behind line breaks, any of which may stand inside of a cell: where
 * a part did not end with a whole row, or its rows are not all even, it is read in its turn by `scan`, with what was left
 * over of the part before. `scan` gives back the bytes after the last whole row, and `onRows` is told of rows taken.
 */
export function createCsvParts(
  crew: Crew,
  separator: number,
  wanted: WantedColumns,
  columns: ColumnTaker,
  rows: {
    readonly scan: (bytes: Uint8Array) => Uint8Array;
    readonly next: (rows: number) => number;
  },
): CsvParts {
  const asked: { readonly bytes: Uint8Array; readonly read: ReturnType<Crew["read"]> }[] = [];
  let held = new Uint8Array(PART * 2);
  let length = 0;
  /** What was left over of the last part that was put in its place. */
  let left: Uint8Array = new Uint8Array(0);

  async function settle(): Promise<void> {
    const part = asked.shift();
    if (part === undefined) return;
    const pieces = await part.read;
    if (pieces === null || left.length > 0) {
      left = rows.scan(joined(left, part.bytes));
      return;
    }
    const count = pieces[0]?.codes.length ?? 0;
    const row = rows.next(count);
    for (const [i, place] of wanted.places.entries()) {
      const piece = pieces[i];
      if (piece !== undefined) columns.take(place, piece, row);
    }
    columns.end(row, count);
  }

  function cut(): void {
    const ended = held.lastIndexOf(LF, length - 1) + 1;
    const bytes = held.slice(0, ended === 0 ? length : ended);
    held.copyWithin(0, bytes.length, length);
    length -= bytes.length;
    const { places, width } = wanted;
    const part = { container: "csv", bytes, separator, width, places } as const;
    asked.push({ bytes, read: ended === 0 ? Promise.resolve(null) : crew.read(part) });
  }

  return {
    add: async (bytes) => {
      if (length + bytes.length > held.length) {
        const wider = new Uint8Array(Math.max(held.length * 2, length + bytes.length));
        wider.set(held.subarray(0, length));
        held = wider;
      }
      held.set(bytes, length);
      length += bytes.length;
      if (length < PART) return;
      cut();
      // Enough for everybody to go on with while one part is put in its place.
      if (asked.length > crew.size * 2) await settle();
    },
    end: async () => {
      while (asked.length > 0) await settle();
      return joined(left, held.subarray(0, length));
    },
  };
}

/** Bytes after one another; copied where there are any after. */
export function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (after.length === 0) return before;
  const both = new Uint8Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}
