import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { WeekStart } from "#domain/calendar/week.ts";

/** The rows of some weeks, in the order of the table; weeks without rows are missing. */
export function groupRowsByWeek(
  { table }: Dataset,
  weeks: ReadonlySet<WeekStart>,
): ReadonlyMap<WeekStart, Uint32Array> {
  const { codes, dictionary } = getCodeColumn(table, "week");
  const counts = new Uint32Array(dictionary.length);
  for (let row = 0; row < table.length; row += 1) {
    const code = codes[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  const found = dictionary.map((week, code) =>
    weeks.has(week) ? new Uint32Array(counts[code] ?? 0) : null,
  );
  const filled = new Uint32Array(dictionary.length);
  for (let row = 0; row < table.length; row += 1) {
    const code = codes[row] as number;
    const rows = found[code];
    if (rows === null || rows === undefined) continue;
    rows[filled[code] as number] = row;
    filled[code] = (filled[code] as number) + 1;
  }
  return new Map(
    dictionary.flatMap((week, code) => {
      const rows = found[code];
      return rows === null || rows === undefined || rows.length === 0
        ? []
        : [[week, rows] as const];
    }),
  );
}

/** Ordinals are looked up in an array where it takes at most so many numbers a row, otherwise in a map. */
const MAX_ORDINALS_PER_ROW = 8;

/** The row of an ordinal among the rows of one week; -1 where there is none. */
export function createRowLookup(
  { table }: Dataset,
  rows: Uint32Array,
): (ordinal: number) => number {
  const ordinal = getNumberReader(table, "ordinal");
  const highestOrdinal = rows.reduce((highest, row) => Math.max(highest, ordinal(row)), 0);
  if (highestOrdinal > MAX_ORDINALS_PER_ROW * (rows.length + 1)) {
    const known = new Map<number, number>();
    for (const row of rows) known.set(ordinal(row), row);
    return (at) => known.get(at) ?? -1;
  }
  const known = new Int32Array(highestOrdinal + 1).fill(-1);
  for (const row of rows) known[ordinal(row)] = row;
  return (at) => known[at] ?? -1;
}
