import type { Dataset } from "#domain/report/dataset.ts";
import type { Table } from "#domain/table/table.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import { ROW_COLUMNS } from "#engine/query/question.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { createLagReader } from "./lag-reader.ts";
import { getDataset } from "#engine/query/sides.ts";
import { isNumberColumn, getStoredName } from "./sort-rows.ts";
import { createTidyTable } from "#engine/query/tidy-table.ts";
import type { CellValue } from "#engine/query/tidy-table.ts";

/** The part of an answer that a `rows` question makes. */
interface RowsAnswer {
  readonly table: Table;
  readonly total: NonNullable<Answer["total"]>;
}

/** Answers a `rows` question of one side and one measure; throws a RangeError where there are several. */
export function computeRows(
  datasets: readonly Dataset[],
  query: Extract<Question, { kind: "rows" }>,
  backend: QueryBackend,
): RowsAnswer {
  const [side, secondSide] = query.sides;
  const [measure, secondMeasure] = query.measures;
  if (!side || !measure || secondSide || secondMeasure) {
    throw new RangeError("A question for rows has one side and one measure.");
  }
  const dataset = getDataset(datasets, side);
  const { filter } = side;
  const found = backend.getPage({ dataset, filter, measure, ignored: [] }, query);
  const { rowCount: lines, declines } = found;
  return { table: createPageTable(dataset, found.rows), total: { lines, declines } };
}

function createPageTable(dataset: Dataset, page: Uint32Array): Table {
  const readers = ROW_COLUMNS.map((name) => [name, createColumnReader(dataset, name)] as const);
  const records = Array.from(page, (row) =>
    Object.fromEntries(readers.map(([name, read]) => [name, read(row)])),
  );
  const { columns, length } = createTidyTable(
    records,
    ROW_COLUMNS.filter((name) => !isNumberColumn(name)),
    ROW_COLUMNS.filter(isNumberColumn),
  );
  const ordered = ROW_COLUMNS.flatMap((name) => {
    const column = columns[name];
    return column === undefined ? [] : [[name, column] as const];
  });
  return { length, columns: Object.fromEntries(ordered) };
}

function createColumnReader(
  dataset: Dataset,
  name: (typeof ROW_COLUMNS)[number],
): (row: number) => CellValue {
  if (name === "days") return createLagReader(dataset);
  if (name === "id") {
    const week = getCodeColumn(dataset.table, "week");
    const ordinal = getNumberReader(dataset.table, "ordinal");
    return (row) => `${week.dictionary[week.codes[row] ?? 0] ?? ""}/II/${ordinal(row)}`;
  }
  if (isNumberColumn(name)) {
    return getNumberReader(dataset.table, name);
  }
  const { codes, dictionary } = getCodeColumn(dataset.table, getStoredName(name));
  return (row) => dictionary[codes[row] ?? 0] ?? "";
}
