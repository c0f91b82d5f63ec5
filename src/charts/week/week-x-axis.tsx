import { memo, useMemo } from "react";
import { useChartWidth, usePlotArea, XAxis } from "recharts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import { getSlotMiddle, isSided } from "./bar-layout.ts";
import { createAxisLabels } from "./fit-labels.ts";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

interface WeekXAxisProps {
  readonly slots: readonly PlottedBar[];
  /** What is drawn in each slot: numbers beside bars move their labels too. */
  readonly hasSides: boolean;
  /** The period at the pointer or at the keys. */
  readonly current: string | null;
  readonly scale: number;
  readonly textWidth: MeasureTextWidth;
}

const LABEL_CLASS = styles.period ?? "";
const CURRENT_CLASS = `${styles.period} ${styles.currentTick}`;
const TICK_CLASS = styles.tick ?? "";
const CURRENT_TICK_CLASS = `${styles.tick} ${styles.currentTick}`;

/** The axis of weeks: the labels that have room, in one to three lines, heavier where the keys stand. */
export const WeekXAxis = memo(function WeekXAxis(props: WeekXAxisProps) {
  const { slots, hasSides, current, scale, textWidth } = props;
  const { x: left = 0, width: plotWidth = 0 } = usePlotArea() ?? {};
  const chartWidth = useChartWidth() ?? 0;
  const labels = useMemo(() => {
    const band = plotWidth / Math.max(1, slots.length);
    // As wide as where the keys stand, so that no label moves when they come to it.
    return createAxisLabels(
      {
        left,
        plotWidth,
        chartWidth,
        slotMiddle: getSlotMiddle(band, hasSides && isSided(band, scale)),
      },
      slots,
      (text) => textWidth(text, CURRENT_CLASS),
      (text) => textWidth(text, TICK_CLASS),
    );
  }, [slots, hasSides, left, plotWidth, chartWidth, scale, textWidth]);
  const lines = labels.map((label) => label.lines.length + (label.remark === "" ? 0 : 1));
  const lineHeight = 16 * scale;
  return (
    <XAxis
      dataKey="period"
      ticks={labels.map(({ period }) => period)}
      tick={({ y, payload }) => {
        const label = labels.find(({ period }) => period === payload.value);
        if (label === undefined) return null;
        const isCurrent = label.tick === null && label.period === current;
        const texts = label.remark === "" ? label.lines : [...label.lines, label.remark];
        const top = Number(y) + (label.tick === null ? 11 : 7) * scale;
        return (
          <g data-label>
            {label.tick === null ? null : (
              <line
                className={styles.tickLine}
                x1={label.tick}
                x2={label.tick}
                y1={Number(y)}
                y2={Number(y) + 5}
              />
            )}
            <text
              x={label.middle}
              y={top}
              textAnchor="middle"
              className={isCurrent ? CURRENT_CLASS : LABEL_CLASS}
            >
              {texts.map((text, index) => (
                <tspan
                  key={text}
                  x={label.middle}
                  dy={index === 0 ? 0 : lineHeight}
                  className={
                    index < label.lines.length && label.tick === null
                      ? undefined
                      : isCurrent
                        ? CURRENT_TICK_CLASS
                        : TICK_CLASS
                  }
                >
                  {text}
                </tspan>
              ))}
            </text>
          </g>
        );
      }}
      tickLine={false}
      axisLine={{ stroke: "var(--ink)" }}
      interval={0}
      height={(Math.max(1, ...lines) * 16 + 6) * scale}
    />
  );
});
