import { UNKNOWN } from "#domain/detainer/row.ts";
import { getColumnHeading, getNameHeading } from "#domain/table/column-headings.ts";
import {
  createValueReader,
  listRowNumbers,
  type DescriptionColumn,
  type ExportedColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import { hasNumber, parseCellState } from "#domain/table/cell-state.ts";
import { getNumber, getText, type Table } from "#domain/table/table.ts";
import { isListedCell } from "#charts/answer/answer-rows.ts";

interface PanelFile {
  readonly table: Table;
  /** True where the panel shows no rows without a number, so that the file has none either. */
  readonly isFiltered: boolean;
  /** The name of a value of a dimension, for a column after that of its keys; by the dimension's column. */
  readonly names?: Readonly<Record<string, (value: string) => string>>;
  /** Columns of other answers, after the counts. */
  readonly extra?: readonly ExportedColumn[];
  /** The notes of a row, for a last column; absent where rows have none. */
  readonly formatNotes?: ((row: number) => string) | undefined;
  readonly description: readonly DescriptionColumn[];
}

/**
 * The file of the answer behind a panel: without the number of the side, which is always the first, and with the word for
 * the reason where a number is missing, so that no program adds it up as 0.
 */
export function createPanelFile({
  table,
  isFiltered,
  names = {},
  extra = [],
  formatNotes,
  description,
}: PanelFile): ExportedTable {
  const written = Object.keys(table.columns).filter(
    (name) => name !== "side" && (name !== "open" || hasOpenCounts(table)),
  );
  const columns = written.flatMap((name): readonly ExportedColumn[] => {
    const read = createValueReader(table, name);
    const column: ExportedColumn = {
      heading: getColumnHeading(name),
      text: (row) => {
        const value = read(row);
        if (typeof value === "string") return value;
        return findMissingReason(table, name, row) ?? String(value ?? UNKNOWN);
      },
    };
    const formatName = Object.hasOwn(names, name) ? names[name] : undefined;
    return formatName === undefined
      ? [column]
      : [column, { heading: getNameHeading(name), text: (row) => formatName(String(read(row))) }];
  });
  const rows = listRowNumbers(table.length).filter((row) => isWrittenRow(table, row, isFiltered));
  const noteColumns =
    formatNotes === undefined ? [] : [{ heading: getColumnHeading("notes"), text: formatNotes }];
  return { columns: [...columns, ...extra, ...noteColumns], rows, description };
}

/** False where a collection has declines alone, so that no detainer of it is open. */
function hasOpenCounts(table: Table): boolean {
  return listRowNumbers(table.length).some((row) => getNumber(table, "open", row) !== null);
}

/** True where the panel has the row: by the state of its cell, or by its count where an answer has no cells. */
function isWrittenRow(table: Table, row: number, isFiltered: boolean): boolean {
  if (hasColumn(table, "cell")) {
    return isListedCell(parseCellState(getText(table, "cell", row)), isFiltered);
  }
  return !isFiltered || !hasColumn(table, "count") || getNumber(table, "count", row) !== 0;
}

function hasColumn(table: Table, name: string): boolean {
  return table.columns[name] !== undefined;
}

/** Why a cell has no number, by the name of its state or of the week's presence; null where it has one. */
function findMissingReason(table: Table, name: string, row: number): string | null {
  if (hasColumn(table, "presence")) {
    const presence = getText(table, "presence", row);
    return presence === "present" ? null : presence;
  }
  if (name !== "count" || !hasColumn(table, "cell")) return null;
  const cell = parseCellState(getText(table, "cell", row));
  return hasNumber(cell) ? null : cell;
}
