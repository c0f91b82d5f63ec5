import { memo, useMemo } from "react";
import { useChartWidth, usePlotArea, XAxis } from "recharts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import { createAxisLabels } from "./fit-labels.ts";
import type { PlottedBar } from "./week-bars.ts";
import styles from "./week-chart.module.css";

interface WeekXAxisProps {
  readonly slots: readonly PlottedBar[];
  /** The period at the pointer or at the keys. */
  readonly current: string | null;
  readonly textWidth: MeasureTextWidth;
}

const TICK_CLASS = styles.tick ?? "";
const CURRENT_TICK_CLASS = `${styles.tick} ${styles.currentTick}`;

/** The axis of weeks: the labels that have room, in one or two lines, heavier where the keys stand. */
export const WeekXAxis = memo(function WeekXAxis(props: WeekXAxisProps) {
  const { slots, current, textWidth } = props;
  const { x: left = 0, width: plotWidth = 0 } = usePlotArea() ?? {};
  const chartWidth = useChartWidth() ?? 0;
  const labels = useMemo(() => {
    // As wide as where the keys stand, so that no label moves when they come to it.
    const widthOf = (text: string) => textWidth(text, CURRENT_TICK_CLASS);
    return createAxisLabels({ left, plotWidth, chartWidth }, slots, widthOf);
  }, [slots, left, plotWidth, chartWidth, textWidth]);
  return (
    <XAxis
      dataKey="period"
      ticks={labels.map(({ period }) => period)}
      tick={({ y, payload }) => {
        const label = labels.find(({ period }) => period === payload.value);
        if (label === undefined) return null;
        return (
          <text
            x={label.middle}
            y={Number(y) + 12}
            textAnchor="middle"
            className={label.period === current ? CURRENT_TICK_CLASS : TICK_CLASS}
          >
            {label.lines.map((line, index) => (
              <tspan key={line} x={label.middle} dy={index === 0 ? 0 : 15}>
                {line}
              </tspan>
            ))}
          </text>
        );
      }}
      tickLine={false}
      axisLine={{ stroke: "var(--ink)" }}
      interval={0}
      height={44}
    />
  );
});
