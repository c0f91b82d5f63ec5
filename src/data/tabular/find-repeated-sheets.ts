import type { SheetStart } from "#data/tabular/table-rows.ts";

/** A sheet of which rows stand in another, too. */
export interface RepeatedSheet {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The sheet that has them, too. */
  readonly other: string;
  /** Rows that both have, one for one. */
  readonly sharedRows: number;
}

/**
 * Sheets of which rows stand in another sheet, too: all of them where `sharedRows` is as many as the sheet has. Of two sheets the
 * one with fewer rows is given, and the later where they are equal. `codes` are those of `identifyRows`.
 */
export function findRepeatedSheets(
  sheets: readonly SheetStart[],
  codes: Uint32Array,
): readonly RepeatedSheet[] {
  const all = sheets
    .map(({ name, from }, i) => ({ name, from, to: sheets[i + 1]?.from ?? codes.length }))
    .filter(({ from, to }) => to > from)
    .map((sheet) => ({ ...sheet, rowCounts: countCodes(codes.subarray(sheet.from, sheet.to)) }))
    .toSorted((one, other) => other.to - other.from - (one.to - one.from));
  return all.flatMap((sheet, i) => {
    const shared = all.slice(0, i).map((other) => ({
      other: other.name,
      sharedRows: countShared(sheet.rowCounts, other.rowCounts),
    }));
    const largest = shared.toSorted((one, other) => other.sharedRows - one.sharedRows)[0];
    if (largest === undefined || largest.sharedRows === 0) return [];
    const { name, from, to } = sheet;
    return [{ name, from, to, ...largest }];
  });
}

function countCodes(codes: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function countShared(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const [code, count] of one) shared += Math.min(count, other.get(code) ?? 0);
  return shared;
}
