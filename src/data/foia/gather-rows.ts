import {
  AFTER_QUOTE,
  cellText,
  isBlank,
  NUL_BYTE,
  STRAY_QUOTE,
  SWALLOWS,
  UNCLOSED,
} from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ColumnTaker } from "#data/open/reading.ts";
import { rowWords } from "#data/detainer/issue-list.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { recognise } from "./releases.ts";
import { createRowStore } from "./row-store.ts";
import type { RowStore, StoredRows } from "./row-store.ts";

/** The rows of a release that could be read, as columns. */
export interface Gathered extends StoredRows {
  /** Rows that stand in the file and could not be told apart into cells. */
  readonly unreadable: number;
  /** False where rows may be lost in a damaged file. */
  readonly isSure: boolean;
}

/** Takes the records of a table, the heading among the first 25; or its columns, once the heading is taken. */
export interface Gatherer {
  readonly take: (record: CsvRecord) => void;
  readonly columns: ColumnTaker;
  /** Throws `NotReadable` where no heading of a release was met. */
  readonly end: () => Gathered;
}

const MOST_BEFORE_HEADING = 25;
const LOSING = AFTER_QUOTE | UNCLOSED | SWALLOWS;

/** A gatherer that tells defects to `issues`. */
export function createGatherer(issues: IssueList): Gatherer {
  let store: RowStore | null = null;
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
      store = createRowStore(recognised, issues);
      return;
    }
    const fault = faultOf(record, store.recognised.width);
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
    store.add(record);
  }

  return {
    take,
    columns: {
      wanted: () => store?.places ?? null,
      take: (place, piece, row) => store?.addColumn(place, piece, row),
      end: (row, rows) => store?.endColumns(row, rows),
    },
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
