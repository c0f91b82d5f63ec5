import type { TableRecord } from "#data/tabular/table-record.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import { createStringInterner } from "#data/tabular/string-interner.ts";
import { formatRowPlace } from "#data/tabular/issue-list.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { ColumnChunk } from "#data/tabular/column-chunk.ts";
import { createColumnStore } from "./column-store.ts";
import type { ColumnStore, TextColumn } from "./column-store.ts";

/** The row of headings of a table: where the columns that are read from it stand. */
export interface TableHeading<Name extends string> {
  /** Cells of the row. */
  readonly width: number;
  /** As they stand in the file. */
  readonly headings: readonly string[];
  /** Every heading in plain letters, by which a later sheet's columns are recognized as the same. */
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<Name, number>;
  /** Places of the columns by which rows are compared; empty where something else tells repeats. */
  readonly comparedColumns: readonly number[];
  /** Places of columns that nothing is read from and rows are not compared by, but whose values are looked at. */
  readonly countColumns: readonly number[];
  /** Headings that stand more than once and that a column is read from. */
  readonly repeatedHeadings: readonly string[];
  /** Columns of a table that stands beside this one. */
  readonly sideColumns?: readonly number[];
}

/** Rows as columns. */
export interface TableColumns<Name extends string> {
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Where a row gathered stands, in words: "row 1,204", or "sheet 'FY24', row 1,204" in a file of several sheets. */
  readonly where: (row: number) => string;
  /** Null where the file has no such column. */
  readonly column: (name: Name) => TextColumn | null;
}

/** A column that nothing is read from. */
export interface UnusedColumn {
  /** As it stands in the file. */
  readonly heading: string;
  /** Where it stands, from 0. */
  readonly place: number;
  /** Its first texts, each once, at most so many. */
  readonly firstTexts: (max: number) => readonly string[];
  readonly column: () => TextColumn;
}

/** The rows of a table under its heading. */
export interface TableRows<
  Name extends string,
  Found extends TableHeading<Name>,
> extends TableColumns<Name> {
  readonly heading: Found;
  /** Columns that are kept and that nothing is read from. */
  readonly unusedColumns: readonly UnusedColumn[];
  /** Rows that repeat an earlier row in every column; null where rows are not compared. */
  readonly repeats: number | null;
}

/** A column of a table, as its cells stand beside those of other columns. */
export interface PlacedColumn {
  /** What it is read as; null where it is only compared. */
  readonly name: string | null;
  readonly heading: string;
  readonly place: number;
  readonly codes: Uint32Array;
  /** The text of a code, without spaces at its ends. */
  readonly getText: (code: number) => string;
}

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
  /** Places of the columns that are kept, those by which rows are compared among them. */
  readonly columnIndexes: readonly number[];
  readonly add: (record: TableRecord) => void;
  readonly addColumn: (place: number, chunk: ColumnChunk, row: number) => void;
  readonly endColumns: (row: number, rows: number) => void;
  /** The number of rows that were added. */
  readonly size: () => number;
  /** Columns of the first heading, by the places of that. */
  readonly placedColumns: () => readonly PlacedColumn[];
  /** Where a row that was added stands, in words. */
  readonly where: (row: number) => string;
  /** All rows but those that are left out, and blank ones that came by columns. */
  readonly end: (leftOut: ReadonlySet<number>) => TableRows<Name, Found>;
}

/** A column that is kept: one that is read, or one by which alone rows are compared, by its heading. */
interface StoredColumn<Name> {
  readonly name: Name | null;
  readonly key: string;
  readonly place: number;
}

function listStoredColumns<Name extends string>({
  columns,
  comparedColumns,
  countColumns,
  names,
}: TableHeading<Name>): StoredColumn<Name>[] {
  const readColumns = [...columns].map(([name, place]) => ({ name, key: `read ${name}`, place }));
  const places = new Set(columns.values());
  const unread = [...new Set([...comparedColumns, ...countColumns])].filter(
    (place) => !places.has(place),
  );
  // A row that is shifted has a cell where the headings have ended.
  const end = names.findLastIndex((name) => name !== "") + 1;
  const others = end < names.length && !unread.includes(end) ? [...unread, end] : unread;
  const seen = new Map<string, number>();
  return [
    ...readColumns,
    ...others.map((place) => {
      const heading = names[place] ?? "";
      const before = seen.get(heading) ?? 0;
      seen.set(heading, before + 1);
      return { name: null, key: `compared ${heading} ${before}`, place };
    }),
  ];
}

