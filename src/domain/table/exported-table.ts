import { getNumber, getText, type Table } from "./table.ts";

/** A column of a file: its heading, and the text of each row by the row's number. */
export interface ExportedColumn {
  readonly heading: string;
  readonly text: (row: number) => string;
}

/** A column of one value for all rows, which says what the table is of. */
export type DescriptionColumn = readonly [heading: string, value: string];

/** A table as it is written to a file, whatever the format. */
export interface ExportedTable {
  readonly columns: readonly ExportedColumn[];
  /** Numbers of the rows that are written, in their order. */
  readonly rows: readonly number[];
  /** Columns after the others. */
  readonly description: readonly DescriptionColumn[];
}

type Value = string | number | null;

/** A value in a file: a number plain, none empty. */
function writeValue(value: Value): string {
  return value === null ? "" : String(value);
}

/** Reads a column of a table; a missing number is null. */
export function createValueReader(table: Table, name: string): (row: number) => Value {
  const readValue = table.columns[name]?.kind === "codes" ? getText : getNumber;
  return (row) => readValue(table, name, row);
}

/** A column of a table under a heading, as it stands there. */
export function exportColumn(table: Table, name: string, heading = name): ExportedColumn {
  const readValue = createValueReader(table, name);
  return { heading, text: (row) => writeValue(readValue(row)) };
}

/** The numbers of all rows. */
export function listRowNumbers(length: number): readonly number[] {
  return Array.from({ length }, (_, row) => row);
}

/** A whole table, its columns headed by their names. */
export function exportTable(
  table: Table,
  description: readonly DescriptionColumn[] = [],
): ExportedTable {
  return {
    columns: Object.keys(table.columns).map((name) => exportColumn(table, name)),
    rows: listRowNumbers(table.length),
    description,
  };
}

/** A column of a list: its heading, and what stands under it for an item. */
export type ItemColumn<Item> = readonly [heading: string, readValue: (item: Item) => Value];

/** A list as a table: a row for each item. Columns stand in their order, and two of one heading are both written. */
export function exportItems<Item>(
  items: readonly Item[],
  columns: readonly ItemColumn<Item>[],
  description: readonly DescriptionColumn[] = [],
): ExportedTable {
  return {
    columns: columns.map(([heading, readValue]) => ({
      heading,
      text: (row) => {
        const item = items[row];
        return item === undefined ? "" : writeValue(readValue(item));
      },
    })),
    rows: listRowNumbers(items.length),
    description,
  };
}
