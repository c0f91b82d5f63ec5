import { formatShortDate, isDate } from "#domain/calendar/week.ts";
import type { PlottedBar } from "./week-bars.ts";

/** The width of a text in px, in the font in which it will be drawn. */
export type MeasureWidth = (text: string) => number;

/** The middle of a text: where it is wanted, or as far from there as the edges of the chart require. */
export function clampMiddle(wanted: number, text: number, width: number): number {
  return Math.max(text / 2, Math.min(wanted, width - text / 2));
}

/** Words in lines no wider than `width`, or than the longest word where that is wider. */
export function wrapWords(text: string, width: number, widthOf: MeasureWidth): readonly string[] {
  const words = text.split(" ");
  const room = Math.max(width, ...words.map(widthOf));
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The label of a bar on the axis, in lines, and the px of their middle. */
export interface AxisLabel {
  readonly period: string;
  readonly lines: readonly string[];
  readonly middle: number;
}

/** Up to this number of bars, a week is named by its first and last day. */
const MAX_FEW_BARS = 8;

/** Least free px between labels side by side; smaller for few bars, so that none loses its label. */
const LABEL_GAP = { few: 5, many: 12 } as const;

/** The bars in the plot area: its left edge and width, and the width of the whole chart, in px. */
export interface LabelArea {
  readonly left: number;
  readonly plotWidth: number;
  readonly chartWidth: number;
}

/** Labels of as many bars at equal distances as have room beside each other, all within the chart. */
export function createAxisLabels(
  { left, plotWidth, chartWidth }: LabelArea,
  bars: readonly Pick<PlottedBar, "period" | "label">[],
  widthOf: MeasureWidth,
): readonly AxisLabel[] {
  const band = plotWidth / Math.max(1, bars.length);
  const isMany = bars.length > MAX_FEW_BARS;
  const gap = LABEL_GAP[isMany ? "many" : "few"];
  const labels = bars.map(({ period, label }, index) => {
    const lines = splitLabel(period, label, isMany, widthOf(label) + gap <= band);
    const text = Math.max(...lines.map(widthOf));
    const middle = clampMiddle(left + (index + 0.5) * band, text, chartWidth);
    return { period, lines, text, middle };
  });
  for (let step = 1; ; step += 1) {
    const some = labels.filter((_, index) => index % step === 0);
    const areApart = some.every((label, index) => {
      const before = some[index - 1];
      if (before === undefined) return true;
      return label.middle - before.middle >= (before.text + label.text) / 2 + gap;
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
