import type { PlottedBar } from "./week-bars.ts";

/** Where bars stand: a slot for each period in order, and the number at the top. The axis starts at zero. */
export interface WeekAxis {
  /** What is drawn in a slot without a bar. */
  readonly slots: readonly PlottedBar[];
  readonly top: number;
}

/** The axis that fits the bars. */
export function fitAxis(plotted: readonly PlottedBar[], top: number): WeekAxis {
  return {
    slots: plotted.map((bar) =>
      bar.period === "gap"
        ? bar
        : {
            ...bar,
            shown: 0,
            untranscribed: 0,
            value: null,
            absent: 0,
            words: "",
            shortWords: "",
            isSign: false,
            isOpen: false,
            isPart: false,
            slots: 1,
          },
    ),
    top,
  };
}

/** The axis during a drag: it gains slots and height for what does not fit, and loses nothing. */
export function extendAxis(axis: WeekAxis, fitting: WeekAxis): WeekAxis {
  const periods = new Set(axis.slots.map(({ period }) => period));
  const added = fitting.slots.filter(({ period }) => !periods.has(period));
  if (added.length === 0 && fitting.top <= axis.top) return axis;
  return {
    slots: [...axis.slots, ...added].sort((a, b) => (a.period < b.period ? -1 : 1)),
    top: Math.max(axis.top, fitting.top),
  };
}

/** True where both have the same slots and top, so that the axis need not be drawn again. */
export function isSameAxis(a: WeekAxis, b: WeekAxis): boolean {
  return (
    a.top === b.top &&
    a.slots.length === b.slots.length &&
    a.slots.every(({ period }, index) => period === b.slots[index]?.period)
  );
}

/** What is drawn in each slot of an axis. */
export function placeBars(axis: WeekAxis, plotted: readonly PlottedBar[]): readonly PlottedBar[] {
  const byPeriod = new Map(plotted.map((bar) => [bar.period, bar]));
  return axis.slots.map((slot) => byPeriod.get(slot.period) ?? slot);
}

/** The part of the plot above the highest bar, in which its number stands. */
const HEADROOM = 0.16;

/** The number at the top of an axis that has room above its highest bar. */
export function fitTop(maximum: number): number {
  return Math.ceil(Math.max(4, maximum) * (1 + HEADROOM));
}
