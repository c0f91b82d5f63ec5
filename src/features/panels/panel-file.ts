import { UNKNOWN } from "#domain/detainer/row.ts";
import {
  createValueReader,
  listRowNumbers,
  type DescriptionColumn,
  type ExportedColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import { getNumber, getText, type Table } from "#domain/table/table.ts";

/** Cell states under which a count of 0 may be written as a number. */
const COUNTED_CELLS: ReadonlySet<string> = new Set(["count", "reported-zero"]);

interface PanelFile {
  readonly table: Table;
  /** True where the panel shows no rows that count nothing, so that the file has none either. */
  readonly isFiltered: boolean;
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
  formatNotes,
  description,
}: PanelFile): ExportedTable {
  const names = Object.keys(table.columns).filter((name) => name !== "side");
  const columns = names.map((name): ExportedColumn => {
    const read = createValueReader(table, name);
    return {
      heading: name,
      text: (row) => {
        const value = read(row);
        if (typeof value === "string") return value;
        return findMissingReason(table, name, row) ?? String(value ?? UNKNOWN);
      },
    };
  });
  const rows = listRowNumbers(table.length).filter(
    (row) => !isFiltered || !hasColumn(table, "count") || getNumber(table, "count", row) !== 0,
  );
  const noteColumns = formatNotes === undefined ? [] : [{ heading: "notes", text: formatNotes }];
  return { columns: [...columns, ...noteColumns], rows, description };
}

function hasColumn(table: Table, name: string): boolean {
  return table.columns[name] !== undefined;
}

/** Why a cell has no number: the week's presence, or the state of a count of 0; null where it has one. */
function findMissingReason(table: Table, name: string, row: number): string | null {
  if (hasColumn(table, "presence")) {
    const presence = getText(table, "presence", row);
    return presence === "present" ? null : presence;
  }
  if (name !== "count" || !hasColumn(table, "cell") || getNumber(table, name, row) !== 0)
    return null;
  const cell = getText(table, "cell", row);
  return COUNTED_CELLS.has(cell) ? null : cell;
}
