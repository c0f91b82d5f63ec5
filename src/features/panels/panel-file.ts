import { UNKNOWN } from "#domain/detainer/row.ts";
import { getNumber, getText, type Table } from "#domain/table/table.ts";
import type { TableSelection } from "#state/downloads/download.ts";

/** Cell states under which a count of 0 may be written as a number. */
const COUNTED_CELLS: ReadonlySet<string> = new Set(["count", "reported-zero"]);

/**
 * How the answer behind a figure is written to a file: without the number of the side, which is always the first; a number
 * that is none as the word for why, so that no program adds it up as 0; and, where filters are set, only the lines that the
 * figure shows. `notes` gives the marks of a row; they stand in a last column.
 */
export function createPanelFile(
  table: Table,
  filtered: boolean,
  notes?: (row: number) => string,
): Pick<TableSelection, "columns" | "rows"> {
  const names = Object.keys(table.columns).filter((name) => name !== "side");
  const columns = names.map((name) => ({
    name,
    heading: name,
    text: (value: string | number | null, row: number) =>
      typeof value === "string"
        ? value
        : (getMissingReason(table, name, row) ?? String(value ?? UNKNOWN)),
  }));
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(
    (row) => !filtered || !hasColumn(table, "count") || getNumber(table, "count", row) !== 0,
  );
  const marked =
    notes === undefined || names[0] === undefined
      ? []
      : [
          {
            name: names[0],
            heading: "notes",
            text: (_: string | number | null, row: number) => notes(row),
          },
        ];
  return { columns: [...columns, ...marked], rows };
}

function hasColumn(table: Table, name: string): boolean {
  return table.columns[name] !== undefined;
}

/** Why a cell holds no number: the week's presence, or the state of a count of 0; null where it holds one. */
function getMissingReason(table: Table, name: string, row: number): string | null {
  if (hasColumn(table, "presence")) {
    const presence = getText(table, "presence", row);
    return presence === "present" ? null : presence;
  }
  if (name !== "count" || !hasColumn(table, "cell") || getNumber(table, name, row) !== 0)
    return null;
  const cell = getText(table, "cell", row);
  return COUNTED_CELLS.has(cell) ? null : cell;
}
