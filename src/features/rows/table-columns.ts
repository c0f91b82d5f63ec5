import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { ROW_COLUMNS, type RowColumn } from "#engine/query/question.ts";

/** Columns of the table page where the address names none. */
export const DEFAULT_COLUMNS: readonly RowColumn[] = [
  "week",
  "agency",
  "kind",
  "county",
  "state",
  "aor",
  "form",
  "citizenship",
  "issued",
  "declined",
  "days",
  "chargeText",
  "charge",
  "status",
  "count",
  "marks",
  "revision",
  "source",
];

/**
 * The columns of a page for a collection: by week of issue with the outcome and without the revision, and no column that every
 * row leaves blank. Rows of the agency's own file have one source, which stands beneath the table.
 */
export function selectColumns(
  { datasetPeriod, knownColumns }: Pick<DatasetInfo, "datasetPeriod" | "knownColumns">,
  columns: readonly RowColumn[],
): readonly RowColumn[] {
  const known = columns.filter((column) => knownColumns.includes(column));
  if (datasetPeriod.basis === "recorded") return known;
  return known.flatMap((column): RowColumn[] => {
    if (column === "issued") return ["issued", "outcome"];
    const isSame =
      column === "revision" || (column === "source" && datasetPeriod.origin === "official");
    return isSame ? [] : [column];
  });
}

/** Columns that a reader can choose for a collection, in the order of the chooser. */
export function listSelectableColumns({
  knownColumns,
}: Pick<DatasetInfo, "knownColumns">): readonly RowColumn[] {
  return ROW_COLUMNS.filter((column) => column !== "minimum" && knownColumns.includes(column));
}

/** The columns with one shown or hidden; a shown one comes last, the last one cannot be hidden. */
export function toggleColumn(
  columns: readonly RowColumn[],
  column: RowColumn,
): readonly RowColumn[] {
  if (!columns.includes(column)) return [...columns, column];
  return columns.length === 1 ? columns : columns.filter((other) => other !== column);
}

/** The columns with one moved a place to the left. */
export function moveColumnLeft(
  columns: readonly RowColumn[],
  column: RowColumn,
): readonly RowColumn[] {
  const at = columns.indexOf(column);
  const before = columns[at - 1];
  if (at < 1 || before === undefined) return columns;
  return columns.map((other, place) => (place === at - 1 ? column : place === at ? before : other));
}

/** The next sort when a header is pressed: ascending, descending, none; with `additive` the other keys stay. */
export function getNextSort<
  Key extends { readonly column: RowColumn; readonly descending: boolean },
>(
  sort: readonly Key[],
  column: RowColumn,
  additive: boolean,
): readonly { readonly column: RowColumn; readonly descending: boolean }[] {
  const current = sort.find((key) => key.column === column);
  const others = additive ? sort.filter((key) => key.column !== column) : [];
  if (current === undefined) return [...others, { column, descending: false }];
  return current.descending ? others : [...others, { column, descending: true }];
}
