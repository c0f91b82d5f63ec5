import { isReservedCode } from "#domain/detainer/row.ts";
import { MISSING_NUMBER, type Table } from "#domain/table/table.ts";
import { ROW_COLUMNS, type RowColumn } from "#engine/query/question.ts";

/** The columns of a dataset's table from which a column of rows is taken, where it has another name or two of them. */
const SOURCE_COLUMNS: Readonly<Partial<Record<RowColumn, readonly string[]>>> = {
  id: ["ordinal"],
  days: ["issued", "declined"],
  issued: ["issuedText"],
  declined: ["declinedText"],
};

/** Columns of rows in which a row of the dataset has a value; of a column left out, every row is unknown or blank. */
export function listKnownColumns(table: Table): readonly RowColumn[] {
  return ROW_COLUMNS.filter((name) =>
    (SOURCE_COLUMNS[name] ?? [name]).every((source) => hasValue(table, source)),
  );
}

function hasValue({ columns }: Table, name: string): boolean {
  const column = columns[name];
  if (column === undefined) return false;
  return column.kind === "numbers"
    ? column.values.some((value) => value !== MISSING_NUMBER)
    : column.dictionary.some((value) => value !== "" && !isReservedCode(value));
}
