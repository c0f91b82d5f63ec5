import type { CellState } from "#domain/table/cell-state.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Table } from "#domain/table/table.ts";
import { getDataset } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { createTidyTable } from "#engine/query/tidy-table.ts";
import type { CellValue } from "#engine/query/tidy-table.ts";
import { CHANGE_PARTS, UNTRANSCRIBED } from "#engine/query/question.ts";
import type { Dimension } from "#engine/query/question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { computeCorrections } from "./corrections.ts";
import { alignSides, createSideReader, hasNamedPlaces } from "./change-sides.ts";
import type { ChangeSide, SideCell } from "./change-sides.ts";
import { splitChange } from "./split-change.ts";
import { countUntranscribed } from "./untranscribed.ts";

/** A `change` question without its kind: of one measure and two sides. */
export interface ChangeQuery extends BaseQuery {
  readonly by: Dimension;
}

/** What answers a `change` question. */
export type ComputeChange = (
  datasets: readonly Dataset[],
  query: ChangeQuery,
  backend: QueryBackend,
) => Table;

/** Answers a `change` question: a row a line, and last what is reported but not transcribed. */
export const computeChange: ComputeChange = (datasets, query, backend) => {
  const [first, second] = query.sides.map((side) => ({
    ...side,
    dataset: getDataset(datasets, side),
  }));
  const [measure] = query.measures;
  if (first === undefined || second === undefined || measure === undefined) {
    throw new RangeError("A change is of one measure, from one side to another.");
  }
  const halves = alignSides([first, second], query.by, backend);
  const missing = computeUntranscribedCells(halves);
  const rows = [
    ...computeChangeRows(halves, measure, backend),
    ...(missing === null ? [] : [createChangeRow(UNTRANSCRIBED, ...missing, 0)]),
  ];
  return createTidyTable(
    rows.map(({ value, ...row }) => ({ [query.by]: value, ...row })),
    [query.by, "leftCell", "rightCell"],
    ["left", "right", "leftWhole", "rightWhole", ...CHANGE_PARTS],
  );
};

type ChangeRow = Readonly<Record<string, CellValue>> & { readonly value: string };

function computeChangeRows(
  halves: readonly [ChangeSide, ChangeSide],
  measure: Measure,
  backend: QueryBackend,
): readonly ChangeRow[] {
  const [first, second] = halves;
  const before = createSideReader(first, measure, backend);
  const after = createSideReader(second, measure, backend);
  const corrected = computeCorrections(first, second, measure);
  const mayBeNamed = halves.some((half) => hasNamedPlaces(half));
  return first.axis.values.flatMap((value, i) => {
    const isCounted = before.count(i) > 0 || after.count(i) > 0;
    if (!isCounted && !mayBeNamed) return [];
    const [was, is] = [before.line(i), after.line(i)];
    if (!isCounted && !NAMED_STATES.has(was.cell) && !NAMED_STATES.has(is.cell)) return [];
    return [createChangeRow(value, was, is, corrected[i] ?? 0)];
  });
}

const NAMED_STATES: ReadonlySet<CellState> = new Set(["named-only", "withdrawn"]);

function createChangeRow(
  value: string,
  first: SideCell,
  second: SideCell,
  corrected: number,
): ChangeRow {
  return {
    value,
    left: first.count,
    right: second.count,
    leftCell: first.cell,
    rightCell: second.cell,
    leftWhole: Number(first.isWhole),
    rightWhole: Number(second.isWhole),
    ...splitChange(first, second, corrected),
  };
}

/** The declines of each side that are not transcribed, as a line; null unless they are known of both sides. */
function computeUntranscribedCells(
  halves: readonly [ChangeSide, ChangeSide],
): readonly [SideCell, SideCell] | null {
  const [first, second] = halves.map(({ dataset, filter }) => countUntranscribed(dataset, filter));
  if (first === null || first === undefined || second === null || second === undefined) return null;
  const line = (count: number): SideCell => ({
    count,
    cell: count > 0 ? "count" : "reported-zero",
    isWhole: false,
  });
  return [line(first), line(second)];
}
