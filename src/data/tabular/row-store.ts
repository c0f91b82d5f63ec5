import type { TableRecord } from "#data/tabular/table-record.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import { createStringInterner } from "#data/tabular/string-interner.ts";
import { formatRowPlace } from "#data/tabular/issue-list.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { ColumnChunk, ColumnSelection } from "#data/tabular/column-chunk.ts";
import { createColumnStore } from "./column-store.ts";
import type { ColumnStore, TextColumn } from "./column-store.ts";
import { createHashedColumnStore, joinHashedColumns } from "./hashed-column.ts";
import type { HashedColumn, HashedColumnStore } from "./hashed-column.ts";
import { joinTextColumns } from "./joined-columns.ts";
import { countRepeats, findPlace, pickCells, pickColumn, pickNumbers } from "./pick-rows.ts";
import type {
  PlacedColumn,
  SheetStart,
  TableHeading,
  TableRows,
  TotalCell,
  UnusedColumn,
} from "./table-rows.ts";

/** Keeps the columns of a table that its rows are read from, each text once. */
export interface RowStore<Name extends string, Found extends TableHeading<Name>> {
  /** The heading of the rows that are added now. */
  readonly heading: () => Found;
  /** Rows of a sheet follow. */
  readonly beginSheet: (name: string) => void;
  /**
   * Rows under another heading follow: its columns are found by name, wherever they stand. Gives back the columns that it
   * lacks, which are blank in its rows.
   */
  readonly setHeading: (heading: Found) => readonly Name[];
  /** Places of the columns that are kept, those by which rows are compared among them; the same until the heading changes. */
  readonly selection: () => ColumnSelection;
  readonly add: (record: TableRecord) => void;
  readonly addColumn: (place: number, chunk: ColumnChunk, row: number) => void;
  readonly endColumns: (row: number, rows: number) => void;
  /** The number of rows that were added. */
  readonly size: () => number;
  /** Columns of the first heading, by the places of that. */
  readonly placedColumns: () => readonly PlacedColumn[];
  /** Where a row that was added stands, in words. */
  readonly where: (row: number) => string;
  /**
   * All rows but those that are left out, and blank ones that came by columns. Throws `ImportError` where two columns of one
   * name contradict each other.
   */
  readonly end: (leftOut: ReadonlySet<number>) => TableRows<Name, Found>;
}

/** A column that is kept: one that is read, or one by which alone rows are compared, by its heading. */
interface StoredColumn<Name> {
  readonly name: Name | null;
  readonly key: string;
  readonly place: number;
  readonly isHashed: boolean;
  /** It stands behind the headings: of a row that is shifted, a cell is in it. */
  readonly isExcess: boolean;
}

function listStoredColumns<Name extends string>({
  columns,
  otherColumns,
  hashedColumns,
  comparedColumns,
  countColumns,
  names,
}: TableHeading<Name>): StoredColumn<Name>[] {
  const readColumns = [...columns].flatMap(([name, first]) =>
    [first, ...(otherColumns.get(name) ?? [])].map((place, i) => ({
      name,
      key: `read ${name} ${i}`,
      place,
      isHashed: hashedColumns.has(name),
      isExcess: false,
    })),
  );
  const places = new Set(readColumns.map(({ place }) => place));
  const unread = [...new Set([...comparedColumns, ...countColumns])].filter(
    (place) => !places.has(place),
  );
  const end = names.findLastIndex((name) => name !== "") + 1;
  const hasExcess = end < names.length && !unread.includes(end);
  const others = hasExcess ? [...unread, end] : unread;
  const seen = new Map<string, number>();
  return [
    ...readColumns,
    ...others.map((place) => {
      const heading = names[place] ?? "";
      const before = seen.get(heading) ?? 0;
      seen.set(heading, before + 1);
      const key = `compared ${heading} ${before}`;
      return { name: null, key, place, isHashed: false, isExcess: hasExcess && place === end };
    }),
  ];
}

