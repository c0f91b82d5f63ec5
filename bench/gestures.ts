import { AGENCY, STATE, WEEK, seeded, statesOfAgencies } from "./rows.ts";

/** What is chosen after a gesture, and what the gesture was. No state or agency chosen is all of them. */
export interface Gesture {
  readonly kind: "state" | "week" | "agency";
  /** The column whose filter changes. */
  readonly column: typeof WEEK | typeof STATE | typeof AGENCY;
  /** The first and the last week, both inclusive. */
  readonly weeks: readonly [number, number];
  readonly states: readonly number[];
  readonly agencies: readonly number[];
}

/** Steps of one drag of an end. */
const STEPS = 2;
const MOST_STATES = 4;
const MOST_AGENCIES = 3;

/**
 * The same gestures each time. A round: toggle a state, drag either end of the weeks week by week, toggle an agency. The
 * first round begins with a choice of weeks.
 */
export function makeRounds(count: number): readonly (readonly Gesture[])[] {
  const next = seeded(11);
  const stateOf = statesOfAgencies();
  const rounds: Gesture[][] = [];
  const toggleState = toggling(MOST_STATES);
  const toggleAgency = toggling(MOST_AGENCIES);
  let weeks: readonly [number, number] = [100, 440];
  let states: readonly number[] = [];
  let agencies: readonly number[] = [];
  for (let at = 0; at < count; at += 1) {
    const gestures: Gesture[] = [];
    const push = (kind: Gesture["kind"], column: Gesture["column"]) =>
      gestures.push({ kind, column, weeks, states, agencies });
    if (at === 0) push("week", WEEK);
    states = toggleState(states, () => next() % 16);
    push("state", STATE);
    for (const end of [1, 0]) {
      const by = next() % 2 === 0 ? 1 : -1;
      for (let step = 0; step < STEPS; step += 1) {
        weeks = end === 1 ? [weeks[0], weeks[1] + by] : [weeks[0] + by, weeks[1]];
        push("week", WEEK);
      }
    }
    const chosen = states;
    agencies = toggleAgency(agencies, () => {
      // One of the states chosen, as a reader would find it in the list.
      for (;;) {
        const agency = next() % 400;
        if (chosen.length === 0 || chosen.includes(stateOf[agency] ?? -1)) return agency;
      }
    });
    push("agency", AGENCY);
    rounds.push(gestures);
  }
  return rounds;
}

/** Toggles on until `most` are chosen, then off until none is, and so on. */
function toggling(most: number) {
  let isAdding = true;
  return (chosen: readonly number[], pick: () => number): readonly number[] => {
    if (chosen.length === 0) isAdding = true;
    if (chosen.length === most) isAdding = false;
    if (!isAdding) return chosen.slice(1);
    let one = pick();
    while (chosen.includes(one)) one = pick();
    return [...chosen, one];
  };
}

/** A 1 for each code that is chosen; none chosen is all of them. */
export function maskOf(chosen: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size).fill(chosen.length === 0 ? 1 : 0);
  for (const code of chosen) mask[code] = 1;
  return mask;
}

/** A 1 for each week from the first to the last. */
export function rangeMask([from, to]: Gesture["weeks"], size: number): Uint8Array {
  return new Uint8Array(size).fill(1, from, to + 1);
}
