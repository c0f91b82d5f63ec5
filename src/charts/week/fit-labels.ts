import { isDate } from "#domain/calendar/week.ts";
import type { AxisLabel, LabelArea, MeasureWidth } from "./axis-label.ts";
import { createDateLabels } from "./date-labels.ts";
import type { PlottedBar } from "./week-bars.ts";

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

/** Up to this number of bars, each is named. */
const MAX_FEW_BARS = 8;

/** Least free px between labels side by side; smaller for few bars, so that none loses its label. */
const LABEL_GAP = { few: 5, many: 12 } as const;

/** True for the key of a month. */
function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/u.test(period);
}

type LabeledBar = Pick<PlottedBar, "period" | "label" | "remark" | "day">;

/** Labels of as many bars at equal distances as have room beside each other, all within the chart; of many weeks or months by their dates. */
export function createAxisLabels(
  area: LabelArea,
  bars: readonly LabeledBar[],
  widthOf: MeasureWidth,
  remarkWidthOf: MeasureWidth = widthOf,
): readonly AxisLabel[] {
  const isMany = bars.length > MAX_FEW_BARS;
  if (isMany && bars.some(({ period }) => isDate(period) || isMonth(period))) {
    return createDateLabels(area, bars, remarkWidthOf);
  }
  const { left, plotWidth, chartWidth } = area;
  const band = plotWidth / Math.max(1, bars.length);
  const slotMiddle = area.slotMiddle ?? band / 2;
  const gap = LABEL_GAP[isMany ? "many" : "few"];
  const hasRemarks = bars.every(({ remark }) => remarkWidthOf(remark) + gap <= band);
  const labels = bars
    .filter(({ label }) => label !== "")
    .map((bar) => {
      const { period, label } = bar;
      const lines = widthOf(label) + gap <= band ? [label] : label.split(/(?<= –|^from) /u);
      const remark = hasRemarks ? bar.remark : "";
      const text = Math.max(remarkWidthOf(remark), ...lines.map(widthOf));
      const middle = clampMiddle(left + bars.indexOf(bar) * band + slotMiddle, text, chartWidth);
      return { period, lines, remark, text, middle, tick: null };
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
