import { memo, useMemo, useState } from "react";
import { BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import type { WeekAxis } from "./week-axis.ts";
import { createAxisLabels, createWeekLayout } from "./week-layout.ts";
import { createTicks } from "./week-model.ts";
import { HatchDefs, WeekBars, WeekTick } from "./week-drawing.tsx";

interface WeekAxesProps {
  readonly id: string;
  readonly axis: WeekAxis;
  /** The period where the keys stand or that is pointed at. */
  readonly here: string | undefined;
  readonly textWidth: MeasureTextWidth;
}

const MARGIN = { top: 24, right: 4, bottom: 4, left: 0 };

/** The least width of the axis of counts, and the distance of its numbers from the bars. */
const COUNT_AXIS_WIDTH = 44;
const COUNT_AXIS_GAP = 8;

/** The axes, and within them the marks; drawn anew for another axis only, not for other numbers in it. */
export const WeekAxes = memo(function WeekFrame(props: WeekAxesProps) {
  const { id, axis, here, textWidth } = props;
  const [width, setWidth] = useState(0);
  const { slots: places, top } = axis;
  const counts = createTicks(top);
  const left = Math.max(
    COUNT_AXIS_WIDTH,
    ...counts.map((count) => textWidth(String(count), "week-count") + COUNT_AXIS_GAP),
  );
  const labels = useMemo(() => {
    const area = { x: left, y: 0, width: width - left - MARGIN.right, height: 0 };
    // As wide as where the keys stand, so that no label moves when they come to it.
    const widthOf = (text: string) => textWidth(text, "week-tick week-tick-here");
    return createAxisLabels(createWeekLayout(area, places.length, 0), places, width, widthOf);
  }, [places, width, left, textWidth]);
  return (
    <ResponsiveContainer width="100%" height="100%" onResize={setWidth}>
      <BarChart data={[...places]} accessibilityLayer={false} margin={MARGIN}>
        <defs>
          <HatchDefs id={id} />
        </defs>
        <XAxis
          dataKey="period"
          ticks={labels.map(({ period }) => period)}
          tick={(tick: unknown) => <WeekTick tick={tick} labels={labels} here={here} />}
          tickLine={false}
          axisLine={{ stroke: "var(--ink)" }}
          interval={0}
          height={44}
        />
        <YAxis
          domain={[0, top]}
          allowDataOverflow
          ticks={[...counts]}
          allowDecimals={false}
          tickLine={false}
          axisLine={false}
          width={left}
          tickSize={0}
          tickMargin={COUNT_AXIS_GAP}
          tick={{ className: "week-count" }}
        />
        <WeekBars id={id} width={width} textWidth={textWidth} />
      </BarChart>
    </ResponsiveContainer>
  );
});
