import { IDENTIFIER_COLUMNS, STORED_TEXTS } from "#data/native/edition-table.ts";
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
  /** Those of `rows` that are left out because they equal a row of an earlier collection, one for one. */
  readonly equal: number;
  /** Rows whose identifier and day a row of an earlier collection has, one for one: of each pair one is left out. */
  readonly identified: number;
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
  equal: number;
  identified: number;
}

/**
 * For each week the rows that are counted; and for each collection what of it overlaps with those before it. Of rows
 * with one identifier and day one with an outcome is counted before one without, then that of the earlier collection.
 * Of equal rows of which one has no identifier, it is that of the earlier collection.
 */
export function findOverlaps(
  collections: readonly (readonly EditionTable[])[],
  weeks: readonly WeekStart[],
  hasOutcome: (outcome: string) => boolean,
): {
  readonly rowsByWeek: readonly WeekRows[];
  readonly overlaps: readonly CollectionOverlap[];
} {
  const byWeek = collections.map((parts) => new Map(parts.map((part) => [part.info.week, part])));
  const overlaps = collections.map((): Overlap => ({
    weeks: [],
    earlierRows: 0,
    rows: 0,
    equal: 0,
    identified: 0,
  }));
  const rowsByWeek = weeks.map((week) => {
    const parts = byWeek.map((one) => one.get(week));
    const isShared = parts.filter((part) => part !== undefined).length > 1;
    const rows = isShared
      ? countRowsOnce(week, parts, hasOutcome, overlaps)
      : parts.flatMap((part) => part ?? []);
    return { week, rows };
  });
  return { rowsByWeek, overlaps };
}

/** A detainer that is counted, and the row that is counted for it. */
interface CountedDetainer {
  part: number;
  row: number;
  hasOutcome: boolean;
  identity: string | null;
  /** The texts of each row of it: one without an identifier is found by any of them. */
  readonly texts: string[];
}

function countRowsOnce(
  week: WeekStart,
  parts: readonly (EditionTable | undefined)[],
  hasOutcome: (outcome: string) => boolean,
  overlaps: readonly Overlap[],
): readonly EditionTable[] {
  const detainers: CountedDetainer[] = [];
  const earlierByPlace = new Map<string, number>();
  parts.forEach((part, at) => {
    const overlap = overlaps[at];
    if (part === undefined || overlap === undefined) return;
    const readValues = createValueReader(part.table);
    const findEarlier = createEarlierFinder(detainers);
    const rowsByPlace = new Map<string, number>();
    const countedByPlace = new Map<string, number>();
    const rows = Array.from({ length: part.to - part.from }, (_, i) => ({
      row: part.from + i,
      values: readValues(part.from + i),
    }));
    // A detainer that a row names by its identifier is that row's, whichever other row looks like it.
    const identified = rows.filter(({ values }) => values.identity !== null);
    const others = rows.filter(({ values }) => values.identity === null);
    for (const { row, values } of [...identified, ...others]) {
      const { identity, texts, place } = values;
      const isKnown = hasOutcome(values.outcome);
      addOne(rowsByPlace, place);
      const earlier = findEarlier(values);
      if (earlier === undefined) {
        detainers.push({ part: at, row, hasOutcome: isKnown, identity, texts: [texts] });
        addOne(countedByPlace, place);
        continue;
      }
      earlier.texts.push(texts);
      if (identity === null || earlier.identity === null) {
        overlap.equal += 1;
        earlier.identity ??= identity;
        continue;
      }
      overlap.identified += 1;
      if (!isKnown || earlier.hasOutcome) continue;
      earlier.part = at;
      earlier.row = row;
      earlier.hasOutcome = true;
    }
    const shared = [...rowsByPlace.keys()].filter((place) => earlierByPlace.has(place));
    if (shared.length > 0) overlap.weeks.push(week);
    for (const place of shared) {
      overlap.rows += rowsByPlace.get(place) ?? 0;
      overlap.earlierRows += earlierByPlace.get(place) ?? 0;
    }
    for (const [place, count] of countedByPlace) {
      earlierByPlace.set(place, (earlierByPlace.get(place) ?? 0) + count);
    }
  });
  return joinRows(parts, detainers);
}

