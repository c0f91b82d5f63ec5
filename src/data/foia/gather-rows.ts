import { cellText, isBlank } from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { recordDamage, recordFault } from "#data/csv/record-fault.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ColumnTaker } from "#data/open/reading.ts";
import { rowWords } from "#data/detainer/issue-list.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { createRowStore } from "./row-store.ts";
import type { Heading, RowStore, StoredRows } from "./row-store.ts";

/** The rows of a table that could be read, as columns. */
export interface Gathered<Name extends string, Found extends Heading<Name>> extends StoredRows<
  Name,
  Found
> {
  /** Rows that stand in the file and could not be told apart into cells. */
  readonly unreadable: number;
  /** False where rows may be lost in a damaged file. */
  readonly isSure: boolean;
}

/** Takes the rows of a table, the heading among the first 25; or its columns, once the heading is taken. */
export interface Gatherer<Name extends string, Found extends Heading<Name>> {
  readonly take: (record: CsvRecord) => void;
  readonly columns: ColumnTaker;
  /** Throws `NotReadable` where no heading was met. */
  readonly end: () => Gathered<Name, Found>;
}

/** How the row of headings is known: null for any other row; and the sentence where there is none. */
export interface HeadingFinder<Found> {
  readonly find: (cells: readonly string[]) => Found | null;
  readonly missing: string;
}

const MOST_BEFORE_HEADING = 25;

/** A gatherer that tells defects to `issues`. */
export function createGatherer<Name extends string, Found extends Heading<Name>>(
  issues: IssueList,
  { find, missing }: HeadingFinder<Found>,
): Gatherer<Name, Found> {
  let store: RowStore<Name, Found> | null = null;
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
      store = createRowStore<Name, Found>(heading, issues);
      return;
    }
    const fault = recordFault(record, store.heading.width);
    if (fault !== null) {
      unreadable += 1;
      isSure = false;
      issues.add("row that could not be read", "error", `${rowWords(record.row)}: ${fault}`);
      return;
    }
    const damage = recordDamage(record);
    if (damage !== null) {
      isSure = false;
      issues.add("damaged cell", "warning", `${rowWords(record.row)}: ${damage}`);
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
      if (store === null) throw new NotReadable(missing);
      return { ...store.end(), unreadable, isSure };
    },
  };
}
