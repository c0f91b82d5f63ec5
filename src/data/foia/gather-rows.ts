import {
  AFTER_QUOTE,
  cellText,
  DOUBLED,
  isBlank,
  isLegacy,
  NUL_BYTE,
  STRAY_QUOTE,
  SWALLOWS,
  textOf,
  UNCLOSED,
} from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { createInterner } from "#data/csv/interner.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { createGrowing } from "#data/csv/growing.ts";
import { rowWords } from "#data/detainer/issue-list.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";

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

/** A column as read: a code a row, and the text of each code, without spaces at its ends. */
export interface GatheredColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** Rows as columns. */
export interface GatheredColumns<Name extends string> {
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Null where the file has no such column. */
  readonly column: (name: Name) => GatheredColumn | null;
}

/** The rows of a table that could be read. */
export interface Gathered<
  Name extends string,
  Found extends Heading<Name>,
> extends GatheredColumns<Name> {
  readonly heading: Found;
  /** Rows that stand in the file and could not be told apart into cells. */
  readonly unreadable: number;
  /** Rows that repeat an earlier row in every column; null where rows are not compared. */
  readonly repeats: number | null;
  /** False where rows may be lost in a damaged file. */
  readonly isSure: boolean;
}

/** Takes the rows of a table, the heading among the first 25. */
export interface Gatherer<Name extends string, Found extends Heading<Name>> {
  readonly take: (record: CsvRecord) => void;
  /** Throws `NotReadable` where no heading was met. */
  readonly end: () => Gathered<Name, Found>;
}

/** How the row of headings is known: null for any other row; and the sentence where there is none. */
export interface HeadingFinder<Found> {
  readonly find: (cells: readonly string[]) => Found | null;
  readonly missing: string;
}

const MOST_BEFORE_HEADING = 25;
/** Longer cells are told: none of a detainer's fields is. */
const MOST_LETTERS = 2000;
const LOSING = AFTER_QUOTE | UNCLOSED | SWALLOWS;

/** A gatherer that tells defects to `issues`. */
export function createGatherer<Name extends string, Found extends Heading<Name>>(
  issues: IssueList,
  { find, missing }: HeadingFinder<Found>,
): Gatherer<Name, Found> {
  let store: ReturnType<typeof createStore<Name, Found>> | null = null;
  let before = 0;
  let unreadable = 0;
  let isSure = true;

  function take(record: CsvRecord): void {
    if (isBlank(record)) return;
    if (store === null) {
      if (before === MOST_BEFORE_HEADING) return;
      before += 1;
      const cells = Array.from({ length: record.cells }, (_, i) => cellText(record, i));
      const heading = find(cells);
      if (heading === null) return;
      const [doubled] = heading.doubled;
      if (doubled !== undefined) {
        throw new NotReadable(
          `Two columns are headed "${doubled}": which of them counts cannot be told.`,
        );
      }
      store = createStore<Name, Found>(heading);
      return;
    }
    const fault = faultOf(record, store.heading.width);
    if (fault !== null) {
      unreadable += 1;
      isSure = false;
      issues.add("row that could not be read", "error", `${rowWords(record.row)}: ${fault}`);
      return;
    }
    if ((record.faults & (NUL_BYTE | STRAY_QUOTE)) !== 0) {
      const what =
        (record.faults & NUL_BYTE) !== 0 ? "a NUL byte" : "a quotation mark inside a cell";
      isSure = false;
      issues.add("damaged cell", "warning", `${rowWords(record.row)}: ${what}`);
    }
    store.add(record, issues);
  }

  return {
    take,
    end: () => {
      if (store === null) throw new NotReadable(missing);
      return { ...store.end(), unreadable, isSure };
    },
  };
}

function faultOf(record: CsvRecord, width: number): string | null {
  const { cells, faults, starts, ends } = record;
  if ((faults & UNCLOSED) !== 0) return "a quotation mark is never closed; rows after it are lost";
  if ((faults & SWALLOWS) !== 0) return "one quoted cell holds line breaks and whole rows";
  if ((faults & LOSING) !== 0) return "text follows a closing quotation mark";
  let last = cells;
  while (last > width && starts[last - 1] === ends[last - 1]) last -= 1;
  return last === width ? null : `${cells} cells, where the heading has ${width}`;
}

function createStore<Name extends string, Found extends Heading<Name>>(heading: Found) {
  const { columns, compared } = heading;
  const isComparing = compared.length > 0;
  const places = [...new Set([...columns.values(), ...compared])];
  const stores = places.map((place) => ({
    place,
    interner: createInterner(),
    codes: createGrowing(),
  }));
  const rows = createGrowing();
  const whole = createInterner();
  const key = new Uint32Array(places.length);
  const keyBytes = new Uint8Array(key.buffer);
  let repeats = 0;

  function add(record: CsvRecord, issues: IssueList): void {
    rows.push(record.row);
    stores.forEach(({ place, interner, codes }, i) => {
      let { bytes } = record;
      let start = record.starts[place] as number;
      let end = record.ends[place] as number;
      if (((record.flags[place] as number) & DOUBLED) !== 0) {
        bytes = new TextEncoder().encode(cellText(record, place));
        start = 0;
        end = bytes.length;
      }
      if (end - start > MOST_LETTERS) {
        issues.add(
          "long cell",
          "warning",
          `${rowWords(record.row)}: a cell of ${(end - start).toLocaleString("en-US")} bytes; read as blank`,
        );
        end = start;
      }
      const known = interner.size();
      const code = interner.code(bytes, start, end);
      if (code === known && isLegacy(interner.bytes(code))) {
        issues.add(
          "text in Windows-1252",
          "warning",
          `${rowWords(record.row)}: '${textOf(interner.bytes(code))}'`,
        );
      }
      codes.push(code);
      key[i] = code;
    });
    if (!isComparing) return;
    const known = whole.size();
    if (whole.code(keyBytes, 0, keyBytes.length) < known) repeats += 1;
  }

  function column(name: Name): GatheredColumn | null {
    const place = columns.get(name);
    const found = stores.find((store) => store.place === place);
    if (place === undefined || found === undefined) return null;
    const { interner, codes } = found;
    const texts = Array.from({ length: interner.size() }, (_, code) =>
      textOf(interner.bytes(code)).trim(),
    );
    return { codes: codes.values(), texts };
  }

  return {
    heading,
    add,
    end: () => ({ heading, rows: rows.values(), column, repeats: isComparing ? repeats : null }),
  };
}
