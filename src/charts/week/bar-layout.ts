import { formatCount } from "#domain/text/format-count.ts";
import type { PlottedBar } from "./week-bars.ts";

/** The px of bars: their width, the middle of each from the left, and a count from above. */
export interface BarLayout {
  readonly bar: number;
  readonly middles: readonly number[];
  readonly y: (count: number) => number;
}

/** The px of a plot: its slots are of equal width. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The width of the whole chart. */
  readonly chartWidth: number;
  /** How large text is: 1, or more where the reader has larger text. */
  readonly scale: number;
}

/** The plot of a chart and its bars. */
export interface PlotGeometry {
  readonly layout: BarLayout;
  readonly area: PlotArea;
  /** The width of a slot. */
  readonly band: number;
  /** The parts of a bar have their numbers beside it. */
  readonly isSided: boolean;
}

const MAX_BAR_WIDTH = 104;

/** From this width of a slot on, px, the numbers of a bar have room beside it. */
const SIDED_SLOT = 190;

/** The px from the left edge of a slot to its bar, where numbers stand beside the bar. */
export const SLOT_INDENT = 20;

/** The width of a bar; narrow bars touch each other, or the gaps between them would shimmer. */
export function getBarWidth(band: number): number {
  return Math.min(MAX_BAR_WIDTH, band < 4 ? band : band * 0.72);
}

/** True where slots are wide enough for the numbers of a bar beside it. */
export function isSided(band: number, scale: number): boolean {
  return band >= SIDED_SLOT * scale;
}

/** The px from the left of a slot to the middle of its bar. */
export function getSlotMiddle(band: number, isSidedBar: boolean): number {
  return isSidedBar ? SLOT_INDENT + getBarWidth(band) / 2 : band / 2;
}

/** One outline of many bars: rectangles from a lower to an upper count; bars without height are left out. */
export function createOutline(
  { bar: width, middles, y }: BarLayout,
  plotted: readonly PlottedBar[],
  span: (bar: PlottedBar) => readonly [low: number, high: number],
): string {
  let outline = "";
  for (const [index, bar] of plotted.entries()) {
    const [low, high] = span(bar);
    if (high <= low) continue;
    const left = (middles[index] ?? 0) - width / 2;
    const bottom = y(low).toFixed(1);
    outline += `M${left.toFixed(1)} ${bottom}V${y(high).toFixed(1)}H${(left + width).toFixed(1)}V${bottom}Z`;
  }
  return outline;
}

/** Least free px between numbers side by side. */
const NUMBER_GAP = 4;

/** True where every number has room above its bar. */
export function hasRoomForNumbers(
  band: number,
  plotted: readonly PlottedBar[],
  widthOf: (text: string) => number,
): boolean {
  // Figures are tabular: no number is wider than the largest.
  const largest = Math.max(0, ...plotted.map(({ value }) => value ?? 0));
  return widthOf(formatCount(largest)) + NUMBER_GAP <= band;
}

/** The first of the highest bars, which alone has its number where not all have room; -1 where no bar has a number. */
export function findHighest(plotted: readonly PlottedBar[]): number {
  const greatest = Math.max(0, ...plotted.map(({ value }) => value ?? 0));
  return greatest === 0 ? -1 : plotted.findIndex(({ value }) => value === greatest);
}

/** The most slots whose parts and notes have their numbers in the chart. */
export const MAX_LABELED_SLOTS = 8;
