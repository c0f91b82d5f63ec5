import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { Basis } from "#domain/report/collection.ts";
import { ROW_COLUMNS, type RowColumn } from "#engine/query/question.ts";

/** The most useful columns of a collection in order, by what its weeks are; the table page shows the first eight that it has. */
const SCREEN_COLUMNS: Readonly<Record<Basis, readonly RowColumn[]>> = {
  recorded: [
    "week",
    "count",
    "agency",
    "county",
    "state",
    "charge",
    "citizenship",
    "declined",
    "issued",
    "status",
    "kind",
    "aor",
  ],
  issued: [
    "week",
    "count",
    "agency",
    "county",
    "state",
    "kind",
    "outcome",
    "issued",
    "form",
    "charge",
    "citizenship",
    "aor",
  ],
};

const SCREEN_COLUMN_COUNT = 8;

/** The columns of the table page for a collection, where the address names none. */
export function listScreenColumns({
  datasetPeriod,
  knownColumns,
}: Pick<DatasetInfo, "datasetPeriod" | "knownColumns">): readonly RowColumn[] {
  const known = SCREEN_COLUMNS[datasetPeriod.basis].filter((column) =>
    knownColumns.includes(column),
  );
  return known.slice(0, SCREEN_COLUMN_COUNT);
}

/** The columns of a table's file: those on screen, and where the reader chose none, all others that are usual. */
export function listFileColumns(
  info: Pick<DatasetInfo, "datasetPeriod" | "knownColumns">,
  chosen: readonly RowColumn[] | null,
): readonly RowColumn[] {
  if (chosen !== null) return chosen;
  const screen = listScreenColumns(info);
  const others = selectColumns(info, DEFAULT_COLUMNS).filter((column) => !screen.includes(column));
  return [...screen, ...others];
}

/** Columns of the table's file where the address names none. */
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

/** The columns with one moved to a place among them, counted from 0; as they are where there is no such place. */
export function moveColumn(
  columns: readonly RowColumn[],
  column: RowColumn,
  place: number,
): readonly RowColumn[] {
  if (!columns.includes(column) || place < 0 || place >= columns.length) return columns;
  const others = columns.filter((other) => other !== column);
  return [...others.slice(0, place), column, ...others.slice(place)];
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
