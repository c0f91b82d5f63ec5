import { formatCount } from "#domain/text/format-count.ts";
import { formatShortDate, isDate } from "#domain/calendar/week.ts";
import type { PlottedBar } from "./plotted-bars.ts";

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
  readonly height: (value: number) => number;
  readonly bottom: number;
  /** The index of the bar in whose band a place is; null outside of all. */
  readonly indexAt: (x: number) => number | null;
}

const MAX_BAR_WIDTH = 96;

/** The layout of so many bars in a plot area. */
export function createWeekLayout(area: PlotArea, bars: number, top: number): WeekLayout {
  const band = area.width / Math.max(1, bars);
  // Narrow bars touch, or the gaps between them would shimmer.
  const bar = Math.min(MAX_BAR_WIDTH, band < 4 ? band : band * 0.8);
  const middle = (index: number): number => area.x + (index + 0.5) * band;
  return {
    band,
    bar,
    middle,
    left: (index) => middle(index) - bar / 2,
    height: (value) => (top === 0 ? 0 : (value / top) * area.height),
    bottom: area.y + area.height,
    indexAt: (x) => {
      const index = Math.floor((x - area.x) / band);
      return index >= 0 && index < bars ? index : null;
    },
  };
}

/** One outline of many bars: rectangles from a lower to an upper number; bars without height are left out. */
export function createOutline(
  layout: WeekLayout,
  drawn: readonly PlottedBar[],
  span: (week: PlottedBar) => readonly [low: number, high: number],
): string {
  const parts = drawn.map((week, index) => {
    const [low, high] = span(week);
    if (high <= low) return "";
    const [from, to] = [layout.bottom - layout.height(high), layout.bottom - layout.height(low)];
    const left = layout.left(index);
    return `M${formatPixels(left)} ${formatPixels(to)}V${formatPixels(from)}H${formatPixels(left + layout.bar)}V${formatPixels(to)}Z`;
  });
  return parts.join("");
}

function formatPixels(value: number): string {
  return value.toFixed(1);
}

/** The width of a text in px, in the font in which it will be drawn. */
export type MeasureWidth = (text: string) => number;

/** Least free px between numbers side by side. */
const NUMBER_GAP = 4;

/** True where every number has room above its bar. */
export function hasRoomForNumbers(
  layout: WeekLayout,
  drawn: readonly PlottedBar[],
  widthOf: MeasureWidth,
): boolean {
  // Figures are tabular: no number is wider than the largest.
  const largest = Math.max(0, ...drawn.map(({ value }) => value ?? 0));
  return widthOf(formatCount(largest)) + NUMBER_GAP <= layout.band;
}

/** Where the middle of a text stands: where it is wanted, or as far from there as the chart's edges ask. */
export function clampMiddle(wanted: number, text: number, width: number): number {
  return Math.max(text / 2, Math.min(wanted, width - text / 2));
}

/** Words in lines no wider than `width`, or than the longest word where that is wider. */
export function wrapWords(words: string, width: number, widthOf: MeasureWidth): readonly string[] {
  const each = words.split(" ");
  const room = Math.max(width, ...each.map(widthOf));
  const lines: string[] = [];
  for (const word of each) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The label of a bar on the axis, in lines, and where their middle stands. */
export interface AxisLabel {
  readonly period: string;
  readonly lines: readonly string[];
  readonly middle: number;
}

/** Up to so many bars, a week is named by its first and last day. */
const MAX_FEW_BARS = 8;

/** Least free px between labels side by side: of few bars, none should be left out. */
const LABEL_GAP = { few: 5, many: 12 } as const;

/** Labels of as many bars at equal distances as have room beside each other, all within the chart. */
export function createAxisLabels(
  layout: WeekLayout,
  places: readonly Pick<PlottedBar, "period" | "label">[],
  width: number,
  widthOf: MeasureWidth,
): readonly AxisLabel[] {
  const isMany = places.length > MAX_FEW_BARS;
  const space = LABEL_GAP[isMany ? "many" : "few"];
  const labels = places.map(({ period, label }, index) => {
    const lines = splitLabel(period, label, isMany, widthOf(label) + space <= layout.band);
    const text = Math.max(...lines.map(widthOf));
    return { period, lines, text, middle: clampMiddle(layout.middle(index), text, width) };
  });
  for (let step = 1; ; step += 1) {
    const some = labels.filter((_, index) => index % step === 0);
    const areApart = some.every((label, at) => {
      const before = some[at - 1];
      if (before === undefined) return true;
      return label.middle - before.middle >= (before.text + label.text) / 2 + space;
    });
    if (areApart) return some;
  }
}

/** A label in lines: of many weeks the first day and the year, as there is no room for more. */
function splitLabel(
  period: string,
  label: string,
  isMany: boolean,
  hasRoom: boolean,
): readonly string[] {
  if (isMany && isDate(period)) return [formatShortDate(period), period.slice(0, 4)];
  return hasRoom ? [label] : label.split(/(?<= –|^from) /u);
}
