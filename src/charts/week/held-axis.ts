import type { DrawnWeek } from "./week-drawn.ts";

/** Where bars stand: a place a period, in order, and the top. */
export interface WeekAxis {
  /** What is drawn where no bar stands in the place. */
  readonly places: readonly DrawnWeek[];
  readonly top: number;
}

/** The axis that fits weeks. */
export function fittingAxis(weeks: readonly DrawnWeek[], top: number): WeekAxis {
  return {
    places: weeks.map((week) =>
      week.period === "gap"
        ? week
        : { ...week, shown: 0, untranscribed: 0, value: null, absent: 0, words: "", isOpen: false },
    ),
    top,
  };
}

/** An axis that holds still: it takes in what it had no place or height for, and loses nothing. */
export function heldAxis(held: WeekAxis, fitting: WeekAxis): WeekAxis {
  const known = new Set(held.places.map(({ period }) => period));
  const added = fitting.places.filter(({ period }) => !known.has(period));
  if (added.length === 0 && fitting.top <= held.top) return held;
  return {
    places: [...held.places, ...added].sort((a, b) => (a.period < b.period ? -1 : 1)),
    top: Math.max(held.top, fitting.top),
  };
}

/** True where both have the same places and top, so that nothing has to be drawn anew. */
export function isSameAxis(a: WeekAxis, b: WeekAxis): boolean {
  return (
    a.top === b.top &&
    a.places.length === b.places.length &&
    a.places.every(({ period }, at) => period === b.places[at]?.period)
  );
}

/** What stands in each place of an axis. */
export function drawnOn(axis: WeekAxis, weeks: readonly DrawnWeek[]): readonly DrawnWeek[] {
  const drawn = new Map(weeks.map((week) => [week.period, week]));
  return axis.places.map((place) => drawn.get(place.period) ?? place);
}
