import { hasNumber, type CellState } from "#domain/table/cell-state.ts";

/** How many detainers are on record in one state of publication, null where there is no edition, and what its cell says. */
export interface RevisionCell {
  readonly count: number | null;
  readonly cell: CellState;
}

/** A week or a place as first published and as of now. */
export interface RevisionRow {
  /** The week's Saturday, or the value of the place. */
  readonly key: string;
  readonly title: string;
  readonly first: RevisionCell;
  readonly now: RevisionCell;
  /** Now less first; null where one of them is not known. */
  readonly difference: number | null;
}

/** States of a week of which nothing is here, so that nothing can be set against it. */
const MISSING_CELL: ReadonlySet<CellState> = new Set([
  "not-published",
  "not-yet-published",
  "not-loaded",
  "arriving",
]);

/** A cell with the count that can be set against another. */
export function createRevisionCell(cell: CellState, count: number | null): RevisionCell {
  return { cell, count: MISSING_CELL.has(cell) ? null : (count ?? 0) };
}

/**
 * A row of two cells. No change is taken from or to a number that is not known, but for one that is all a correction of the
 * same rows: `corrected` is how much these brought or took away.
 */
export function createRevisionRow(
  key: string,
  title: string,
  first: RevisionCell,
  now: RevisionCell,
  corrected = 0,
): RevisionRow {
  const change = (now.count ?? 0) - (first.count ?? 0);
  const isKnown =
    (hasNumber(first.cell) && hasNumber(now.cell)) || (change !== 0 && change === corrected);
  return {
    key,
    title,
    first,
    now,
    difference: hasEditions({ first, now }) && isKnown ? change : null,
  };
}

/** True where both values have an edition here. */
export function hasEditions({ first, now }: Pick<RevisionRow, "first" | "now">): boolean {
  return first.count !== null && now.count !== null;
}

/** The largest count of rows, from which bars have their length. */
export function findMaximum(rows: readonly RevisionRow[]): number {
  return Math.max(0, ...rows.flatMap(({ first, now }) => [first.count ?? 0, now.count ?? 0]));
}
