import { NotReadable } from "#data/open/not-readable.ts";
import type { ColumnPiece } from "#data/pieces/column-piece.ts";
import { DOUBLED, cellText, isBlank } from "./csv-record.ts";
import type { CsvRecord } from "./csv-record.ts";
import { createGrowing } from "./growing.ts";
import type { Growing } from "./growing.ts";
import { createInterner } from "./interner.ts";
import type { Interner } from "./interner.ts";
import { recordDamage, recordFault } from "./record-fault.ts";
import { emptyRecord, scannerFor } from "./scan-record.ts";

/** Rows of a CSV in UTF-8 that follow each other, cut behind a line break, and which of their columns are wanted. */
export interface CsvPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly separator: number;
  /** Cells of the heading. */
  readonly width: number;
  readonly places: readonly number[];
}

/**
 * The wanted columns of a part; null where its rows are not all even: one is blank, or has another width, or a fault, or
 * goes on behind the cut. Such rows are to be read by whoever knows their numbers and what came before.
 */
export function partPieces({
  bytes,
  separator,
  width,
  places,
}: CsvPart): readonly ColumnPiece[] | null {
  const scanRecord = scannerFor(separator);
  const record: CsvRecord = { ...emptyRecord(), bytes };
  const columns = places.map(createColumn);
  try {
    for (let at = 0; at < bytes.length;) {
      at = scanRecord(record, at, bytes.length, false);
      if (at < 0 || isBlank(record)) return null;
      if (recordFault(record, width) !== null || recordDamage(record) !== null) return null;
      for (let i = 0; i < columns.length; i += 1) {
        add(columns[i] as Column, record, places[i] as number);
      }
    }
  } catch (thrown) {
    if (thrown instanceof NotReadable) return null;
    throw thrown;
  }
  return columns.map(({ interner, codes }) => ({
    ...interner.all(),
    codes: codes.values().slice(),
  }));
}

interface Column {
  readonly interner: Interner;
  readonly codes: Growing;
}

function createColumn(): Column {
  const interner = createInterner();
  // The missing value of a piece.
  interner.code(new Uint8Array(0), 0, 0);
  return { interner, codes: createGrowing() };
}

function add({ interner, codes }: Column, record: CsvRecord, place: number): void {
  const isDoubled = ((record.flags[place] as number) & DOUBLED) !== 0;
  const bytes = isDoubled ? new TextEncoder().encode(cellText(record, place)) : record.bytes;
  const start = isDoubled ? 0 : (record.starts[place] as number);
  const end = isDoubled ? bytes.length : (record.ends[place] as number);
  codes.push(interner.code(bytes, start, end));
}
