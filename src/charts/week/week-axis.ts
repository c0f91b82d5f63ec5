import type { PlottedBar } from "./plotted-bars.ts";

/** Where bars stand: a place a period, in order, and the top. */
export interface WeekAxis {
  /** What is drawn where no bar stands in the place. */
  readonly slots: readonly PlottedBar[];
  readonly top: number;
}

/** The axis that fits weeks. */
export function fitAxis(weeks: readonly PlottedBar[], top: number): WeekAxis {
  return {
    slots: weeks.map((week) =>
      week.period === "gap"
        ? week
        : { ...week, shown: 0, untranscribed: 0, value: null, absent: 0, words: "", isOpen: false },
    ),
    top,
  };
}

/** An axis that holds still: it takes in what it had no place or height for, and loses nothing. */
export function extendAxis(held: WeekAxis, fitting: WeekAxis): WeekAxis {
  const known = new Set(held.slots.map(({ period }) => period));
  const added = fitting.slots.filter(({ period }) => !known.has(period));
  if (added.length === 0 && fitting.top <= held.top) return held;
  return {
    slots: [...held.slots, ...added].sort((a, b) => (a.period < b.period ? -1 : 1)),
    top: Math.max(held.top, fitting.top),
  };
}

/** True where both have the same places and top, so that nothing has to be drawn anew. */
export function isSameAxis(a: WeekAxis, b: WeekAxis): boolean {
  return (
    a.top === b.top &&
    a.slots.length === b.slots.length &&
    a.slots.every(({ period }, at) => period === b.slots[at]?.period)
  );
}

/** What stands in each place of an axis. */
export function placeBars(axis: WeekAxis, weeks: readonly PlottedBar[]): readonly PlottedBar[] {
  const drawn = new Map(weeks.map((week) => [week.period, week]));
  return axis.slots.map((place) => drawn.get(place.period) ?? place);
}
