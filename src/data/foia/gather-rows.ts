import {
  AFTER_QUOTE,
  cellText,
  DOUBLED,
  isBlank,
  isLegacy,
  LOST_CELL,
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
import { recognise } from "./releases.ts";
import type { FoiaColumn, Recognised } from "./releases.ts";

/** A column as read: a code a row, and the text of each code, without spaces at its ends. */
export interface GatheredColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** The rows of a release that could be read, as columns. */
export interface Gathered {
  readonly recognised: Recognised;
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Null where the file has no such column. */
  readonly column: (name: FoiaColumn) => GatheredColumn | null;
  /** Rows that stand in the file and could not be told apart into cells. */
  readonly unreadable: number;
  /** Rows that repeat an earlier row in every column; null where the file has identifiers or marks of duplicates. */
  readonly repeats: number | null;
  /** False where rows may be lost in a damaged file. */
  readonly isSure: boolean;
}

/** Takes the records of a CSV, the heading among the first 25. */
export interface Gatherer {
  readonly take: (record: CsvRecord) => void;
  /** Throws `NotReadable` where no heading of a release was met. */
  readonly end: () => Gathered;
}

const MOST_BEFORE_HEADING = 25;
/** Longer cells are told: none of a detainer's fields is. */
const MOST_LETTERS = 2000;
const LOSING = AFTER_QUOTE | UNCLOSED | SWALLOWS;

/** A gatherer that tells defects to `issues`. */
export function createGatherer(issues: IssueList): Gatherer {
  let store: ReturnType<typeof createStore> | null = null;
  let before = 0;
  let unreadable = 0;
  let isSure = true;

  function take(record: CsvRecord): void {
    if (isBlank(record)) return;
    if (store === null) {
      if (before === MOST_BEFORE_HEADING) return;
      before += 1;
      const cells = Array.from({ length: record.cells }, (_, i) => cellText(record, i));
      const recognised = recognise(cells);
      if (recognised === null) return;
      const [doubled] = recognised.doubled;
      if (doubled !== undefined) {
        throw new NotReadable(
          `Two columns are headed "${doubled}": which of them counts cannot be told.`,
        );
      }
      store = createStore(recognised);
      return;
    }
    const fault = faultOf(record, store.recognised.width);
    if (fault !== null) {
      unreadable += 1;
      isSure = false;
      issues.add("row that could not be read", "error", `${rowWords(record.row)}: ${fault}`);
      return;
    }
    const damage = damageOf(record);
    if (damage !== null) {
      isSure = false;
      issues.add("damaged cell", "warning", `${rowWords(record.row)}: ${damage}`);
    }
    store.add(record, issues);
  }

  return {
    take,
    end: () => {
      if (store === null) {
        throw new NotReadable(
          "None of the first 25 rows holds the headings of a release of ICE's detainer records: a date, a facility, its state and the lift reason.",
        );
      }
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

function damageOf({ faults }: CsvRecord): string | null {
  if ((faults & NUL_BYTE) !== 0) return "a NUL byte";
  if ((faults & STRAY_QUOTE) !== 0) return "a quotation mark inside a cell";
  return (faults & LOST_CELL) === 0 ? null : "a cell that is lost, or stands twice";
}

function createStore(recognised: Recognised) {
  const { columns, compared } = recognised;
  const isComparing = !columns.has("identifier") && !columns.has("duplicate");
  const places = [...new Set([...columns.values(), ...(isComparing ? compared : [])])];
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

  function column(name: FoiaColumn): GatheredColumn | null {
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
    recognised,
    add,
    end: () => ({ recognised, rows: rows.values(), column, repeats: isComparing ? repeats : null }),
  };
}