/** An empty store that tells long cells, and those in Windows-1252, to `issues`. */
export function createRowStore<Name extends string, Found extends TableHeading<Name>>(
  first: Found,
  issues: IssueList,
): RowStore<Name, Found> {
  const isComparing = first.comparedColumns.length > 0;
  const rows = createNumberList();
  const whole = createStringInterner();
  const sheets: { readonly name: string; readonly from: number }[] = [];
  const places: number[] = [];
  const keys: string[] = [];
  const stores: ColumnStore[] = [];
  let heading = first;
  let key = new Uint32Array(0);
  let keyBytes = new Uint8Array(0);
  let repeats = 0;
  const firstColumns = listStoredColumns(first);
  const unnamed = firstColumns.findIndex(
    ({ name, place }) => name === null && !first.comparedColumns.includes(place),
  );
  const blankRows = new Set<number>();

  function keep(added: string, place: number): void {
    const column = `column “${heading.names[place] ?? ""}”`;
    const store = createColumnStore(
      issues,
      (row) => `${formatRowPlace(row, sheets.at(-1)?.name ?? null)}, ${column}`,
    );
    for (let row = rows.values().length; row > 0; row -= 1) store.addBlank();
    stores.push(store);
    keys.push(added);
    places.push(place);
    key = new Uint32Array(stores.length);
    keyBytes = new Uint8Array(key.buffer);
  }

  for (const { key: added, place } of firstColumns) {
    // A column may be read as two fields; it is kept for each.
    keep(added, place);
  }

  function setHeading(next: Found): readonly Name[] {
    heading = next;
    const placeByKey = new Map(listStoredColumns<Name>(next).map((one) => [one.key, one.place]));
    for (const [i, known] of keys.entries()) places[i] = placeByKey.get(known) ?? -1;
    for (const [added, place] of placeByKey) if (!keys.includes(added)) keep(added, place);
    return [...first.columns.keys()].filter((name) => !next.columns.has(name));
  }

  function compare(): void {
    if (unnamed >= 0) key[unnamed] = 0;
    const known = whole.size();
    if (whole.internBytes(keyBytes, 0, keyBytes.length) < known) repeats += 1;
  }

  function add(record: TableRecord): void {
    rows.push(record.row);
    for (let i = 0; i < stores.length; i += 1) {
      key[i] = (stores[i] as ColumnStore).add(record, places[i] as number);
    }
    if (isComparing) compare();
  }

  function endColumns(row: number, count: number): void {
    const added = rows.reserve(count);
    for (let i = 0; i < count; i += 1) added[i] = row + i;
    if (!isComparing) return;
    const codes = stores.map((store) => store.codes());
    const from = rows.values().length - count;
    for (let i = from; i < from + count; i += 1) {
      let isBlank = true;
      for (let at = 0; at < codes.length; at += 1) {
        const code = (codes[at] as Uint32Array)[i] as number;
        key[at] = code;
        isBlank = isBlank && (stores[at] as ColumnStore).isBlank(code);
      }
      if (isBlank) blankRows.add(i);
      else compare();
    }
  }

  function addColumn(place: number, chunk: ColumnChunk, row: number): void {
    for (const [i, store] of stores.entries()) if (places[i] === place) store.addChunk(chunk, row);
  }

  function where(row: number): string {
    const sheet = sheets.findLast(({ from }) => from <= row)?.name ?? null;
    return formatRowPlace(rows.values()[row] ?? 0, sheet);
  }

  return {
    heading: () => heading,
    beginSheet: (name) => sheets.push({ name, from: rows.values().length }),
    setHeading,
    columnIndexes: [...new Set(places)],
    add,
    addColumn,
    endColumns,
    size: () => rows.values().length,
    placedColumns: () =>
      firstColumns.map(({ name, place }, i) => {
        const { codes, getText } = stores[i] as ColumnStore;
        return { name, heading: first.names[place] ?? "", place, codes: codes(), getText };
      }),
    where,
    end: (leftOut) => {
      const numbers = rows.values();
      const chosen =
        leftOut.size + blankRows.size === 0
          ? null
          : Uint32Array.from(numbers.keys()).filter(
              (row) => !leftOut.has(row) && !blankRows.has(row),
            );
      return {
        heading: first,
        rows: pickNumbers(numbers, chosen),
        where: (row) => where(chosen === null ? row : (chosen[row] ?? 0)),
        column: (name) => {
          const column = stores[keys.indexOf(`read ${name}`)]?.column();
          if (column === undefined) return null;
          return { ...column, codes: pickNumbers(column.codes, chosen) };
        },
        unusedColumns: listStoredColumns(first).flatMap(({ name, key: known, place }) => {
          const store = stores[keys.indexOf(known)];
          if (name !== null || store === undefined) return [];
          const { firstTexts, column } = store;
          return [
            {
              heading: first.headings[place] ?? "",
              place,
              firstTexts,
              column: () => {
                const whole = column();
                return { ...whole, codes: pickNumbers(whole.codes, chosen) };
              },
            },
          ];
        }),
        repeats: isComparing ? repeats : null,
      };
    },
  };
}

/** The numbers of the rows that are chosen; all where none are. */
function pickNumbers(numbers: Uint32Array, chosen: Uint32Array | null): Uint32Array {
  return chosen === null ? numbers : chosen.map((row) => numbers[row] as number);
}
