import { CELL_STATE_SIGNS, CELL_STATE_LABELS, type CellState } from "#domain/table/cell-state.ts";
import { RESERVED_CODES } from "#domain/detainer/row.ts";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import { CHANGE_PARTS, UNTRANSCRIBED } from "#engine/query/question.ts";
import { formatList } from "#domain/text/format-list.ts";
import { roundUpTop } from "#charts/week/week-axis.ts";
import { getChangePartTitle } from "./change-part-names.ts";
import { UNKNOWN_CHANGE } from "./comparability.ts";
import type { ComparisonRow, PeriodCount } from "./comparison-rows.ts";

/** Orders of the rows: by name, by size of the change, by the first or by the last period. */
export const ROW_SORTS = ["name", "change", "first", "last"] as const;
export type RowSort = (typeof ROW_SORTS)[number];

/** One end of a dumbbell: its position from 0 to 1, null where no number is known; hollow where the row is not whole there. */
export interface Dot {
  readonly position: number | null;
  readonly count: number;
  readonly cell: CellState;
  readonly isWhole: boolean;
}

/** A row of a dumbbell chart: a pair of dots for each period and the next, and the row in words. */
export interface DumbbellRow {
  readonly value: string;
  readonly label: string;
  readonly pairs: readonly {
    readonly first: Dot;
    readonly second: Dot;
    /** Null where the two cannot be compared. */
    readonly change: number | null;
  }[];
  readonly description: string;
}

/** Rows in order, on one scale from 0 to `top` that all panels share. */
export interface DumbbellModel {
  readonly rows: readonly DumbbellRow[];
  readonly top: number;
  readonly panels: number;
}

/** Rows as dumbbells between periods of these names; what is not transcribed has no dumbbell. */
export function createDumbbellModel(
  lines: readonly ComparisonRow[],
  sort: RowSort,
  names: readonly string[],
): DumbbellModel {
  const drawn = sortComparisonRows(lines, sort).filter(({ value }) => value !== UNTRANSCRIBED);
  const top = roundUpTop(
    Math.max(0, ...drawn.flatMap(({ sides }) => sides.map(({ count }) => count))),
  );
  return {
    top,
    panels: lines[0]?.pairs.length ?? 0,
    rows: drawn.map((line) => ({
      value: line.value,
      label: line.label,
      description: formatDumbbellRow(line, names),
      pairs: line.pairs.map(({ change }, pair) => ({
        first: createDot(line.sides[pair], top),
        second: createDot(line.sides[pair + 1], top),
        change,
      })),
    })),
  };
}

/** Rows in an order; reserved values stay last, equal rows by name. */
export function sortComparisonRows(
  lines: readonly ComparisonRow[],
  sort: RowSort,
): readonly ComparisonRow[] {
  if (sort === "name") return lines;
  const reserved: readonly string[] = [...RESERVED_CODES, UNTRANSCRIBED];
  const late = ({ value }: ComparisonRow) => Number(reserved.includes(value));
  const firstCount = ({ sides }: ComparisonRow) => sides[0]?.count ?? 0;
  const lastCount = ({ sides }: ComparisonRow) => sides.at(-1)?.count ?? 0;
  const size = (line: ComparisonRow) => {
    if (sort === "first") return firstCount(line);
    return sort === "last" ? lastCount(line) : getLargestChange(line);
  };
  return [...lines].sort((a, b) => late(a) - late(b) || size(b) - size(a));
}

/** The size of the largest change of a row; rows whose changes cannot be told come after all others. */
function getLargestChange({ pairs }: ComparisonRow): number {
  return Math.max(-1, ...pairs.flatMap(({ change }) => (change === null ? [] : Math.abs(change))));
}

function createDot(side: PeriodCount | undefined, top: number): Dot {
  if (side === undefined)
    return { position: null, count: 0, cell: "not-transcribed", isWhole: false };
  const { count, cell, isWhole: whole } = side;
  const known = count > 0 || cell === "reported-zero" || cell === "not-named";
  return { position: known ? count / top : null, count, cell, isWhole: whole };
}

/** The counts of both ends, or the signs of their cells: "142 → 2". */
export function formatPair({
  first,
  second,
}: {
  readonly first: Dot;
  readonly second: Dot;
}): string {
  return `${formatDot(first)} → ${formatDot(second)}`;
}

function formatDot({ count, cell }: Dot): string {
  if (count > 0 || cell === "count") return formatCount(count);
  return CELL_STATE_SIGNS[cell];
}

/** "Texas: 142, then 2; in both −140." Signs of cells are written in words. */
export function formatDumbbellRow(line: ComparisonRow, names: readonly string[]): string {
  const values = line.sides.map(({ count, cell }) =>
    count > 0 || cell === "reported-zero" ? formatCount(count) : CELL_STATE_LABELS[cell],
  );
  const changes = line.pairs.map(({ change, parts }, pair) => {
    if (change === null) return `what changed ${UNKNOWN_CHANGE}`;
    const changed = CHANGE_PARTS.flatMap((part) => {
      const title = getChangePartTitle(part, names[pair], names[pair + 1]).toLowerCase();
      const value = parts[part] ?? 0;
      return value === 0 ? [] : [`${title} ${formatChange(value)}`];
    });
    if (changed.length === 0) return "no change";
    return changed.length === 1
      ? (changed[0] ?? "")
      : `${formatChange(change)}: ${formatList(changed)}`;
  });
  return `${line.label}: ${values.join(", then ")}; ${changes.join("; then ")}.`;
}
