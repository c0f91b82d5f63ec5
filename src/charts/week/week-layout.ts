import { formatCount } from "#domain/words/count.ts";
import { isDate, weekInShort } from "#domain/week.ts";
import type { DrawnWeek } from "./week-drawn.ts";

/** The room in which bars stand, in px. */
export interface PlotArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where bars stand: each in a band of equal width, over a scale from 0 to the top of the axis. */
export interface WeekLayout {
  readonly band: number;
  readonly bar: number;
  /** The left edge of the bar at an index. */
  readonly left: (index: number) => number;
  readonly middle: (index: number) => number;
  /** The height of a number, in px. */
  readonly high: (value: number) => number;
  readonly bottom: number;
  /** The index of the bar in whose band a place is; null outside of all. */
  readonly at: (x: number) => number | null;
}

const WIDEST = 96;

/** The layout of so many bars in a plot area. */
export function weekLayout(area: PlotArea, bars: number, top: number): WeekLayout {
  const band = area.width / Math.max(1, bars);
  // Narrow bars touch, or the gaps between them would shimmer.
  const bar = Math.min(WIDEST, band < 4 ? band : band * 0.8);
  const middle = (index: number): number => area.x + (index + 0.5) * band;
  return {
    band,
    bar,
    middle,
    left: (index) => middle(index) - bar / 2,
    high: (value) => (top === 0 ? 0 : (value / top) * area.height),
    bottom: area.y + area.height,
    at: (x) => {
      const index = Math.floor((x - area.x) / band);
      return index >= 0 && index < bars ? index : null;
    },
  };
}

/** One outline of many bars: rectangles from a lower to an upper number; bars without height are left out. */
export function outline(
  layout: WeekLayout,
  drawn: readonly DrawnWeek[],
  span: (week: DrawnWeek) => readonly [low: number, high: number],
): string {
  const parts = drawn.map((week, index) => {
    const [low, high] = span(week);
    if (high <= low) return "";
    const [from, to] = [layout.bottom - layout.high(high), layout.bottom - layout.high(low)];
    const left = layout.left(index);
    return `M${px(left)} ${px(to)}V${px(from)}H${px(left + layout.bar)}V${px(to)}Z`;
  });
  return parts.join("");
}

function px(value: number): string {
  return value.toFixed(1);
}

/** True where every number has room above its bar. */
export function hasRoomForNumbers(layout: WeekLayout, drawn: readonly DrawnWeek[]): boolean {
  const letters = Math.max(...drawn.map(({ value }) => formatCount(value ?? 0).length));
  return letters * 8.5 + 4 <= layout.band;
}

/** Up to so many bars, each has a tick of its own. */
const EACH = 8;
const TICK_WIDTH = 72;

/** Indexes of the bars that have a tick: all of a few, otherwise as many at equal distances as there is room for. */
export function tickIndexes(bars: number, width: number): readonly number[] {
  const room = bars <= EACH ? bars : Math.max(2, Math.floor(width / TICK_WIDTH));
  const step = Math.ceil(bars / Math.max(1, room));
  return Array.from({ length: Math.ceil(bars / step) }, (_, i) => i * step);
}

const TICK_LETTER = 7;

/** Where the middle of a tick's label stands: under its bar, or as far left of it as the chart's right edge asks. */
export function tickMiddle(bar: number, lines: readonly string[], width: number): number {
  const half = (Math.max(0, ...lines.map(({ length }) => length)) * TICK_LETTER) / 2;
  // Before its first measuring a chart is 0 px wide.
  return width === 0 ? bar : Math.min(bar, width - half);
}

/** The label of a tick in lines: of many weeks the first day and the year, as there is no room for more. */
export function tickLines(period: string, label: string, bars: number): readonly string[] {
  if (bars > EACH && isDate(period)) {
    const [day = ""] = weekInShort(period).split(" – ");
    return [day, period.slice(0, 4)];
  }
  // A week within one month fits in a line: "Feb 4 – 10".
  return label.length <= 12 ? [label] : label.split(/(?<= –|^from) /u);
}
