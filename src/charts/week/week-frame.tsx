import { memo, useState } from "react";
import { BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { WeekAxis } from "./held-axis.ts";
import { tickIndexes, tickLines } from "./week-layout.ts";
import { axisTicks } from "./week-model.ts";
import { HatchDefs, WeekMarks, WeekTick } from "./week-shapes.tsx";

interface WeekFrameProps {
  readonly id: string;
  readonly axis: WeekAxis;
  /** The period where the keys stand or that is pointed at. */
  readonly here: string | undefined;
}

/** The axes, and within them the marks; drawn anew for another axis only, not for other numbers in it. */
export const WeekFrame = memo(function WeekFrame({ id, axis, here }: WeekFrameProps) {
  const [width, setWidth] = useState(0);
  const { places, top } = axis;
  const ticks = tickIndexes(places.length, width).flatMap((index) => places[index]?.period ?? []);
  const linesOf = (period: string) => {
    const place = places.find((each) => each.period === period);
    return tickLines(period, place?.label ?? "", places.length);
  };
  return (
    <ResponsiveContainer width="100%" height="100%" onResize={setWidth}>
      <BarChart
        data={[...places]}
        accessibilityLayer={false}
        margin={{ top: 24, right: 4, bottom: 4, left: 0 }}
      >
        <defs>
          <HatchDefs id={id} />
        </defs>
        <XAxis
          dataKey="period"
          ticks={ticks}
          tick={(tick: unknown) => (
            <WeekTick tick={tick} linesOf={linesOf} width={width} here={here} />
          )}
          tickLine={false}
          axisLine={{ stroke: "var(--ink)" }}
          interval={0}
          height={44}
        />
        <YAxis
          domain={[0, top]}
          allowDataOverflow
          ticks={[...axisTicks(top)]}
          allowDecimals={false}
          tickLine={false}
          axisLine={false}
          width={44}
          tick={{ fontSize: 12.5, fill: "var(--soft)" }}
        />
        <WeekMarks id={id} />
      </BarChart>
    </ResponsiveContainer>
  );
});
