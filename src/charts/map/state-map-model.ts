import { CELL_STATE_LABELS, type CellState } from "#domain/table/cell-state.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatOpen } from "#domain/text/format-open.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { BarListModel, BarRow } from "#charts/bars/bar-list-model.ts";

/** How one state is drawn. */
export interface MapState {
  readonly fips: string;
  readonly code: string;
  /** "Texas: 154", "Florida: named in the report, number not known", "Ohio: not selected: the filter leaves it out". */
  readonly title: string;
  readonly cell: CellState;
  /** Index into the steps; null where no count above 0 is known. */
  readonly step: number | null;
  /** The name alone, and the notes of its number. */
  readonly name: string;
  readonly marks: readonly NoteCount[];
}

/** States and the steps of the one hue: from–to, inclusive, lightest first. */
export interface StateMapModel {
  readonly states: readonly MapState[];
  readonly steps: readonly (readonly [number, number])[];
  /** What cannot be placed on a map, such as withdrawn declines: "Withdrawn: 7". */
  readonly unplaced: readonly string[];
}

const CLASS_BOUNDS = [1, 5, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000];

/**
 * A map from the rows of the list of states: counts in steps, everything else by the state of its cell. `getUnlistedState`
 * gives the state of a state that the answer does not name.
 */
export function createStateMapModel(
  list: BarListModel,
  getUnlistedState: (code: string) => CellState,
): StateMapModel {
  const steps = createClasses(list.maximum);
  const lines = new Map(list.rows.map((line) => [line.key, line]));
  return {
    states: Object.entries(STATES).map(([code, state]) => {
      const line = lines.get(code);
      const cell = list.cells.get(code) ?? getUnlistedState(code);
      const count = line?.count ?? 0;
      const at = steps.findIndex(([from, to]) => count >= from && count <= to);
      const marks = line?.marks ?? [];
      const words = [formatState(cell, line), ...marks.map(({ words: part }) => part)];
      return {
        fips: state.fips,
        code,
        name: state.name,
        cell,
        marks,
        title: `${state.name}: ${words.join("; ")}`,
        step: at < 0 ? null : at,
      };
    }),
    steps,
    unplaced: list.rows
      .filter((line) => !(line.value in STATES) && line.count !== null)
      .map((line) => `${line.label}: ${formatCount(line.count ?? 0)}`),
  };
}

function formatState(cell: CellState, line: BarRow | undefined): string {
  if (line === undefined || line.count === null) return CELL_STATE_LABELS[cell];
  const { count, open } = line;
  return count === 0 && open !== null && open > 0
    ? `${formatCount(count)}, ${formatOpen(open)}`
    : formatCount(count);
}

function createClasses(maximum: number): readonly (readonly [number, number])[] {
  return CLASS_BOUNDS.filter((bound) => bound <= maximum).map((from, at, bounds) => {
    const next = bounds[at + 1];
    return [from, next === undefined ? Math.max(from, maximum) : next - 1] as const;
  });
}
