import { cellText, DOUBLED, isLegacy, textOf } from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { createGrowing } from "#data/csv/growing.ts";
import { createInterner } from "#data/csv/interner.ts";
import { rowWords } from "#data/detainer/issue-list.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import type { ColumnPiece } from "#data/open/reading.ts";

/** Longer cells are told: none of a detainer's fields is. */
const MOST_LETTERS = 2000;

/** A column as read: a code a row, and the text of each code, without spaces at its ends. */
export interface GatheredColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** The row of headings of a table: where the columns that are read from it stand. */
export interface Heading<Name extends string> {
  /** Cells of the row. */
  readonly width: number;
  readonly columns: ReadonlyMap<Name, number>;
  /** Places of the columns by which rows are compared; empty where something else tells repeats. */
  readonly compared: readonly number[];
  /** Headings that stand more than once and that a column is read from. */
  readonly doubled: readonly string[];
}

/** Rows as columns. */
export interface GatheredColumns<Name extends string> {
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Null where the file has no such column. */
  readonly column: (name: Name) => GatheredColumn | null;
}

/** The rows of a table under its heading. */
export interface StoredRows<
  Name extends string,
  Found extends Heading<Name>,
> extends GatheredColumns<Name> {
  readonly heading: Found;
  /** Rows that repeat an earlier row in every column; null where rows are not compared. */
  readonly repeats: number | null;
}

/** Keeps the columns of a table that its rows are read from, each text once. */
export interface RowStore<Name extends string, Found extends Heading<Name>> {
  readonly heading: Found;
  /** Places of the columns that are kept, those by which rows are compared among them. */
  readonly places: readonly number[];
  readonly add: (record: CsvRecord) => void;
  readonly addColumn: (place: number, piece: ColumnPiece, row: number) => void;
  readonly endColumns: (row: number, rows: number) => void;
  readonly end: () => StoredRows<Name, Found>;
}

/** An empty store that tells long cells, and those in Windows-1252, to `issues`. */
export function createRowStore<Name extends string, Found extends Heading<Name>>(
  heading: Found,
  issues: IssueList,
): RowStore<Name, Found> {
  const { columns, compared } = heading;
  const isComparing = compared.length > 0;
  const places = [...new Set([...columns.values(), ...compared])];
  const stores = places.map((place) => createColumnStore(place, issues));
  const rows = createGrowing();
  const whole = createInterner();
  const key = new Uint32Array(places.length);
  const keyBytes = new Uint8Array(key.buffer);
  let repeats = 0;

  function compare(): void {
    const known = whole.size();
    if (whole.code(keyBytes, 0, keyBytes.length) < known) repeats += 1;
  }

  function add(record: CsvRecord): void {
    rows.push(record.row);
    for (let i = 0; i < stores.length; i += 1) {
      key[i] = (stores[i] as ColumnStore).add(record);
    }
    if (isComparing) compare();
  }

  function endColumns(row: number, count: number): void {
    for (let i = 0; i < count; i += 1) rows.push(row + i);
    if (!isComparing) return;
    const codes = stores.map((store) => store.codes());
    const from = rows.values().length - count;
    for (let i = from; i < from + count; i += 1) {
      for (let at = 0; at < codes.length; at += 1)
        key[at] = (codes[at] as Uint32Array)[i] as number;
      compare();
    }
  }

  function column(name: Name): GatheredColumn | null {
    const place = columns.get(name);
    return place === undefined ? null : (stores[places.indexOf(place)]?.column() ?? null);
  }

  return {
    heading,
    places,
    add,
    addColumn: (place, piece, row) => stores[places.indexOf(place)]?.addPiece(piece, row),
    endColumns,
    end: () => ({ heading, rows: rows.values(), column, repeats: isComparing ? repeats : null }),
  };
}

interface ColumnStore {
  /** The code of the record's cell, which is kept. */
  readonly add: (record: CsvRecord) => number;
  readonly addPiece: (piece: ColumnPiece, row: number) => void;
  readonly codes: () => Uint32Array;
  readonly column: () => GatheredColumn;
}

function createColumnStore(place: number, issues: IssueList): ColumnStore {
  const interner = createInterner();
  const codes = createGrowing();
  let known = new Int32Array(0);
  let knownOf: Int32Array | null = null;

  function codeOf(bytes: Uint8Array, start: number, end: number, row: number): number {
    let until = end;
    if (end - start > MOST_LETTERS) {
      const words = `${rowWords(row)}: a cell of ${(end - start).toLocaleString("en-US")} bytes; read as blank`;
      issues.add("long cell", "warning", words);
      until = start;
    }
    const size = interner.size();
    const code = interner.code(bytes, start, until);
    if (code === size && isLegacy(interner.bytes(code))) {
      const words = `${rowWords(row)}: '${textOf(interner.bytes(code))}'`;
      issues.add("text in Windows-1252", "warning", words);
    }
    return code;
  }

  function add(record: CsvRecord): number {
    let { bytes } = record;
    let start = record.starts[place] as number;
    let end = record.ends[place] as number;
    if (((record.flags[place] as number) & DOUBLED) !== 0) {
      bytes = new TextEncoder().encode(cellText(record, place));
      start = 0;
      end = bytes.length;
    }
    const code = codeOf(bytes, start, end, record.row);
    codes.push(code);
    return code;
  }

  function addPiece(piece: ColumnPiece, row: number): void {
    const { bytes, starts, ends } = piece;
    if (knownOf !== starts) {
      known = new Int32Array(starts.length).fill(-1);
      knownOf = starts;
    }
    for (let i = 0; i < piece.codes.length; i += 1) {
      const theirs = piece.codes[i] as number;
      let code = known[theirs] as number;
      if (code < 0) {
        const start = starts[theirs] as number;
        const end = ends[theirs] as number;
        code = codeOf(bytes, start, end, row + i);
        // A long cell is told with every row that has it.
        if (end - start <= MOST_LETTERS) known[theirs] = code;
      }
      codes.push(code);
    }
  }

  return {
    add,
    addPiece,
    codes: codes.values,
    column: () => ({
      codes: codes.values(),
      texts: Array.from({ length: interner.size() }, (_, code) =>
        textOf(interner.bytes(code)).trim(),
      ),
    }),
  };
}
