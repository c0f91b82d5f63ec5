import { removeFormulaEscape } from "#domain/text/formula-escape.ts";
import {
  getCellText,
  DOUBLED_QUOTES,
  isBlankRecord,
  decodeText,
  findRecordDamage,
  findRecordError,
} from "#data/tabular/table-record.ts";
import type { TableRecord } from "#data/tabular/table-record.ts";
import { createNumberList } from "#data/tabular/number-list.ts";
import { createStringInterner } from "#data/tabular/string-interner.ts";
import { formatRowPlace } from "#data/tabular/issue-list.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { findExportedColumns } from "./exported-table-headings.ts";
import type { ExportedColumn } from "./exported-table-headings.ts";

/** A column of an export as read: a code a row, and the text of each code. */
export interface ExportedTextColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

/** The rows of an export whose cells could be told apart. */
export interface ExportedRows {
  /** Of each row, its number as a spreadsheet counts. */
  readonly rows: Uint32Array;
  /** Null where the file has no such column. */
  readonly column: (name: ExportedColumn) => ExportedTextColumn | null;
  readonly unreadable: number;
}

/** Takes the records of an export, its headings first. */
export function createExportedTableReader(issues: IssueList): {
  readonly addRecord: (record: TableRecord) => void;
  readonly end: () => ExportedRows;
} {
  const encoder = new TextEncoder();
  const rows = createNumberList();
  let width = 0;
  let unreadable = 0;
  let stores: ReadonlyMap<ExportedColumn, ReturnType<typeof createTextColumnStore>> | null = null;

  function addRecord(record: TableRecord): void {
    if (isBlankRecord(record)) return;
    if (stores === null) {
      const headings = Array.from({ length: record.cells }, (_, i) => getCellText(record, i));
      const columns = findExportedColumns(headings);
      if (columns === null)
        throw new ImportError("The first row is not that of a table exported from this page.");
      stores = new Map(
        [...columns].map(([name, at]) => [name, createTextColumnStore(at)] as const),
      );
      width = record.cells;
      // Damaged headings may have taken in rows that follow.
      const fault = findRecordError(record, width) ?? findRecordDamage(record);
      if (fault !== null) {
        issues.add("damaged headings", "error", `${formatRowPlace(record.row)}: ${fault}`);
      }
      return;
    }
    const fault = findRecordError(record, width);
    if (fault !== null) {
      unreadable += 1;
      issues.add("row that could not be read", "error", `${formatRowPlace(record.row)}: ${fault}`);
      return;
    }
    const damage = findRecordDamage(record);
    if (damage !== null)
      issues.add("damaged cell", "error", `${formatRowPlace(record.row)}: ${damage}`);
    rows.push(record.row);
    for (const { at, interner, codes } of stores.values()) {
      const isDoubled = ((record.cellFlags[at] as number) & DOUBLED_QUOTES) !== 0;
      const undoubled = isDoubled ? encoder.encode(getCellText(record, at)) : null;
      codes.push(
        undoubled === null
          ? interner.internBytes(
              record.bytes,
              record.starts[at] as number,
              record.ends[at] as number,
            )
          : interner.internBytes(undoubled, 0, undoubled.length),
      );
    }
  }

  return {
    addRecord,
    end: () => {
      const columnStores = stores;
      if (columnStores === null) throw new ImportError("The file holds no row.");
      return {
        rows: rows.values(),
        unreadable,
        column: (name) => getTextColumn(columnStores.get(name)),
      };
    },
  };
}

function createTextColumnStore(at: number) {
  return { at, interner: createStringInterner(), codes: createNumberList() };
}

function getTextColumn(
  store: ReturnType<typeof createTextColumnStore> | undefined,
): ExportedTextColumn | null {
  if (store === undefined) return null;
  const { interner, codes } = store;
  const texts = Array.from({ length: interner.size() }, (_, code) =>
    removeFormulaEscape(decodeText(interner.getBytes(code))),
  );
  return { codes: codes.values(), texts };
}
