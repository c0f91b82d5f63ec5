import { useChartWidth, usePlotArea, useYAxisScale } from "recharts";
import type { ReactNode } from "react";
import type { PointerPlace, useChartReadout } from "#charts/readout/use-chart-readout.tsx";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import {
  createOutline,
  findHighest,
  getBarWidth,
  getSlotMiddle,
  hasRoomForNumbers,
  isSided,
  type BarLayout,
  type PlotArea,
  type PlotGeometry,
} from "./bar-layout.ts";
import { BarNumber, VALUE_CLASS, WordsInBar } from "./week-bar-text.tsx";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

interface WeekBarLayerProps {
  /** Prefix of the ids of the hatch patterns. */
  readonly id: string;
  /** What is drawn in each slot of the axis. */
  readonly plotted: readonly PlottedBar[];
  /** The period at the pointer or at the keys. */
  readonly current: string | null;
  /** The parts of the bars have numbers of their own. */
  readonly hasSides: boolean;
  readonly scale: number;
  readonly textWidth: MeasureTextWidth;
  readonly getAreaProps: ReturnType<typeof useChartReadout>["getAreaProps"];
  /** Numbers and words beside the bars. */
  readonly children: (geometry: PlotGeometry) => ReactNode;
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
  const { id, plotted, current, hasSides, scale, textWidth, getAreaProps, children } = props;
  const [yScale, plot, chartWidth] = [useYAxisScale(), usePlotArea(), useChartWidth()];
  if (!yScale || !plot || chartWidth === undefined) return null;
  const band = plot.width / Math.max(1, plotted.length);
  const isSidedHere = hasSides && isSided(band, scale);
  const middle = getSlotMiddle(band, isSidedHere);
  const layout: BarLayout = {
    bar: getBarWidth(band),
    middles: plotted.map((_, at) => plot.x + at * band + middle),
    y: (count) => yScale(count) ?? 0,
  };
  const area: PlotArea = {
    left: plot.x,
    top: plot.y,
    width: plot.width,
    height: plot.height,
    chartWidth,
    scale,
  };
  const geometry = { layout, area, band, isSided: isSidedHere };
  const hasRoom = hasRoomForNumbers(band, plotted, (text) => textWidth(text, VALUE_CLASS));
  const highest = findHighest(plotted);
  // Where the sign of "none here" has no room, low hatching stands for it: an empty place would read as a zero.
  const absent = createOutline(layout, plotted, (bar) => [
    0,
    bar.period === "gap" || (bar.isSign && hasRoom) ? 0 : bar.absent,
  ]);
  const shown = createOutline(layout, plotted, (bar) => [0, bar.isOpen ? 0 : bar.shown]);
  const open = createOutline(layout, plotted, (bar) => [0, bar.isOpen ? bar.shown : 0]);
  const rest = createOutline(layout, plotted, (bar) => [bar.shown, bar.shown + bar.untranscribed]);
  const isNarrow = layout.bar < 8;
  const currentAt = plotted.findIndex(({ period }) => period === current);
  const currentBar = plotted[currentAt];
  const findPeriod = ({ clientX, currentTarget }: PointerPlace) =>
    plotted[Math.floor((clientX - currentTarget.getBoundingClientRect().left) / band)]?.period ??
    null;
  return (
    <g data-layer="bars" data-signs={hasRoom ? undefined : "hatched"}>
      <path d={absent} fill={`url(#${id}gap)`} />
      <path d={shown} fill="var(--accent)" />
      {open === "" ? null : (
        <path d={open} fill={`url(#${id}open)`} stroke={isNarrow ? "none" : "var(--accent)"} />
      )}
      <path d={rest} fill={`url(#${id}hatch)`} stroke={isNarrow ? "none" : "var(--hatch)"} />
      {plotted.map((bar, at) =>
        bar.words === "" || (bar.period !== "gap" && !hasRoom) ? null : (
          <WordsInBar
            key={bar.period}
            id={id}
            bar={bar}
            middle={layout.middles[at] ?? 0}
            slot={plot.x + at * band}
            geometry={geometry}
            textWidth={textWidth}
          />
        ),
      )}
      {plotted.map((bar, at) =>
        hasRoom || at === highest || bar.isPart ? (
          <BarNumber
            key={bar.period}
            bar={bar}
            hasNumber={hasRoom || at === highest}
            middle={layout.middles[at] ?? 0}
            geometry={geometry}
            textWidth={textWidth}
          />
        ) : null,
      )}
      {children(geometry)}
      {currentBar === undefined ? null : (
        <BarFrame bar={currentBar} middle={layout.middles[currentAt] ?? 0} layout={layout} />
      )}
      <rect
        className={styles.pointer}
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        {...getAreaProps(findPeriod)}
      />
    </g>
  );
}

interface BarFrameProps {
  readonly bar: PlottedBar;
  readonly middle: number;
  readonly layout: BarLayout;
}

/** The px above a bar in which its number stands. */
const NUMBER_HEIGHT = 18;

/** The frame around the bar at the pointer or at the keys; its readout is anchored to it and to the number above. */
function BarFrame({ bar, middle, layout }: BarFrameProps) {
  const width = Math.max(3, layout.bar);
  const top = layout.y(Math.max(bar.shown + bar.untranscribed, bar.absent));
  const place = { x: middle - width / 2 - 2, width: width + 4 };
  return (
    <g data-mark={bar.period} data-current>
      <rect {...place} className={styles.space} y={top - NUMBER_HEIGHT} height={NUMBER_HEIGHT} />
      <rect {...place} className={styles.frame} y={top - 2} height={layout.y(0) - top + 2} />
    </g>
  );
}