/** A column that is kept, with what keeps its cells. */
interface ColumnOfStore<Name> extends StoredColumn<Name> {
  readonly heading: string;
  readonly store: ColumnStore | HashedColumnStore;
}

/** An empty store that tells long cells, and those in Windows-1252, to `issues`. */
export function createRowStore<Name extends string, Found extends TableHeading<Name>>(
  first: Found,
  issues: IssueList,
): RowStore<Name, Found> {
  const isComparing = first.comparedColumns.length > 0;
  const rows = createNumberList();
  const sheets: SheetStart[] = [];
  const stored: ColumnOfStore<Name>[] = [];
  const blankRows = new Set<number>();
  /** Of each column that is kept, where it stands under the heading of now; -1 where it does not. */
  const places: number[] = [];
  let heading = first;
  let selection: ColumnSelection = { columnIndexes: [], hashedIndexes: [], width: 0 };

  function keep(added: StoredColumn<Name>): void {
    const name = heading.names[added.place] ?? "";
    const store = added.isHashed
      ? createHashedColumnStore()
      : createColumnStore(
          issues,
          (row) => `${formatRowPlace(row, sheets.at(-1)?.name ?? null)}, column “${name}”`,
        );
    for (let row = rows.values().length; row > 0; row -= 1) store.addBlank();
    stored.push({ ...added, heading: name, store });
    places.push(added.place);
  }

  function setHeading(next: Found): readonly Name[] {
    heading = next;
    const columns = listStoredColumns<Name>(next);
    const placeByKey = new Map(columns.map((one) => [one.key, one.place]));
    for (const [i, known] of stored.entries()) places[i] = placeByKey.get(known.key) ?? -1;
    const keys = new Set(stored.map((known) => known.key));
    // A column may be read as two fields; it is kept for each.
    for (const added of columns) if (!keys.has(added.key)) keep(added);
    const columnIndexes = [...new Set(places)].filter((place) => place >= 0);
    const isText = new Set(places.filter((_, i) => stored[i]?.isHashed === false));
    const hashedIndexes = columnIndexes.filter((place) => !isText.has(place));
    selection = { columnIndexes, hashedIndexes, width: next.width };
    return [...first.columns.keys()].filter((name) => !next.columns.has(name));
  }

  setHeading(first);
  const firstPlaces = [...places];
  const firstColumns = stored.length;

  function add(record: TableRecord): void {
    rows.push(record.row);
    for (let i = 0; i < stored.length; i += 1) {
      (stored[i] as ColumnOfStore<Name>).store.add(record, places[i] as number);
    }
  }

  function endColumns(row: number, count: number): void {
    const added = rows.reserve(count);
    for (let i = 0; i < count; i += 1) added[i] = row + i;
    for (const [i, { store }] of stored.entries()) {
      if (places[i] !== -1) continue;
      for (let blank = 0; blank < count; blank += 1) store.addBlank();
    }
    if (!isComparing) return;
    const columns = stored.map(({ store }) => ({
      codes: store.codes(),
      isBlank: "isBlank" in store ? store.isBlank : () => false,
    }));
    const from = rows.values().length - count;
    for (let i = from; i < from + count; i += 1) {
      if (columns.every(({ codes, isBlank }) => isBlank(codes[i] as number))) blankRows.add(i);
    }
  }

  function identifyRows(): Uint32Array {
    // A cell behind the headings is no part of a row by which it is compared.
    const codes = stored.flatMap(({ store, isExcess }) => (isExcess ? [] : [store.codes()]));
    const key = new Uint32Array(codes.length);
    const keyBytes = new Uint8Array(key.buffer);
    const interner = createStringInterner();
    const found = new Uint32Array(rows.values().length);
    for (let row = 0; row < found.length; row += 1) {
      for (let i = 0; i < codes.length; i += 1) key[i] = (codes[i] as Uint32Array)[row] as number;
      found[row] = interner.internBytes(keyBytes, 0, keyBytes.length);
    }
    return found;
  }

  function listTotalCells(isTotal: (text: string) => boolean): readonly TotalCell<Name>[] {
    return stored.flatMap(({ name, store }) => {
      const isFound = "findTotalTexts" in store ? store.findTotalTexts(isTotal) : null;
      if (isFound === null || !("column" in store)) return [];
      const { codes, texts } = store.column();
      const cells: TotalCell<Name>[] = [];
      codes.forEach((code, row) => {
        if (isFound[code] === 1) cells.push({ row, name, text: texts[code] ?? "" });
      });
      return cells;
    });
  }

  function addColumn(place: number, chunk: ColumnChunk, row: number): void {
    for (const [i, { store }] of stored.entries()) {
      if (places[i] === place) store.addChunk(chunk, row);
    }
  }

  function where(row: number): string {
    const sheet = sheets.findLast(({ from }) => from <= row)?.name ?? null;
    return formatRowPlace(rows.values()[row] ?? 0, sheet);
  }

  function placedColumns(): readonly PlacedColumn[] {
    return stored.slice(0, firstColumns).map(({ name, heading: printed, store }, i) => {
      const place = firstPlaces[i] as number;
      return { name, heading: printed, place, codes: store.codes(), getText: store.getText };
    });
  }

  function listUnusedColumns(chosen: Uint32Array | null): readonly UnusedColumn[] {
    return stored.slice(0, firstColumns).flatMap(({ name, store }, i) => {
      if (name !== null || !("column" in store)) return [];
      const place = firstPlaces[i] as number;
      const { firstTexts, column } = store;
      return [
        {
          heading: first.headings[place] ?? "",
          place,
          firstTexts,
          column: () => pickColumn(column(), chosen),
        },
      ];
    });
  }

  function end(leftOut: ReadonlySet<number>): TableRows<Name, Found> {
    const texts = new Map<Name, TextColumn>();
    const hashes = new Map<Name, HashedColumn>();
    const numbers = rows.values();
    const chosen =
      leftOut.size + blankRows.size === 0
        ? null
        : Uint32Array.from(numbers.keys()).filter(
            (row) => !leftOut.has(row) && !blankRows.has(row),
          );
    const whereChosen = (row: number): string => where(chosen === null ? row : (chosen[row] ?? 0));
    for (const name of new Set(stored.map((one) => one.name))) {
      if (name === null) continue;
      const columns = stored.filter((one) => one.name === name);
      const named = columns.flatMap(({ heading: printed, store }) =>
        "column" in store ? [{ heading: printed, column: pickColumn(store.column(), chosen) }] : [],
      );
      if (named.length > 0) texts.set(name, joinTextColumns(named, whereChosen, issues));
      const hashed = columns.flatMap(({ store }) => ("hashes" in store ? [store.hashes()] : []));
      const joined = joinHashedColumns(hashed);
      if (joined === null) continue;
      const { low, high } = joined;
      hashes.set(name, { low: pickNumbers(low, chosen), high: pickNumbers(high, chosen) });
    }
    const identify = (): Uint32Array => pickNumbers(identifyRows(), chosen);
    return {
      heading: first,
      rows: pickNumbers(numbers, chosen),
      where: whereChosen,
      column: (name) => texts.get(name) ?? null,
      hashes: (name) => hashes.get(name) ?? null,
      unusedColumns: listUnusedColumns(chosen),
      sheets: sheets.map(({ name, from }) => ({ name, from: findPlace(chosen, from) })),
      listTotalCells: (isTotal) => pickCells(listTotalCells(isTotal), chosen),
      identifyRows: identify,
      repeats: isComparing ? countRepeats(identify()) : null,
    };
  }

  return {
    heading: () => heading,
    beginSheet: (name) => sheets.push({ name, from: rows.values().length }),
    setHeading,
    selection: () => selection,
    add,
    addColumn,
    endColumns,
    size: () => rows.values().length,
    placedColumns,
    where,
    end,
  };
}
