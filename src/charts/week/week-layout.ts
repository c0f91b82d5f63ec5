import { formatCount } from "#domain/words/count.ts";
import { dayInShort, isDate } from "#domain/week.ts";
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

/** The width of a text in px, in the font in which it will be drawn. */
export type WidthOf = (text: string) => number;

/** Least free px between numbers side by side. */
const NUMBER_SPACE = 4;

/** True where every number has room above its bar. */
export function hasRoomForNumbers(
  layout: WeekLayout,
  drawn: readonly DrawnWeek[],
  widthOf: WidthOf,
): boolean {
  // Figures are tabular: no number is wider than the largest.
  const largest = Math.max(0, ...drawn.map(({ value }) => value ?? 0));
  return widthOf(formatCount(largest)) + NUMBER_SPACE <= layout.band;
}

/** Where the middle of a text stands: where it is wanted, or as far from there as the chart's edges ask. */
export function middleWithin(wanted: number, text: number, width: number): number {
  return Math.max(text / 2, Math.min(wanted, width - text / 2));
}

/** Words in lines no wider than `width`, or than the longest word where that is wider. */
export function brokenLines(words: string, width: number, widthOf: WidthOf): readonly string[] {
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
const FEW = 8;

/** Least free px between labels side by side: of few bars, none should be left out. */
const LABEL_SPACE = { few: 5, many: 12 } as const;

/** Labels of as many bars at equal distances as have room beside each other, all within the chart. */
export function axisLabels(
  layout: WeekLayout,
  places: readonly Pick<DrawnWeek, "period" | "label">[],
  width: number,
  widthOf: WidthOf,
): readonly AxisLabel[] {
  const isMany = places.length > FEW;
  const space = LABEL_SPACE[isMany ? "many" : "few"];
  const labels = places.map(({ period, label }, index) => {
    const lines = labelLines(period, label, isMany, widthOf(label) + space <= layout.band);
    const text = Math.max(...lines.map(widthOf));
    return { period, lines, text, middle: middleWithin(layout.middle(index), text, width) };
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
function labelLines(
  period: string,
  label: string,
  isMany: boolean,
  hasRoom: boolean,
): readonly string[] {
  if (isMany && isDate(period)) return [dayInShort(period), period.slice(0, 4)];
  return hasRoom ? [label] : label.split(/(?<= –|^from) /u);
}
