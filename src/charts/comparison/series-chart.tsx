import { useState, type ReactNode } from "react";
import type { Readout } from "#charts/readout/readout.ts";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import { createDateLabels } from "#charts/week/date-labels.ts";
import type { WeekBar } from "#charts/week/week-bars.ts";
import type { WeekModel } from "#charts/week/week-model.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { PointedChart } from "#charts/readout/pointed-chart.tsx";
import { createSeriesBar, formatMarkKey, type Series, type SeriesModel } from "./series-model.ts";
import { useElementWidth } from "./use-element-width.ts";
import styles from "./series-chart.module.css";

interface SeriesChartProps {
  readonly model: SeriesModel;
  readonly series: Series;
  /** Says measure, place and periods. */
  readonly label: string;
  /** The name, which may lead to the page of the place. */
  readonly title: ReactNode;
  readonly helpId: string;
  readonly getReadout: (bar: WeekBar) => Readout;
}

/** Up to this many bars, each has its own label. */
const MAX_LABELED_BARS = 6;

/** Least px of a bar's slot in which its number or sign has room. */
const SIGN_ROOM = 26;

/** The weeks of one place as a small chart on a scale that it shares with others. */
export function SeriesChart(props: SeriesChartProps) {
  const { model, series, label, title, helpId, getReadout } = props;
  const { ticks, numbered } = model;
  const [plot, setPlot] = useState<HTMLDivElement | null>(null);
  const width = useElementWidth(plot);
  const { bars } = series.weeks;
  const hasRoom = width / Math.max(1, bars.length) >= SIGN_ROOM;
  const findNumber = (key: string) => numbered.find((each) => each.key === key)?.number;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>
        {title}
        <NoteNumber number={findNumber(series.key)} />
      </figcaption>
      <PointedChart
        label={label}
        marks={bars.map(({ period }) => period)}
        isVertical={false}
        helpId={helpId}
        getReadout={(period) => {
          const bar = bars.find((each) => each.period === period);
          return bar === undefined ? null : getReadout(bar);
        }}
      >
        {(getProps) => (
          <div className={styles.chart}>
            <div className={styles.ticks}>
              {ticks.map((tick) => (
                <span key={tick} style={{ bottom: placeTick(tick, ticks) }}>
                  {formatCount(tick)}
                </span>
              ))}
            </div>
            <div className={styles.plot} ref={setPlot}>
              {ticks.map((tick) => (
                <i key={tick} className={styles.line} style={{ bottom: placeTick(tick, ticks) }} />
              ))}
              {bars.map((bar) => {
                const { period, size, swatch, sign } = createSeriesBar(bar, ticks);
                return (
                  <div key={period} className={styles.slot} {...getProps(period)}>
                    <span className={styles.stack} data-anchor>
                      <b>
                        {hasRoom ? sign : null}
                        <NoteNumber number={findNumber(formatMarkKey(series.key, period))} />
                      </b>
                      {size > 0 || (!hasRoom && swatch === "no-edition") ? (
                        <i
                          className={size > 0 ? styles.bar : styles.low}
                          data-swatch={swatch ?? undefined}
                          style={size > 0 ? { height: `${size * 100}%` } : undefined}
                        />
                      ) : null}
                    </span>
                  </div>
                );
              })}
            </div>
            <PeriodLabels weeks={series.weeks} width={width} />
          </div>
        )}
      </PointedChart>
    </figure>
  );
}

function NoteNumber({ number }: { readonly number: number | undefined }) {
  return number === undefined ? null : <sup className={styles.note}>{number}</sup>;
}

function placeTick(tick: number, ticks: readonly number[]): string {
  return `${(100 * tick) / (ticks.at(-1) ?? 1)}%`;
}

/** The periods below the bars: each where they are few, otherwise the first of months, quarters or years. */
function PeriodLabels({ weeks, width }: { readonly weeks: WeekModel; readonly width: number }) {
  const [host, measure] = useTextWidth<HTMLDivElement>("html");
  if (weeks.bars.length <= MAX_LABELED_BARS) {
    return (
      <div className={styles.labels}>
        {weeks.bars.map(({ period, label }) => (
          <span key={period}>{label}</span>
        ))}
      </div>
    );
  }
  const plotted = weeks.plotted.slice(0, weeks.bars.length);
  const labels = createDateLabels(
    { left: 0, plotWidth: width, chartWidth: width },
    plotted,
    (text) => measure(text, styles.date ?? ""),
  );
  return (
    <div className={styles.dates} ref={host}>
      {labels.map(({ period, lines: [words], tick }) => (
        <span key={period} className={styles.date} style={{ left: tick ?? 0 }}>
          {words}
        </span>
      ))}
    </div>
  );
}
