import { useChartWidth, usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { formatCount } from "#domain/text/format-count.ts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import { clampMiddle, wrapWords } from "./fit-labels.ts";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

interface WeekBarLayerProps {
  /** Prefix of the ids of the hatch patterns. */
  readonly id: string;
  /** What is drawn in each slot of the axis. */
  readonly plotted: readonly PlottedBar[];
  /** The period at the pointer or at the keys. */
  readonly current: string | null;
  readonly textWidth: MeasureTextWidth;
  readonly onPoint: (period: string | null) => void;
  readonly onPick: (period: string) => void;
}

/**
 * All bars as five outlines, the numbers above them where they have room, and the pointer.
 *
 * One layer in the place of the library's `Bar`, which makes an element of each bar at each step of a drag. Milliseconds of a
 * step in which the axes hold still, React and layout, in a production build in Chromium, the median of 140 in one run on a
 * busy machine: the chart with this layer 1.6 for 3 bars, 1.3 for 120 and 3.2 for 464; the same axes with `Bar` and a custom
 * shape 5.3, 25 and 235. `Bar` would add 11.6 kB (gzip) to what loads before the chart, too.
 */
export function WeekBarLayer(props: WeekBarLayerProps) {
  const { id, plotted, current, textWidth, onPoint, onPick } = props;
  const [xScale, yScale, area, width] = [
    useXAxisScale(),
    useYAxisScale(),
    usePlotArea(),
    useChartWidth(),
  ];
  if (!xScale || !yScale || !area || width === undefined) return null;
  const band = area.width / Math.max(1, plotted.length);
  const layout: BarLayout = {
    bar: getBarWidth(band),
    middles: plotted.map(({ period }) => xScale(period, { position: "middle" }) ?? 0),
    y: (count) => yScale(count) ?? 0,
  };
  const hasRoom = hasRoomForNumbers(band, plotted, (text) => textWidth(text, VALUE_CLASS));
  // Where the sign of "none here" has no room, low hatching stands for it: an empty place would read as a zero.
  const absent = createOutline(layout, plotted, (bar) => [
    0,
    bar.isSign && hasRoom ? 0 : bar.absent,
  ]);
  const shown = createOutline(layout, plotted, (bar) => [0, bar.isOpen ? 0 : bar.shown]);
  const open = createOutline(layout, plotted, (bar) => [0, bar.isOpen ? bar.shown : 0]);
  const rest = createOutline(layout, plotted, (bar) => [bar.shown, bar.shown + bar.untranscribed]);
  const part = createOutline(layout, plotted, (bar) => [0, bar.isPart ? bar.shown : 0]);
  const isNarrow = layout.bar < 8;
  const currentAt = plotted.findIndex(({ period }) => period === current);
  const currentBar = plotted[currentAt];
  const findPeriod = ({ clientX, currentTarget }: PointerPlace) =>
    plotted[Math.floor((clientX - currentTarget.getBoundingClientRect().left) / band)]?.period;
  return (
    <g data-layer="bars">
      <path d={absent} fill={`url(#${id}gap)`} />
      <path d={shown} fill="var(--accent)" />
      {open === "" ? null : (
        <path d={open} fill={`url(#${id}open)`} stroke={isNarrow ? "none" : "var(--accent)"} />
      )}
      {part === "" ? null : <path d={part} fill={`url(#${id}part)`} />}
      <path d={rest} fill={`url(#${id}hatch)`} stroke={isNarrow ? "none" : "var(--soft)"} />
      {currentBar === undefined ? null : (
        <BarFrame bar={currentBar} middle={layout.middles[currentAt] ?? 0} layout={layout} />
      )}
      {hasRoom
        ? plotted.map((bar, index) => (
            <BarText
              key={bar.period}
              bar={bar}
              middle={layout.middles[index] ?? 0}
              layout={layout}
              width={width}
              textWidth={textWidth}
            />
          ))
        : null}
      <rect
        className={styles.pointer}
        x={area.x}
        y={area.y}
        width={area.width}
        height={area.height}
        onPointerMove={(event) => {
          // A finger that moves scrolls the page; only its tap points at a bar.
          if (event.pointerType !== "touch") onPoint(findPeriod(event) ?? null);
        }}
        onPointerLeave={() => onPoint(null)}
        onClick={(event) => {
          const period = findPeriod(event);
          if (period !== undefined) onPick(period);
        }}
      />
    </g>
  );
}

interface BarFrameProps {
  readonly bar: PlottedBar;
  readonly middle: number;
  readonly layout: BarLayout;
}

/** The frame around the bar at the pointer or at the keys, to which its readout is anchored. */
function BarFrame({ bar, middle, layout }: BarFrameProps) {
  const width = Math.max(3, layout.bar);
  const top = layout.y(Math.max(bar.shown + bar.untranscribed, bar.absent));
  return (
    <rect
      data-current
      className={styles.frame}
      x={middle - width / 2 - 2}
      y={top - 2}
      width={width + 4}
      height={layout.y(0) - top + 2}
    />
  );
}

interface PointerPlace {
  readonly clientX: number;
  readonly currentTarget: Element;
}

/** The px of bars: their width, the middle of each from the left, and a count from above. */
export interface BarLayout {
  readonly bar: number;
  readonly middles: readonly number[];
  readonly y: (count: number) => number;
}

const MAX_BAR_WIDTH = 96;

/** The width of a bar; narrow bars touch each other, or the gaps between them would shimmer. */
export function getBarWidth(band: number): number {
  return Math.min(MAX_BAR_WIDTH, band < 4 ? band : band * 0.8);
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

const VALUE_CLASS = styles.value ?? "";
const WORDS_CLASS = `${styles.tick} ${styles.words}`;
const LINE_HEIGHT = 16;

interface BarTextProps {
  readonly bar: PlottedBar;
  readonly middle: number;
  readonly layout: BarLayout;
  /** The width of the whole chart in px. */
  readonly width: number;
  readonly textWidth: MeasureTextWidth;
}

/** The number above a bar, or words in lines as wide as the bar where it has no number. */
function BarText({ bar, middle, layout, width, textWidth }: BarTextProps) {
  if (bar.words === "") {
    if (bar.value === null) return null;
    const y = layout.y(bar.shown + bar.untranscribed) - 6;
    return (
      <text className={VALUE_CLASS} textAnchor="middle" x={middle} y={y}>
        {formatCount(bar.value)}
      </text>
    );
  }
  const widthOf = (text: string) => textWidth(text, WORDS_CLASS);
  const lines = wrapWords(bar.words, layout.bar, widthOf);
  const x = clampMiddle(middle, Math.max(...lines.map(widthOf)), width);
  const first = layout.y(bar.absent / 2) - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <text className={WORDS_CLASS} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={first + index * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
