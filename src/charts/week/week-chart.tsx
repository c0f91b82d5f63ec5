import { useCallback, useId, useMemo, useRef, useState } from "react";
import { BarChart, CartesianGrid, YAxis } from "recharts";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatReadout } from "#charts/readout/readout.ts";
import { ReadoutPopover } from "#charts/readout/readout-popover.tsx";
import { useReadout } from "#charts/readout/use-readout.ts";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import { createTicks, extendAxis, fitAxis, isSameAxis, placeBars } from "./week-axis.ts";
import { HatchPatterns } from "./hatch-patterns.tsx";
import { WeekBarLayer } from "./week-bar-layer.tsx";
import { formatCellState, GRAIN_TITLE } from "./format-bar.ts";
import { formatCoveredPart } from "#domain/report/covered-part.ts";
import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import type { WeekModel } from "./week-model.ts";
import { createWeekReadout } from "./week-readout.ts";
import { WeekXAxis } from "./week-x-axis.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import styles from "./week-chart.module.css";

interface WeekChartProps {
  readonly model: WeekModel;
  readonly measure: Measure;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** The weeks are being dragged: the axes hold still until the drag ends. */
  readonly isDragging: boolean;
  /** Only a bar is to be shown: its period and its first and last week. */
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
  const plot = useRef<HTMLDivElement>(null);
  const readout = useReadout();
  const findCurrent = useCallback(() => plot.current?.querySelector("[data-current]") ?? null, []);
  const [axis, setAxis] = useState(() => fitAxis(model.plotted, model.top));
  const fitting = fitAxis(model.plotted, model.top);
  const nextAxis = isDragging ? extendAxis(axis, fitting) : fitting;
  if (!isSameAxis(nextAxis, axis)) setAxis(nextAxis);
  const plotted = placeBars(axis, model.plotted);
  const keys = usePointKeys({
    count: bars.length,
    onMove: (index) => readout.focus(index === null ? null : (bars[index]?.period ?? null)),
    onEnter: (index) => readout.enter(bars[index]?.period),
    onEscape: () => {
      readout.close();
      return readout.mark !== null;
    },
    isInside: readout.isInside,
  });
  const keyed = keys.index === null ? undefined : bars[keys.index];
  const currentAt = bars.findIndex(({ period }) => period === (readout.mark ?? keyed?.period));
  const currentBar = bars[currentAt];
  const shown =
    currentBar === undefined || isDragging
      ? null
      : createWeekReadout(currentBar, model, measure, ({ period, weeks }) => onPick(period, weeks));
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
        ref={plot}
        onKeyDown={keys.onKeyDown}
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
            <WeekXAxis
              slots={axis.slots}
              current={currentBar?.period ?? null}
              textWidth={textWidth}
            />
            <WeekBarLayer
              id={id}
              plotted={plotted}
              current={currentBar?.period ?? null}
              textWidth={textWidth}
              onPoint={readout.point}
              onPick={(period) => {
                readout.pin(period);
                keys.setIndex(bars.findIndex((bar) => bar.period === period));
              }}
            />
          </BarChart>
        </div>
      </div>
      <VisuallyHidden>
        <span aria-live="polite">
          {shown === null ? "" : `${formatReadout(shown)} ${currentAt + 1} of ${bars.length}`}
        </span>
      </VisuallyHidden>
      <ReadoutPopover
        state={readout}
        readout={shown}
        anchor={findCurrent}
        onEscape={() => plot.current?.focus()}
      />
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
        move from {grain} to {grain}, Enter goes to what can be done with it, Escape leaves.
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
