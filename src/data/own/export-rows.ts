import { cellText, DOUBLED, isBlank, textOf } from "#data/csv/csv-record.ts";
import type { CsvRecord } from "#data/csv/csv-record.ts";
import { createGrowing } from "#data/csv/growing.ts";
import { createInterner } from "#data/csv/interner.ts";
import { recordDamage, recordFault } from "#data/csv/record-fault.ts";
import { rowWords } from "#data/detainer/issue-list.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { exportColumns } from "./export-headings.ts";
import type { ExportColumn } from "./export-headings.ts";

/** A column of an export as read: a code a row, and the text of each code. */
export interface ExportTexts {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** The rows of an export whose cells could be told apart. */
export interface ExportRows {
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Null where the file has no such column. */
  readonly column: (name: ExportColumn) => ExportTexts | null;
  readonly unreadable: number;
}

/** Takes the records of an export, its headings first. */
export function createExportTaker(issues: IssueList): {
  readonly take: (record: CsvRecord) => void;
  readonly end: () => ExportRows;
} {
  const encoder = new TextEncoder();
  const rows = createGrowing();
  let width = 0;
  let unreadable = 0;
  let stores: ReadonlyMap<ExportColumn, ReturnType<typeof createStore>> | null = null;

  function take(record: CsvRecord): void {
    if (isBlank(record)) return;
    if (stores === null) {
      const headings = Array.from({ length: record.cells }, (_, i) => cellText(record, i));
      const columns = exportColumns(headings);
      if (columns === null)
        throw new NotReadable("The first row is not that of a table exported from this page.");
      stores = new Map([...columns].map(([name, at]) => [name, createStore(at)] as const));
      width = record.cells;
      // Damaged headings may have taken in rows that follow.
      const fault = recordFault(record, width) ?? recordDamage(record);
      if (fault !== null) {
        issues.add("damaged headings", "error", `${rowWords(record.row)}: ${fault}`);
      }
      return;
    }
    const fault = recordFault(record, width);
    if (fault !== null) {
      unreadable += 1;
      issues.add("row that could not be read", "error", `${rowWords(record.row)}: ${fault}`);
      return;
    }
    const damage = recordDamage(record);
    if (damage !== null) issues.add("damaged cell", "error", `${rowWords(record.row)}: ${damage}`);
    rows.push(record.row);
    for (const { at, interner, codes } of stores.values()) {
      const isDoubled = ((record.flags[at] as number) & DOUBLED) !== 0;
      const own = isDoubled ? encoder.encode(cellText(record, at)) : null;
      codes.push(
        own === null
          ? interner.code(record.bytes, record.starts[at] as number, record.ends[at] as number)
          : interner.code(own, 0, own.length),
      );
    }
  }

  return {
    take,
    end: () => {
      const held = stores;
      if (held === null) throw new NotReadable("The file holds no row.");
      return { rows: rows.values(), unreadable, column: (name) => textsOf(held.get(name)) };
    },
  };
}

function createStore(at: number) {
  return { at, interner: createInterner(), codes: createGrowing() };
}

function textsOf(store: ReturnType<typeof createStore> | undefined): ExportTexts | null {
  if (store === undefined) return null;
  const { interner, codes } = store;
  const texts = Array.from({ length: interner.size() }, (_, code) =>
    asWritten(textOf(interner.bytes(code))),
  );
  return { codes: codes.values(), texts };
}

/** Without the apostrophe by which our writer keeps a spreadsheet from running a text as a formula. */
function asWritten(text: string): string {
  return /^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text;
}
