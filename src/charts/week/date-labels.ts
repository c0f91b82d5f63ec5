import { formatShortDate } from "#domain/calendar/week.ts";
import type { AxisLabel, LabelArea, MeasureWidth } from "./axis-label.ts";
import type { PlottedBar } from "./week-bars.ts";

/** The months that begin a label, from those of every month to those of every tenth year. */
const LEVELS: readonly ((year: number, month: number) => boolean)[] = [
  () => true,
  (_, month) => month % 3 === 1,
  (_, month) => month % 6 === 1,
  ...[1, 2, 5, 10].map(
    (years) => (year: number, month: number) => month === 1 && year % years === 0,
  ),
];

/** Least free px between labels, and the px from the left edge of a bar to its label. */
const LABEL_GAP = 8;
const LABEL_INDENT = 4;

interface MonthStart {
  readonly period: string;
  readonly year: string;
  readonly month: number;
  /** "Oct". */
  readonly name: string;
  /** The px of its first bar's left edge. */
  readonly left: number;
}

/** Labels of the first bars of months, quarters or years, as short as have room; the year stands at the first and where it changes. */
export function createDateLabels(
  { left, plotWidth, chartWidth }: LabelArea,
  bars: readonly Pick<PlottedBar, "period" | "day">[],
  widthOf: MeasureWidth,
): readonly AxisLabel[] {
  const starts = findMonthStarts(bars, left, plotWidth / Math.max(1, bars.length));
  for (const isChosen of LEVELS) {
    const chosen = starts.filter(({ year, month }) => isChosen(Number(year), month));
    // The weeks begin in some month: it is named where it has room before the next.
    for (const isShort of [false, true]) {
      for (const list of [[...new Set([...starts.slice(0, 1), ...chosen])], chosen]) {
        const labels = writeLabels(list, isShort, chartWidth, widthOf);
        if (labels !== null) return labels;
      }
    }
  }
  return [];
}

function findMonthStarts(
  bars: readonly Pick<PlottedBar, "period" | "day">[],
  left: number,
  band: number,
): readonly MonthStart[] {
  let before = "";
  return bars.flatMap(({ period, day }, at) => {
    const key = day?.slice(0, 7) ?? before;
    if (key === before || day === null) return [];
    before = key;
    return [
      {
        period,
        year: key.slice(0, 4),
        month: Number(key.slice(5)),
        name: formatShortDate(day).slice(0, 3),
        left: left + at * band,
      },
    ];
  });
}

/** The labels where all of them have room; null where they have not. The last is left out where it would pass the edge. */
function writeLabels(
  starts: readonly MonthStart[],
  isShort: boolean,
  chartWidth: number,
  widthOf: MeasureWidth,
): readonly AxisLabel[] | null {
  const labels = starts.map(({ period, year, name, left }, at) => {
    const hasYear = starts[at - 1]?.year !== year;
    const text = `${name}${hasYear ? (isShort ? ` ’${year.slice(2)}` : ` ${year}`) : ""}`;
    return { period, text, left, right: left + LABEL_INDENT + widthOf(text) };
  });
  const inside = labels.filter(({ right }, at) => at < labels.length - 1 || right <= chartWidth);
  const areApart = inside.every(({ right }, at) => {
    const next = inside[at + 1];
    return next === undefined ? right <= chartWidth : right + LABEL_GAP - LABEL_INDENT <= next.left;
  });
  if (!areApart || inside.length === 0) return null;
  return inside.map(({ period, text, left, right }) => ({
    period,
    lines: [text],
    remark: "",
    middle: (left + LABEL_INDENT + right) / 2,
    tick: left,
  }));
}
