import { inFigures } from "#charts/figure/answer-rows.ts";
import { US_STATES } from "#charts/figure/us-states.ts";
import type { BarListModel } from "#charts/bars/bar-list-model.ts";

/** How one state is drawn. */
export interface MapState {
  readonly fips: string;
  readonly code: string;
  /** "Texas: 154", "Florida: named, number not known", "Ohio: not in what is transcribed". */
  readonly title: string;
  /** Index into the steps, or null where no number is known: hatched. */
  readonly step: number | null;
}

/** States and the steps of the one hue: from–to, inclusive, lightest first. */
export interface StateMapModel {
  readonly states: readonly MapState[];
  readonly steps: readonly (readonly [number, number])[];
  /** What cannot be placed on a map, such as withdrawn declines: "Withdrawn: 7". */
  readonly unplaced: readonly string[];
}

const BOUNDS = [1, 5, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000];

/** A map from the lines of the state list: counts in steps, everything else hatched. */
export function stateMapModel(list: BarListModel): StateMapModel {
  const steps = stepsTo(list.most);
  const codes = new Set(US_STATES.map((state) => state.code));
  return {
    states: US_STATES.map((state) => {
      const line = list.lines.find((found) => found.value.toUpperCase() === state.code);
      const count = line?.count ?? null;
      const at =
        count === null ? -1 : steps.findIndex(([from, to]) => count >= from && count <= to);
      return {
        fips: state.fips,
        code: state.code,
        title: `${state.name}: ${at >= 0 && count !== null ? inFigures(count) : line?.cell === "named-only" ? "named, number not known" : "not in what is transcribed; not a zero"}`,
        step: at < 0 ? null : at,
      };
    }),
    steps,
    unplaced: list.lines
      .filter((line) => !codes.has(line.value.toUpperCase()) && line.count !== null)
      .map((line) => `${line.label}: ${inFigures(line.count ?? 0)}`),
  };
}

function stepsTo(most: number): readonly (readonly [number, number])[] {
  return BOUNDS.filter((bound) => bound <= most).map((from, at, kept) => {
    const next = kept[at + 1];
    return [from, next === undefined ? Math.max(from, most) : next - 1] as const;
  });
}
