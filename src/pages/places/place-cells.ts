import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { NOT_ITEMIZED, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { getUncountedState } from "#engine/coverage/unlisted-state.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { FacetCells } from "#features/filters/facet-items.ts";
import type { PlaceNode } from "./place-tree.ts";

/** Cells of a `facets` answer without a filter, by dimension and value. */
type CellsByDimension = ReadonlyMap<string, FacetCells>;

/** What is counted in each place and agency. */
export interface PlaceCounts {
  readonly declined: CellsByDimension;
  /** All detainers issued; null in a collection that has declines alone. */
  readonly all: CellsByDimension | null;
  /** The weeks of the collection, which decide what a value means that the answers do not have. */
  readonly weeks: readonly WeekCoverage[];
}

/** The cells of a node: what is declined, and all that were issued. */
export interface NodeCells {
  readonly declined: AnswerCell;
  readonly all: AnswerCell | null;
}

/** The cells by which a node's rows are counted; null of a city, which has no column. */
export function findNodeCells(counts: PlaceCounts, { value }: PlaceNode): NodeCells | null {
  if (value === null) return null;
  const [dimension, code] = value;
  const find = (cells: CellsByDimension) =>
    cells.get(dimension)?.get(code) ?? createUncountedCell(counts, cells.get(dimension));
  return {
    declined: find(counts.declined),
    all: counts.all === null ? null : find(counts.all),
  };
}

/** The cell of a value that an answer does not have. */
function createUncountedCell({ weeks }: PlaceCounts, cells: FacetCells | undefined): AnswerCell {
  const isDoubtful = cells?.get(UNKNOWN)?.state === "count";
  return { state: getUncountedState(weeks, EMPTY_FILTER, isDoubtful), count: null, open: null };
}

/** True where the rows, or the names without a number, name the place or agency. */
export function isNamed({ declined }: PlaceCounts, { value }: PlaceNode): boolean {
  return value !== null && declined.get(value[0])?.has(value[1]) === true;
}

/** States of the cells of nodes, for the key below their table. */
export function listCellStates(
  counts: PlaceCounts,
  nodes: readonly PlaceNode[],
): readonly CellState[] {
  return nodes.flatMap((node) => {
    const cells = findNodeCells(counts, node);
    return cells === null ? [] : [cells.declined.state];
  });
}

const RESERVED_ROWS = [
  [UNKNOWN, "No place given", "stands in no state"],
  [NOT_ITEMIZED, "Not itemized", "names no single place"],
  [WITHDRAWN, "Withdrawn", "ICE took back the place that it had named"],
] as const;

/** A row below the states, for detainers that stand in none of them. */
export interface ReservedRow extends NodeCells {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
}

/** Detainers that stand in no state, so that the rows hold all of the collection. */
export function listReservedRows({ declined, all }: PlaceCounts): readonly ReservedRow[] {
  return RESERVED_ROWS.flatMap(([key, name, detail]) => {
    const cell = declined.get("state")?.get(key);
    const issued = all?.get("state")?.get(key) ?? null;
    const isEmpty = (cell?.count ?? 0) === 0 && (issued?.count ?? 0) === 0;
    return cell === undefined || isEmpty
      ? []
      : [{ key, name, detail, declined: cell, all: issued }];
  });
}
