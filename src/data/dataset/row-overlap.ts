import { STORED_TEXTS } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { Table } from "#domain/table/table.ts";
import type { WeekStart } from "#domain/calendar/week.ts";

/** Rows of a collection in weeks of which an earlier collection has rows of the same agencies. */
export interface CollectionOverlap {
  readonly weeks: readonly WeekStart[];
  /** Rows of the earlier collections, of agencies and weeks that both have. */
  readonly earlierRows: number;
  readonly rows: number;
  /** Those of `rows` that equal a row of an earlier collection, one for one. */
  readonly leftOut: number;
}

/** The rows of a week that are counted, of one collection after the other. */
export interface WeekRows {
  readonly week: WeekStart;
  readonly rows: readonly EditionTable[];
}

interface Overlap {
  readonly weeks: WeekStart[];
  earlierRows: number;
  rows: number;
  leftOut: number;
}

/** For each week the rows that are counted; and for each collection what of it overlaps with those before it. */
export function findOverlaps(
  collections: readonly (readonly EditionTable[])[],
  weeks: readonly WeekStart[],
): {
  readonly rowsByWeek: readonly WeekRows[];
  readonly overlaps: readonly CollectionOverlap[];
} {
  const byWeek = collections.map((parts) => new Map(parts.map((part) => [part.info.week, part])));
  const overlaps = collections.map((): Overlap => ({
    weeks: [],
    earlierRows: 0,
    rows: 0,
    leftOut: 0,
  }));
  const rowsByWeek = weeks.map((week) => {
    const parts = byWeek.map((one) => one.get(week));
    const isShared = parts.filter((part) => part !== undefined).length > 1;
    const rows = isShared
      ? countEqualRowsOnce(week, parts, overlaps)
      : parts.flatMap((part) => part ?? []);
    return { week, rows };
  });
  return { rowsByWeek, overlaps };
}

/** The rows of one week of several collections, without those of a later one that equal a row of an earlier. */
function countEqualRowsOnce(
  week: WeekStart,
  parts: readonly (EditionTable | undefined)[],
  overlaps: readonly Overlap[],
): readonly EditionTable[] {
  const earlier = new Map<string, number>();
  const earlierByPlace = new Map<string, number>();
  return parts.flatMap((part, at) => {
    const overlap = overlaps[at];
    if (part === undefined || overlap === undefined) return [];
    const { getRowKey, getPlaceKey } = createKeyReaders(part.table);
    const rest = new Map(earlier);
    const rowsByPlace = new Map<string, number>();
    const countedByPlace = new Map<string, number>();
    const counted: EditionTable[] = [];
    for (let row = part.from; row < part.to; row += 1) {
      const place = getPlaceKey(row);
      addOne(rowsByPlace, place);
      const key = getRowKey(row);
      const equal = rest.get(key) ?? 0;
      if (equal > 0) {
        rest.set(key, equal - 1);
        overlap.leftOut += 1;
        continue;
      }
      addOne(earlier, key);
      addOne(countedByPlace, place);
      const last = counted.at(-1);
      if (last?.to === row) counted[counted.length - 1] = { ...last, to: row + 1 };
      else counted.push({ ...part, from: row, to: row + 1 });
    }
    const shared = [...rowsByPlace.keys()].filter((place) => earlierByPlace.has(place));
    if (shared.length > 0) overlap.weeks.push(week);
    for (const place of shared) {
      overlap.rows += rowsByPlace.get(place) ?? 0;
      overlap.earlierRows += earlierByPlace.get(place) ?? 0;
    }
    for (const [place, rows] of countedByPlace) {
      earlierByPlace.set(place, (earlierByPlace.get(place) ?? 0) + rows);
    }
    return counted;
  });
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The texts and the count of a row but its source, and its agency and place, as one text each. */
function createKeyReaders(table: Table) {
  const read = (name: string) => {
    const { codes, dictionary } = getCodeColumn(table, name);
    return (row: number) => dictionary[codes[row] as number] ?? "";
  };
  const texts = STORED_TEXTS.filter((name) => name !== "source").map(read);
  const places = ["agency", "jurisdiction", "state"].map(read);
  const count = getNumberReader(table, "count");
  return {
    getRowKey: (row: number) => JSON.stringify([...texts.map((text) => text(row)), count(row)]),
    getPlaceKey: (row: number) => JSON.stringify(places.map((text) => text(row))),
  };
}
