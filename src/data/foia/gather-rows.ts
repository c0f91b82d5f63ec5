import { cellText, isBlank } from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { recordDamage, recordFault } from "#data/csv/record-fault.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ColumnTaker } from "#data/pieces/column-piece.ts";
import { rowWords } from "#data/detainer/issue-list.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { takeTexts } from "#data/mapped/text-rows.ts";
import { createRowStore } from "./row-store.ts";
import type { Heading, RowStore, StoredRows } from "./row-store.ts";

/** The rows of a table that could be read, as columns. */
export interface Gathered<Name extends string, Found extends Heading<Name>> extends StoredRows<
  Name,
  Found
> {
  /** The row of headings of each sheet that has one. */
  readonly headings: readonly Found[];
  /** Rows that stand in the file and could not be told apart into cells. */
  readonly unreadable: number;
  /** False where rows may be lost in a damaged file. */
  readonly isSure: boolean;
}

/** Takes the rows of a table, the heading among the first 25; or its columns, once the heading is taken. */
export interface Gatherer<Name extends string, Found extends Heading<Name>> {
  /**
   * Another sheet follows. One with headings of the same table is read by them, wherever they stand. One without continues
   * the table before it where the finder says so. Any other is left out and told.
   */
  readonly sheet: (name: string) => void;
  readonly take: (record: CsvRecord) => void;
  readonly columns: ColumnTaker;
  /** Throws `NotReadable` where no heading was met. */
  readonly end: () => Gathered<Name, Found>;
}

/** How the row of headings is known: null for any other row; and the sentence where there is none. */
export interface HeadingFinder<Found> {
  readonly find: (cells: readonly string[]) => Found | null;
  readonly missing: string;
  /** What the rows are part of: "the release". */
  readonly whole: string;
  /** True where a later sheet's headings are those of the same table. */
  readonly isSame: (first: Found, later: Found) => boolean;
  /** Whether the first rows of a sheet without headings continue a table: how many stand before it, or null. */
  readonly continued: (rows: readonly (readonly string[])[], heading: Found) => number | null;
}

const MOST_BEFORE_HEADING = 25;

/** The sheet that rows are of, or the only table. */
interface Sheet {
  readonly name: string | null;
  state: "open" | "read" | "left out";
  rows: number;
  readonly held: { readonly cells: readonly string[]; readonly record: CsvRecord }[];
}

/** A gatherer that tells defects to `issues`. */
export function createGatherer<Name extends string, Found extends Heading<Name>>(
  issues: IssueList,
  finder: HeadingFinder<Found>,
): Gatherer<Name, Found> {
  let store: RowStore<Name, Found> | null = null;
  let sheet: Sheet = { name: null, state: "open", rows: 0, held: [] };
  const headings: Found[] = [];
  let unreadable = 0;
  let isSure = true;

  function take(record: CsvRecord): void {
    if (sheet.state === "read" && store !== null) addRow(store, record);
    else if (!isBlank(record)) {
      sheet.rows += 1;
      if (sheet.state === "open") seek(record);
    }
  }

  function seek(record: CsvRecord): void {
    const cells = Array.from({ length: record.cells }, (_, i) => cellText(record, i));
    const heading = finder.find(cells);
    if (heading !== null) begin(heading, record);
    else {
      sheet.held.push({ cells, record: copied(record, cells) });
      if (sheet.held.length === MOST_BEFORE_HEADING) decide();
    }
  }

  function begin(heading: Found, record: CsvRecord): void {
    const [doubled] = heading.doubled;
    if (doubled !== undefined) {
      throw new NotReadable(
        `Two columns are headed "${doubled}": which of them counts cannot be told.`,
      );
    }
    if (store !== null && !finder.isSame(store.heading(), heading)) {
      sheet.state = "left out";
      return;
    }
    // Damaged headings may have taken in rows that follow.
    const fault = recordFault(record, record.cells) ?? recordDamage(record);
    if (fault !== null) {
      isSure = false;
      issues.add("damaged headings", "error", `${whereOf(record)}: ${fault}`);
    }
    headings.push(heading);
    sheet.state = "read";
    const lacking = store?.turnTo(heading) ?? [];
    store ??= createRowStore<Name, Found>(heading, issues);
    if (sheet.name !== null) store.beginSheet(sheet.name);
    if (lacking.length === 0) return;
    const words = `sheet '${sheet.name ?? ""}' has no column for: ${lacking.join(", ")}; unknown in its rows`;
    issues.add("sheet with fewer columns", "warning", words);
  }

  /** A sheet without headings, as far as it was looked at. */
  function decide(): void {
    const { name, held } = sheet;
    const cells = held.map((one) => one.cells);
    const before =
      name === null || store === null ? null : finder.continued(cells, store.heading());
    sheet.state = before === null ? "left out" : "read";
    if (before === null || name === null || store === null) return;
    store.beginSheet(name);
    for (const { record } of held.slice(before)) addRow(store, record);
  }

  function close(): void {
    if (sheet.state === "open") decide();
    const { name, state, rows } = sheet;
    if (name === null || state !== "left out" || rows === 0) return;
    const words = `sheet '${name}' (${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}) is no table of ${finder.whole}; left out`;
    issues.add("sheet left out", "warning", words);
  }

  function addRow(into: RowStore<Name, Found>, record: CsvRecord): void {
    if (isBlank(record)) return;
    const fault = recordFault(record, into.heading().width);
    if (fault !== null) {
      unreadable += 1;
      isSure = false;
      issues.add("row that could not be read", "error", `${whereOf(record)}: ${fault}`);
      return;
    }
    const damage = recordDamage(record);
    if (damage !== null) {
      isSure = false;
      issues.add("damaged cell", "warning", `${whereOf(record)}: ${damage}`);
    }
    into.add(record);
  }

  function whereOf({ row }: CsvRecord): string {
    return rowWords(row, sheet.name);
  }

  return {
    sheet: (name) => {
      close();
      sheet = { name, state: "open", rows: 0, held: [] };
    },
    take,
    columns: {
      wanted: () =>
        store === null ? null : { places: store.places, width: store.heading().width },
      take: (place, piece, row) => store?.addColumn(place, piece, row),
      end: (row, rows) => store?.endColumns(row, rows),
    },
    end: () => {
      close();
      if (store === null) throw new NotReadable(finder.missing);
      return { ...store.end(), headings, unreadable, isSure };
    },
  };
}

/** A record that holds, where the reader uses its own again. */
function copied(record: CsvRecord, cells: readonly string[]): CsvRecord {
  const { row, faults } = record;
  let made = record;
  takeTexts([cells], row, (one) => {
    made = { ...one, faults };
  });
  return made;
}
