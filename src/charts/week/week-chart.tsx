import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { UNIT, type Measure } from "#domain/outcome.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import { Marks } from "#charts/marks/mark.tsx";
import { barInWords } from "./week-bars.ts";
import { axisTicks, type WeekModel } from "./week-model.ts";
import { drawnWeeks, NONE_HERE } from "./week-drawn.ts";
import { tickIndexes, tickLines } from "./week-layout.ts";
import { HatchDefs, WeekMarks, WeekTick } from "./week-shapes.tsx";
import { nextPoint } from "./week-keys.ts";
import "./week-chart.css";

interface WeekChartProps {
  readonly model: WeekModel;
  readonly measure: Measure;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** A bar was clicked, or Enter pressed on it: its period and its first and last week. */
  readonly onPick: (period: string, weeks: readonly [string, string]) => void;
  /** The chart stands on the page for the first time. */
  readonly onDrawn?: (() => void) | undefined;
}

/** Weeks as bars from zero: in this file, and hatched above it what was reported and is not. One tab stop, arrow keys between bars. */
export function WeekChart({ model, measure, notes, asof, onPick, onDrawn }: WeekChartProps) {
  useEffect(() => onDrawn?.(), [onDrawn]);
  const [stood, setAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const at = pointed ?? stood;
  const [width, setWidth] = useState(0);
  const id = useId();
  const bars = model.bars;
  const drawn = drawnWeeks(model);
  const pick = (index: number) => {
    const bar = bars[index];
    if (bar !== undefined) onPick(bar.period, bar.weeks);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = nextPoint(event.key, stood, bars.length);
    setPointed(null);
    if (event.key === "Enter" && stood !== null) pick(stood);
    else if (step === undefined) return;
    else setAt(step);
    event.preventDefault();
    if (event.key === "Escape") event.currentTarget.blur();
  };
  const hasNone = drawn.some(({ words }) => words === NONE_HERE);
  const current = at === null ? undefined : bars[at];
  const ticks = tickIndexes(drawn.length, width).flatMap((index) => drawn[index]?.period ?? []);
  const linesOf = (period: string) => {
    const index = drawn.findIndex((week) => week.period === period);
    return tickLines(bars[index], drawn[index]?.label ?? "", drawn.length);
  };
  return (
    <div className="week-chart">
      <div
        className="week-plot"
        role="application"
        tabIndex={0}
        aria-label={`${UNIT[measure]} by week, chart of ${bars.length} points`}
        aria-describedby={`${id}help`}
        onKeyDown={press}
        onFocus={() => setAt((held) => held ?? (bars.length > 0 ? 0 : null))}
        onBlur={() => setAt(null)}
      >
        <div className="week-svg" aria-hidden="true">
          <ResponsiveContainer width="100%" height="100%" onResize={setWidth}>
            <BarChart
              data={[...drawn]}
              accessibilityLayer={false}
              margin={{ top: 24, right: 4, bottom: 4, left: 0 }}
            >
              <defs>
                <HatchDefs id={id} />
              </defs>
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <XAxis
                dataKey="period"
                ticks={ticks}
                tick={(tick: unknown) => (
                  <WeekTick tick={tick} linesOf={linesOf} here={current?.period} />
                )}
                tickLine={false}
                axisLine={{ stroke: "var(--ink)" }}
                interval={0}
                height={44}
              />
              <YAxis
                domain={[0, model.top]}
                allowDataOverflow
                ticks={[...axisTicks(model.top)]}
                allowDecimals={false}
                tickLine={false}
                axisLine={false}
                width={44}
                tick={{ fontSize: 12.5, fill: "var(--soft)" }}
              />
              <WeekMarks
                id={id}
                drawn={drawn}
                top={model.top}
                at={at}
                onPoint={setPointed}
                onPick={pick}
              />
            </BarChart>
          </ResponsiveContainer>
        </div>
      </div>
      <p className="week-now" aria-live="polite">
        {current === undefined || at === null ? "" : barInWords(current, at, bars.length)}
      </p>
      <p className="week-help" id={`${id}help`}>
        {model.filtered
          ? `Solid: rows in this file that match.${hasNone ? " A ? or low hatching: none among transcribed rows; not a reported zero." : ""}`
          : "Solid: in this file. Hatched with an edge: reported by ICE, not in this file."}{" "}
        {model.gap === null ? "" : "Light hatching with words in it: no edition. "}
        Axis from 0 to {model.top}. Keys: left and right arrows move from week to week, Enter
        filters by the week, Escape leaves.
      </p>
      {model.gap !== null && (
        <p className="week-help">
          {model.gap.label}: {model.gap.words}.
        </p>
      )}
      <ul className="week-marks">
        {bars
          .filter((bar) => bar.marks.length > 0)
          .map((bar) => (
            <li key={bar.period}>
              {bar.label}: <Marks lines={bar.marks} notes={notes} asof={asof} />
            </li>
          ))}
      </ul>
    </div>
  );
}
