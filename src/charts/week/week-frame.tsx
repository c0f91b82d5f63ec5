import { memo, useMemo, useState } from "react";
import { BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { TextWidth } from "#charts/text/text-width.ts";
import type { WeekAxis } from "./held-axis.ts";
import { axisLabels, weekLayout } from "./week-layout.ts";
import { axisTicks } from "./week-model.ts";
import { HatchDefs, WeekMarks, WeekTick } from "./week-shapes.tsx";

interface WeekFrameProps {
  readonly id: string;
  readonly axis: WeekAxis;
  /** The period where the keys stand or that is pointed at. */
  readonly here: string | undefined;
  readonly textWidth: TextWidth;
}

const MARGIN = { top: 24, right: 4, bottom: 4, left: 0 };

/** The least width of the axis of counts, and the distance of its numbers from the bars. */
const COUNTS_WIDTH = 44;
const COUNTS_GAP = 8;

/** The axes, and within them the marks; drawn anew for another axis only, not for other numbers in it. */
export const WeekFrame = memo(function WeekFrame(props: WeekFrameProps) {
  const { id, axis, here, textWidth } = props;
  const [width, setWidth] = useState(0);
  const { places, top } = axis;
  const counts = axisTicks(top);
  const left = Math.max(
    COUNTS_WIDTH,
    ...counts.map((count) => textWidth(String(count), "week-count") + COUNTS_GAP),
  );
  const labels = useMemo(() => {
    const area = { x: left, y: 0, width: width - left - MARGIN.right, height: 0 };
    // As wide as where the keys stand, so that no label moves when they come to it.
    const widthOf = (text: string) => textWidth(text, "week-tick week-tick-here");
    return axisLabels(weekLayout(area, places.length, 0), places, width, widthOf);
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
          tickMargin={COUNTS_GAP}
          tick={{ className: "week-count" }}
        />
        <WeekMarks id={id} width={width} textWidth={textWidth} />
      </BarChart>
    </ResponsiveContainer>
  );
});
