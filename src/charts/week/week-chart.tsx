import { useId, useMemo, useState } from "react";
import { BarChart, CartesianGrid, YAxis } from "recharts";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import { createTicks, extendAxis, fitAxis, isSameAxis, placeBars } from "./week-axis.ts";
import { HatchPatterns } from "./hatch-patterns.tsx";
import { WeekBarLayer } from "./week-bar-layer.tsx";
import { formatBar, formatCellState, GRAIN_TITLE } from "./format-bar.ts";
import { formatCoveredPart } from "#domain/report/covered-part.ts";
import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import type { WeekModel } from "./week-model.ts";
import { WeekXAxis } from "./week-x-axis.tsx";
import styles from "./week-chart.module.css";

interface WeekChartProps {
  readonly model: WeekModel;
  readonly measure: Measure;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** The weeks are being dragged: the axes hold still until the drag ends. */
  readonly isDragging: boolean;
  /** A bar was clicked, or Enter pressed on it: its period and its first and last week. */
  readonly onPick: (period: string, weeks: readonly [string, string]) => void;
}

const CHART_STYLE = { width: "100%", height: "100%" };
const MARGIN = { top: 24, right: 4, bottom: 4, left: 0 };

/** The least width of the axis of counts, and the px between its numbers and the bars. */
const COUNT_AXIS_WIDTH = 44;
const COUNT_AXIS_GAP = 8;
const COUNT_CLASS = styles.count ?? "";

/** Weeks as bars from zero: in this file, and hatched above it what was reported and is not. One tab stop, arrow keys between bars. */
export function WeekChart(props: WeekChartProps) {
  const { model, measure, notes, asof, isDragging, onPick } = props;
  const { bars } = model;
  const id = useId();
  const [host, textWidth] = useTextWidth<HTMLDivElement>("svg");
  const [pointed, setPointed] = useState<string | null>(null);
  const [axis, setAxis] = useState(() => fitAxis(model.plotted, model.top));
  const fitting = fitAxis(model.plotted, model.top);
  const nextAxis = isDragging ? extendAxis(axis, fitting) : fitting;
  if (!isSameAxis(nextAxis, axis)) setAxis(nextAxis);
  const plotted = placeBars(axis, model.plotted);
  const pick = (period: string) => {
    const bar = bars.find((each) => each.period === period);
    if (bar !== undefined) onPick(bar.period, bar.weeks);
  };
  const keys = usePointKeys({
    count: bars.length,
    onEnter: (index) => pick(bars[index]?.period ?? ""),
  });
  const current = pointed ?? (keys.index === null ? null : (bars[keys.index]?.period ?? null));
  const currentBar = bars.find(({ period }) => period === current);
  // The same elements for every step of a drag, so that the library has nothing to work out again.
  const axes = useMemo(() => {
    const counts = createTicks(axis.top);
    const widths = counts.map((count) => textWidth(String(count), COUNT_CLASS) + COUNT_AXIS_GAP);
    return (
      <>
        <CartesianGrid vertical={false} stroke="var(--line)" syncWithTicks />
        <YAxis
          domain={[0, axis.top]}
          allowDataOverflow
          ticks={[...counts]}
          tickLine={false}
          axisLine={false}
          width={Math.max(COUNT_AXIS_WIDTH, ...widths)}
          tickSize={0}
          tickMargin={COUNT_AXIS_GAP}
          tick={{ className: COUNT_CLASS }}
        />
        <HatchPatterns id={id} />
      </>
    );
  }, [axis, textWidth, id]);
  const data = useMemo(() => [...axis.slots], [axis]);
  const hasReported = bars.some(({ reported }) => reported !== null);
  const hasOpen = bars.some(({ isOpen }) => isOpen);
  const parts = bars.flatMap(({ label, part }) => (part === null ? [] : [{ label, part }]));
  const grain = GRAIN_TITLE[model.grain].toLowerCase();
  return (
    <div>
      <div
        className={styles.plot}
        role="application"
        tabIndex={0}
        aria-label={`${MEASURE_UNITS[measure]} by ${grain}, chart of ${bars.length} points`}
        aria-describedby={`${id}help`}
        onKeyDown={(event) => {
          setPointed(null);
          keys.onKeyDown(event);
        }}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <div className={styles.drawing} aria-hidden="true" ref={host}>
          <BarChart
            responsive
            style={CHART_STYLE}
            data={data}
            margin={MARGIN}
            accessibilityLayer={false}
          >
            {axes}
            <WeekXAxis slots={axis.slots} current={current} textWidth={textWidth} />
            <WeekBarLayer
              id={id}
              plotted={plotted}
              current={current}
              textWidth={textWidth}
              onPoint={setPointed}
              onPick={pick}
            />
          </BarChart>
        </div>
      </div>
      <p className={styles.readout} aria-live="polite">
        {currentBar === undefined
          ? ""
          : formatBar(currentBar, bars.indexOf(currentBar), bars.length, model.here)}
      </p>
      <p className={styles.help} id={`${id}help`}>
        {model.filtered
          ? "Solid: rows in this file that match."
          : hasReported
            ? "Solid: in this file. Hatched with an edge: reported by ICE, not in this file."
            : "Solid: in this file."}{" "}
        {formatSigns(model)}
        {hasOpen ? "Hatched in the color of the bars: outcomes still open. " : ""}
        {parts.length > 0 ? "With level stripes: covered in part. " : ""}
        {model.gap === null ? "" : "Light hatching with words in it: no edition. "}
        Axis from 0 to {axis.top}
        {isDragging ? ", held still until the handle is let go" : ""}. Keys: left and right arrows
        move from {grain} to {grain}, Enter filters by it, Escape leaves.
      </p>
      {model.gap !== null && (
        <p className={styles.help}>
          {model.gap.label}: {model.gap.words}.
        </p>
      )}
      {parts.length > 0 && (
        <p className={styles.help}>
          {parts.map(({ label, part }) => `${label}, ${formatCoveredPart(part)}. `)}
        </p>
      )}
      <ul className={styles.notes}>
        {bars
          .filter((bar) => bar.marks.length > 0)
          .map((bar) => (
            <li key={bar.period}>
              {bar.label}: <NoteBadge lines={bar.marks} notes={notes} asof={asof} />
            </li>
          ))}
      </ul>
    </div>
  );
}

/** What each sign in the chart says. */
function formatSigns({ bars, plotted, here }: WeekModel): string {
  const signed = new Set(plotted.filter(({ isSign }) => isSign).map(({ period }) => period));
  const cells = new Set(bars.filter(({ period }) => signed.has(period)).map(({ cell }) => cell));
  return [...cells]
    .map((cell) => {
      if (cell === "count" || cell === "not-transcribed")
        return `A ? or low hatching: ${formatCellState("not-transcribed", here).replace("0", "none")}. `;
      return `A ${CELL_STATE_SIGNS[cell]}: ${formatCellState(cell, here)}. `;
    })
    .join("");
}
