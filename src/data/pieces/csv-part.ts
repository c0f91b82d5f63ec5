import { textOf } from "#data/csv/csv-record.ts";
import { createGrowing } from "#data/csv/growing.ts";
import { createInterner } from "#data/csv/interner.ts";
import type { Interner } from "#data/csv/interner.ts";
import { assembledRows } from "./assembled-rows.ts";
import type { ColumnPiece } from "./column-piece.ts";
import { ROOM } from "./even-rows.ts";
import type { CsvPart, EvenRows } from "./even-rows.ts";
import { plainRows } from "./plain-rows.ts";

const QUOTE = 34;

/**
 * The wanted columns of a part; null where its rows are not all even, or the last goes on behind the cut: such rows are to
 * be read by whoever knows their numbers and what came before.
 */
export function partPieces(
  part: CsvPart,
  rows: EvenRows = assembledRows(part) ?? plainRows(part),
): readonly ColumnPiece[] | null {
  const { bytes, from, to, spans, scan, next, isDoubled } = rows;
  const columns = part.places.map(() => ({ interner: createInterner(), codes: createGrowing() }));
  // The missing value of a piece.
  for (const { interner } of columns) interner.code(bytes, 0, 0);
  for (let at = from; at < to; at = next()) {
    const found = scan(at);
    if (found < 0) return null;
    for (const [i, { interner, codes }] of columns.entries()) {
      const starts = i * ROOM * 2;
      const ends = starts + ROOM;
      const made = codes.more(found);
      interner.codeEach(bytes, spans, starts, ends, made);
      for (let row = 0; isDoubled() && row < found; row += 1) {
        const cell = bytes.subarray(spans[starts + row], spans[ends + row]);
        if (cell.includes(QUOTE)) made[row] = undoubled(cell, interner);
      }
    }
  }
  return columns.map(({ interner, codes }) => ({
    ...interner.all(),
    codes: codes.values().slice(),
  }));
}

/** The code of a cell in which quotation marks are doubled: none other of an even row holds any. */
function undoubled(bytes: Uint8Array, { code }: Interner): number {
  const made = new TextEncoder().encode(textOf(bytes).replaceAll('""', '"'));
  return code(made, 0, made.length);
}
