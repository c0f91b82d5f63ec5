import { useId, useState, type KeyboardEvent } from "react";
import { MEASURE_UNITS, type Measure } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { useTextWidth } from "#charts/text/use-text-width.ts";
import { formatNone } from "#domain/text/coverage-terms.ts";
import { formatBar, GRAIN_TITLE } from "./week-bars.ts";
import { placeBars, fitAxis, extendAxis, isSameAxis } from "./week-axis.ts";
import type { WeekModel } from "./week-model.ts";
import { plotBars, NO_COUNT_SIGN } from "./plotted-bars.ts";
import { WeekAxes } from "./week-axes.tsx";
import { WeekDrawingContext } from "./week-drawing.tsx";
import { findNextPoint } from "#charts/keyboard/find-next-point.ts";
import "./week-chart.css";

interface WeekChartProps {
  readonly model: WeekModel;
  readonly measure: Measure;
  readonly notes: readonly Note[];
  readonly asof: IsoDate;
  /** The weeks are being dragged: the axes hold still until that ends. */
  readonly isHeld: boolean;
  /** A bar was clicked, or Enter pressed on it: its period and its first and last week. */
  readonly onPick: (period: string, weeks: readonly [string, string]) => void;
}

/** Weeks as bars from zero: in this file, and hatched above it what was reported and is not. One tab stop, arrow keys between bars. */
export function WeekChart(props: WeekChartProps) {
  const { model, measure, notes, asof, isHeld, onPick } = props;
  const [stood, setAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [host, textWidth] = useTextWidth<HTMLDivElement>("svg");
  const at = pointed ?? stood;
  const id = useId();
  const bars = model.bars;
  const weeks = plotBars(model);
  const fitting = fitAxis(weeks, model.top);
  const [axis, setAxis] = useState(fitting);
  const next = isHeld ? extendAxis(axis, fitting) : fitting;
  if (!isSameAxis(next, axis)) setAxis(next);
  const drawn = placeBars(axis, weeks);
  const pick = (index: number) => {
    const bar = bars.find(({ period }) => period === drawn[index]?.period);
    if (bar !== undefined) onPick(bar.period, bar.weeks);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = findNextPoint(event.key, stood, bars.length);
    setPointed(null);
    if (event.key === "Enter" && stood !== null) pick(stood);
    else if (step === undefined) return;
    else setAt(step);
    event.preventDefault();
    if (event.key === "Escape") event.currentTarget.blur();
  };
  const hasReported = bars.some(({ reported }) => reported !== null);
  const hasOpen = bars.some(({ isOpen }) => isOpen);
  const hasNone = drawn.some(({ words }) => words === NO_COUNT_SIGN);
  const here = at === null ? undefined : drawn[at]?.period;
  const current = bars.find(({ period }) => period === here);
  return (
    <div className="week-chart">
      <div
        className="week-plot"
        role="application"
        tabIndex={0}
        aria-label={`${MEASURE_UNITS[measure]} by ${GRAIN_TITLE[model.grain].toLowerCase()}, chart of ${bars.length} points`}
        aria-describedby={`${id}help`}
        onKeyDown={press}
        onFocus={() => setAt((held) => held ?? (bars.length > 0 ? 0 : null))}
        onBlur={() => setAt(null)}
      >
        <div className="week-svg" aria-hidden="true" ref={host}>
          <WeekDrawingContext
            value={{ drawn, top: axis.top, at, onPoint: setPointed, onPick: pick }}
          >
            <WeekAxes id={id} axis={axis} here={here} textWidth={textWidth} />
          </WeekDrawingContext>
        </div>
      </div>
      <p className="week-now" aria-live="polite">
        {current === undefined
          ? ""
          : formatBar(current, bars.indexOf(current), bars.length, model.here)}
      </p>
      <p className="week-help" id={`${id}help`}>
        {model.filtered
          ? "Solid: rows in this file that match."
          : hasReported
            ? "Solid: in this file. Hatched with an edge: reported by ICE, not in this file."
            : "Solid: in this file."}{" "}
        {hasNone ? `A ? or low hatching: ${formatNone(model.here).replace("0", "none")}. ` : ""}
        {hasOpen ? "Hatched in the color of the bars: outcomes still open. " : ""}
        {model.gap === null ? "" : "Light hatching with words in it: no edition. "}
        Axis from 0 to {axis.top}
        {isHeld ? ", held still until the handle is let go" : ""}. Keys: left and right arrows move
        from {GRAIN_TITLE[model.grain].toLowerCase()} to {GRAIN_TITLE[model.grain].toLowerCase()},
        Enter filters by it, Escape leaves.
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
              {bar.label}: <NoteBadge lines={bar.marks} notes={notes} asof={asof} />
            </li>
          ))}
      </ul>
    </div>
  );
}
