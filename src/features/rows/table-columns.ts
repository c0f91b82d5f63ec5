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

/** Columns that no row by week of issue has: it knows no date of an outcome. */
const RECORDED_ONLY_COLUMNS: ReadonlySet<RowColumn> = new Set([
  "declined",
  "days",
  "marks",
  "revision",
]);

/** The columns of a page for a collection: by week of issue with the outcome, and without what no row has. */
export function selectColumns(
  { datasetPeriod }: Pick<DatasetInfo, "datasetPeriod">,
  columns: readonly RowColumn[],
): readonly RowColumn[] {
  if (datasetPeriod.basis === "recorded") return columns;
  return columns.flatMap((column): RowColumn[] => {
    if (column === "issued") return ["issued", "outcome"];
    return RECORDED_ONLY_COLUMNS.has(column) ? [] : [column];
  });
}

/** Columns that a reader can choose, in the order of the chooser. */
export const SELECTABLE_COLUMNS: readonly RowColumn[] = ROW_COLUMNS.filter(
  (column) => column !== "minimum",
);

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
