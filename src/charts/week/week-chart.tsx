import { useEffect, useEffectEvent, useId, useMemo, useState, type ReactNode } from "react";
import { BarChart, CartesianGrid, YAxis } from "recharts";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { useChartReadout } from "#charts/readout/use-chart-readout.tsx";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import { MAX_LABELED_SLOTS } from "./bar-layout.ts";
import { createTicksAround } from "#charts/axis/round-ticks.ts";
import { extendAxis, fitAxis, isSameAxis, placeBars } from "./week-axis.ts";
import { HatchPatterns } from "./hatch-patterns.tsx";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { numberBarNotes } from "./number-bar-notes.ts";
import { OpenWeeksBrackets } from "./open-weeks-bracket.tsx";
import { WeekBarLayer } from "./week-bar-layer.tsx";
import { WeekKey } from "./week-key.tsx";
import type { WeekModel } from "./week-model.ts";
import { createWeekReadout, type ReadoutTerms } from "./week-readout.ts";
import { WeekSideLabels } from "./week-side-labels.tsx";
import { WeekXAxis } from "./week-x-axis.tsx";
import styles from "./week-chart.module.css";

interface WeekChartProps {
  readonly model: WeekModel;
  readonly measure: Measure;
  /** The title of the axis of counts. */
  readonly axisTitle: string;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** The weeks are being dragged: the axes hold still until the drag ends. */
  readonly isDragging: boolean;
  /** What a readout says and offers besides the numbers of its bar. */
  readonly readoutTerms: Omit<ReadoutTerms, "measure">;
  /** A readout opens: what it says besides its bar's numbers is wanted. */
  readonly onReadout?: () => void;
  /** Links beside the key. */
  readonly children?: ReactNode;
}

const CHART_STYLE = { width: "100%", height: "100%" };
const MARGIN = { top: 2, right: 0, bottom: 0, left: 0 };

/** The least width of the axis of counts, and the px between its numbers and the bars. */
const COUNT_AXIS_WIDTH = 30;
const COUNT_AXIS_GAP = 8;
const COUNT_CLASS = styles.count ?? "";

/** Weeks as bars from zero: on record, and hatched above it what was reported and is not. One tab stop, arrow keys between bars. */
export function WeekChart(props: WeekChartProps) {
  const { model, measure, axisTitle, notes, asof, isDragging, readoutTerms, children } = props;
  const { bars } = model;
  const id = useId();
  const [host, textWidth] = useTextWidth<HTMLDivElement>("svg");
  const [noteHost, setNoteHost] = useState<HTMLDivElement | null>(null);
  const [scale] = useState(readTextScale);
  const { state, current, plotProps, getAreaProps, overlay } = useChartReadout({
    marks: bars.map(({ period }) => period),
    getReadout: (mark) => {
      const bar = bars.find(({ period }) => period === mark);
      return bar === undefined || isDragging
        ? null
        : createWeekReadout(bar, model, { ...readoutTerms, measure });
    },
  });
  const tellReadout = useEffectEvent(() => props.onReadout?.());
  const isOpen = state.mark !== null;
  useEffect(() => {
    if (isOpen) tellReadout();
  }, [isOpen]);
  const [axis, setAxis] = useState(() => fitAxis(model.plotted, model.top));
  const fitting = fitAxis(model.plotted, model.top);
  const nextAxis = isDragging ? extendAxis(axis, fitting) : fitting;
  if (!isSameAxis(nextAxis, axis)) setAxis(nextAxis);
  const plotted = placeBars(axis, model.plotted);
  // The same elements for every step of a drag, so that the library has nothing to work out again.
  const axes = useMemo(() => {
    const counts = createTicksAround(0, axis.top);
    const widths = counts.map((count) => textWidth(formatCount(count), COUNT_CLASS));
    return (
      <>
        <CartesianGrid vertical={false} stroke="var(--grid)" syncWithTicks />
        <YAxis
          domain={[0, axis.top]}
          allowDataOverflow
          ticks={[...counts]}
          tickFormatter={formatCount}
          tickLine={false}
          axisLine={false}
          width={Math.max(COUNT_AXIS_WIDTH, ...widths.map((width) => width + COUNT_AXIS_GAP))}
          tickSize={0}
          tickMargin={COUNT_AXIS_GAP}
          tick={{ className: COUNT_CLASS }}
          interval={0}
        />
        <HatchPatterns id={id} />
      </>
    );
  }, [axis, textWidth, id]);
  const data = useMemo(() => [...axis.slots], [axis]);
  const hasSides = plotted.some(({ untranscribed }) => untranscribed > 0);
  const numbered = numberBarNotes(bars);
  const grain = getGrainNoun(model.grain);
  return (
    <div>
      <p className={styles.axisTitle}>{axisTitle}</p>
      <div className={styles.frameOfPlot}>
        <div
          {...plotProps}
          className={styles.plot}
          aria-label={`${MEASURE_UNITS[measure]} by ${grain}, chart of ${bars.length} points`}
          aria-describedby={`${id}help`}
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
                hasSides={hasSides}
                current={current}
                scale={scale}
                textWidth={textWidth}
              />
              <WeekBarLayer
                id={id}
                plotted={plotted}
                current={current}
                hasSides={hasSides}
                scale={scale}
                textWidth={textWidth}
                getAreaProps={getAreaProps}
              >
                {(geometry) => (
                  <>
                    <OpenWeeksBrackets
                      plotted={plotted}
                      geometry={geometry}
                      textWidth={textWidth}
                    />
                    {plotted.length > MAX_LABELED_SLOTS ? null : (
                      <WeekSideLabels
                        plotted={plotted}
                        largest={model.largest}
                        geometry={geometry}
                        textWidth={textWidth}
                        noteHost={noteHost}
                        renderNote={(period) => {
                          const note = numbered.find(({ key }) => key === period);
                          return note === undefined ? null : (
                            <NoteBadge
                              lines={note.lines}
                              notes={notes}
                              asof={asof}
                              number={note.number}
                            />
                          );
                        }}
                      />
                    )}
                  </>
                )}
              </WeekBarLayer>
            </BarChart>
          </div>
        </div>
        <div className={styles.notes} ref={setNoteHost} />
      </div>
      {overlay}
      <WeekKey id={`${id}help`} model={model}>
        {children}
      </WeekKey>
    </div>
  );
}

/** How large the reader's text is: 1, or more where it is larger than browsers have it. */
function readTextScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / 16 : 1;
}
