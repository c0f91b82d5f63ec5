import { formatCount } from "#domain/text/format-count.ts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import { SLOT_INDENT, type PlotGeometry } from "./bar-layout.ts";
import { clampMiddle, wrapWords } from "./fit-labels.ts";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

export const VALUE_CLASS = styles.value ?? "";
const STAR_CLASS = styles.star ?? "";
const WORDS_CLASS = `${styles.tick} ${styles.words}`;

interface BarNumberProps {
  readonly bar: PlottedBar;
  readonly hasNumber: boolean;
  readonly middle: number;
  readonly geometry: PlotGeometry;
  readonly textWidth: MeasureTextWidth;
}

/** The number above a bar, and after it the sign of a bar that is covered in part. */
export function BarNumber(props: BarNumberProps) {
  const { bar, hasNumber, middle, geometry, textWidth } = props;
  if (bar.value === null) return null;
  const { layout, area } = geometry;
  const y = layout.y(bar.shown + bar.untranscribed) - 5 * area.scale;
  if (!hasNumber) {
    return (
      <text
        className={STAR_CLASS}
        textAnchor="middle"
        x={clampMiddle(middle, textWidth("*", STAR_CLASS) + 2, area.chartWidth)}
        y={y}
      >
        *
      </text>
    );
  }
  const words = `${formatCount(bar.value)}${bar.isPart ? "*" : ""}`;
  return (
    <text
      className={VALUE_CLASS}
      textAnchor="middle"
      x={clampMiddle(middle, textWidth(words, VALUE_CLASS), area.chartWidth)}
      y={y}
    >
      {words}
    </text>
  );
}

interface WordsInBarProps {
  readonly id: string;
  readonly bar: PlottedBar;
  readonly middle: number;
  /** The left edge of its slot. */
  readonly slot: number;
  readonly geometry: PlotGeometry;
  readonly textWidth: MeasureTextWidth;
}

/** Below this width of a chart, words are in short. */
const SHORT_WORDS_WIDTH = 560;

/** Words in lines where a bar has no number; the time after the last edition fills its slot with light hatching. */
export function WordsInBar({ id, bar, middle, slot, geometry, textWidth }: WordsInBarProps) {
  const { layout, area, band } = geometry;
  const isGap = bar.period === "gap";
  const inner = band - Math.min(SLOT_INDENT, band * 0.16);
  const width = isGap ? inner : layout.bar + (bar.slots - 1) * band;
  // Of an even number of places the middle lies between two of them.
  const center = isGap ? slot + band - inner / 2 : middle + (bar.slots % 2 === 0 ? band / 2 : 0);
  const widthOf = (text: string) => textWidth(text, WORDS_CLASS);
  const words = area.chartWidth < SHORT_WORDS_WIDTH * area.scale ? bar.shortWords : bar.words;
  const lines = wrapWords(words, isGap ? Math.min(width - 8, 110 * area.scale) : width, widthOf);
  const x = clampMiddle(center, Math.max(...lines.map(widthOf)), area.chartWidth);
  const lineHeight = 16 * area.scale;
  const first = layout.y(bar.absent / 2) - ((lines.length - 1) * lineHeight) / 2;
  return (
    <>
      {isGap ? (
        <rect
          x={center - width / 2}
          y={area.top}
          width={width}
          height={area.height}
          fill={`url(#${id}gap)`}
        />
      ) : null}
      <text className={WORDS_CLASS} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={first + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
