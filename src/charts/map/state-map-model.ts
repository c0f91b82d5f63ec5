import { CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import type { BarListModel } from "#charts/bars/bar-list-model.ts";

/** How one state is drawn. */
export interface MapState {
  readonly fips: string;
  readonly code: string;
  /** "Texas: 154", "Florida: named, number not known", "Ohio: not in what is transcribed". */
  readonly title: string;
  /** Index into the steps, or null where no number is known: hatched. */
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

/** A map from the rows of the list of states: counts in steps, everything else hatched. */
export function createStateMapModel(list: BarListModel): StateMapModel {
  const steps = createClasses(list.maximum);
  return {
    states: Object.entries(STATES).map(([code, state]) => {
      const line = list.rows.find((row) => row.value === code);
      const count = line?.count ?? null;
      const at =
        count === null ? -1 : steps.findIndex(([from, to]) => count >= from && count <= to);
      return {
        fips: state.fips,
        code,
        name: state.name,
        marks: line?.marks ?? [],
        title: `${state.name}: ${at >= 0 && count !== null ? formatCount(count) : CELL_STATE_LABELS[line === undefined || line.cell === "count" ? "not-transcribed" : line.cell]}${(line?.marks ?? []).map(({ words }) => `; ${words}`).join("")}`,
        step: at < 0 ? null : at,
      };
    }),
    steps,
    unplaced: list.rows
      .filter((line) => !(line.value in STATES) && line.count !== null)
      .map((line) => `${line.label}: ${formatCount(line.count ?? 0)}`),
  };
}

function createClasses(maximum: number): readonly (readonly [number, number])[] {
  return CLASS_BOUNDS.filter((bound) => bound <= maximum).map((from, at, bounds) => {
    const next = bounds[at + 1];
    return [from, next === undefined ? Math.max(from, maximum) : next - 1] as const;
  });
}