/** Finds the detainer of an earlier collection that a row stands for, too; each once. */
function createEarlierFinder(
  detainers: readonly CountedDetainer[],
): (values: RowValues) => CountedDetainer | undefined {
  const byIdentity = new Map<string, CountedDetainer[]>();
  const byTexts = new Map<string, CountedDetainer[]>();
  const withoutIdentity = new Map<string, CountedDetainer[]>();
  for (const detainer of detainers) {
    const { identity } = detainer;
    if (identity !== null) addTo(byIdentity, identity, detainer);
    for (const texts of new Set(detainer.texts)) {
      addTo(byTexts, texts, detainer);
      if (identity === null) addTo(withoutIdentity, texts, detainer);
    }
  }
  const found = new Set<CountedDetainer>();
  function findIn(list: CountedDetainer[] | undefined): CountedDetainer | undefined {
    let detainer = list?.shift();
    while (detainer !== undefined && found.has(detainer)) detainer = list?.shift();
    if (detainer !== undefined) found.add(detainer);
    return detainer;
  }
  return ({ identity, texts }) =>
    identity === null
      ? findIn(byTexts.get(texts))
      : (findIn(byIdentity.get(identity)) ?? findIn(withoutIdentity.get(texts)));
}

/** The rows that stand for detainers, in the order of the collections and of their rows. */
function joinRows(
  parts: readonly (EditionTable | undefined)[],
  detainers: readonly CountedDetainer[],
): readonly EditionTable[] {
  return parts.flatMap((part, at) => {
    if (part === undefined) return [];
    const ranges: EditionTable[] = [];
    const rows = detainers.flatMap((one) => (one.part === at ? [one.row] : []));
    for (const row of rows.sort((a, b) => a - b)) {
      const last = ranges.at(-1);
      if (last?.to === row) ranges[ranges.length - 1] = { ...last, to: row + 1 };
      else ranges.push({ ...part, from: row, to: row + 1 });
    }
    return ranges;
  });
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What tells whether two rows stand for one detainer. */
interface RowValues {
  /** All texts and the count but the source. */
  readonly texts: string;
  /** Agency and place. */
  readonly place: string;
  readonly outcome: string;
  /** Identifier and day; null where the row has no identifier. */
  readonly identity: string | null;
}

function createValueReader(table: Table): (row: number) => RowValues {
  const read = (name: string) => {
    const { codes, dictionary } = getCodeColumn(table, name);
    return (row: number) => dictionary[codes[row] as number] ?? "";
  };
  const texts = STORED_TEXTS.filter((name) => name !== "source").map(read);
  const places = ["agency", "jurisdiction", "state"].map(read);
  const [outcome, issued] = [read("outcome"), read("issuedText")];
  const count = getNumberReader(table, "count");
  const getIdentifier = createIdentifierReader(table);
  return (row) => {
    const identifier = getIdentifier(row);
    return {
      texts: JSON.stringify([...texts.map((text) => text(row)), count(row)]),
      place: JSON.stringify(places.map((text) => text(row))),
      outcome: outcome(row),
      identity: identifier === null ? null : `${identifier} ${issued(row)}`,
    };
  };
}

/** Identifiers of rows as texts, each by its two hashes; null where the table or the row has none. */
function createIdentifierReader(table: Table): (row: number) => string | null {
  if (IDENTIFIER_COLUMNS.some((name) => table.columns[name] === undefined)) return () => null;
  const hashes = IDENTIFIER_COLUMNS.map((name) => getNumberReader(table, name));
  return (row) => {
    const values = hashes.map((hash) => hash(row));
    return values.every((value) => value === 0) ? null : values.join(".");
  };
}
