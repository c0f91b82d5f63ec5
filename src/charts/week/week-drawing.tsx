import { createContext, useContext } from "react";
import { usePlotArea } from "recharts";
import { formatCount } from "#domain/text/format-count.ts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import { NO_COUNT_SIGN, type PlottedBar } from "./plotted-bars.ts";
import { createTicks } from "./week-model.ts";
import {
  wrapWords,
  hasRoomForNumbers,
  clampMiddle,
  createOutline,
  createWeekLayout,
  type AxisLabel,
  type WeekLayout,
} from "./week-layout.ts";

/** A pattern of slanted lines, `size` apart, on paper of its own or on none. */
function HatchPattern({
  id,
  size,
  turn,
  line,
  width,
  paper,
}: {
  readonly id: string;
  readonly size: number;
  readonly turn: number;
  readonly line: string;
  readonly width: number;
  readonly paper: boolean;
}) {
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      {paper ? <rect width={size} height={size} fill="var(--page)" /> : null}
      <line y2={size} stroke={`var(--${line})`} strokeWidth={width} />
    </pattern>
  );
}

/**
 * Hatch patterns of a chart: `hatch` for what is reported and not here, `gap` for weeks without an edition, `open` for counts
 * of weeks whose outcomes are open still.
 */
export function HatchDefs({ id }: { readonly id: string }) {
  return (
    <>
      <HatchPattern id={`${id}hatch`} size={6} turn={45} line="hatch" width={2} paper />
      <HatchPattern id={`${id}open`} size={5} turn={-45} line="accent" width={4} paper />
      <HatchPattern id={`${id}gap`} size={7} turn={45} line="line" width={1.5} paper={false} />
    </>
  );
}

/** What is drawn within the axes, and what is done with it. */
export interface WeekDrawing {
  readonly drawn: readonly PlottedBar[];
  readonly top: number;
  /** The bar that is pointed at or where the keys stand. */
  readonly at: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly onPick: (index: number) => void;
}

/** Hands the drawing past the axes, which the library would otherwise work out anew for every other number. */
export const WeekDrawingContext = createContext<WeekDrawing | null>(null);

/** All bars as three outlines, so that hundreds of weeks are drawn anew as fast as three; numbers above where they have room. */
export function WeekBars({
  id,
  width,
  textWidth,
}: {
  readonly id: string;
  /** Of the whole chart, in px. */
  readonly width: number;
  readonly textWidth: MeasureTextWidth;
}) {
  const drawing = useContext(WeekDrawingContext);
  const area = usePlotArea();
  if (area === undefined || drawing === null) return null;
  const { drawn, top, at, onPoint, onPick } = drawing;
  const layout = createWeekLayout(area, drawn.length, top);
  const shown = createOutline(layout, drawn, (week) => [0, week.isOpen ? 0 : week.shown]);
  const open = createOutline(layout, drawn, (week) => [0, week.isOpen ? week.shown : 0]);
  const rest = createOutline(layout, drawn, (week) => [
    week.shown,
    week.shown + week.untranscribed,
  ]);
  const hasRoom = hasRoomForNumbers(layout, drawn, (text) => textWidth(text, "week-value"));
  // Where the sign of "none here" has no room, low hatching stands for it: an empty place would read as a zero.
  const absent = createOutline(layout, drawn, ({ words, absent: high }) => [
    0,
    words === NO_COUNT_SIGN && hasRoom ? 0 : high,
  ]);
  const lines = createTicks(top).map(
    (tick) => `M${area.x} ${layout.bottom - layout.height(tick)}h${area.width}`,
  );
  const index = (event: { readonly clientX: number; readonly currentTarget: SVGElement }) =>
    layout.indexAt(event.clientX - getLeft(event.currentTarget));
  return (
    <>
      <path className="week-lines" d={lines.join("")} />
      <g className="week-bars">
        <path d={absent} fill={`url(#${id}gap)`} />
        <path d={shown} fill="var(--accent)" />
        {open === "" ? null : (
          <path
            d={open}
            fill={`url(#${id}open)`}
            stroke={layout.bar < 8 ? "none" : "var(--accent)"}
          />
        )}
        <path d={rest} fill={`url(#${id}hatch)`} stroke={layout.bar < 8 ? "none" : "var(--soft)"} />
        {at === null ? null : <path className="week-here" d={createMarkerPath(layout, at)} />}
        {hasRoom ? (
          <BarNumbers layout={layout} drawn={drawn} width={width} textWidth={textWidth} />
        ) : null}
        <rect
          className="week-hit"
          x={area.x}
          y={area.y}
          width={area.width}
          height={area.height}
          onPointerMove={(event) => onPoint(index(event))}
          onPointerLeave={() => onPoint(null)}
          onClick={(event) => {
            const picked = index(event);
            if (picked !== null) onPick(picked);
          }}
        />
      </g>
    </>
  );
}

function getLeft(element: SVGElement): number {
  return element.ownerSVGElement?.getBoundingClientRect().left ?? 0;
}

/** A line under the bar at an index. */
function createMarkerPath(layout: WeekLayout, at: number): string {
  const width = Math.max(3, layout.bar);
  const left = layout.middle(at) - width / 2;
  return `M${left} ${layout.bottom}h${width}v4h${-width}Z`;
}

interface BarNumbersProps {
  readonly layout: WeekLayout;
  readonly drawn: readonly PlottedBar[];
  readonly width: number;
  readonly textWidth: MeasureTextWidth;
}

function BarNumbers(props: BarNumbersProps) {
  const { layout, drawn } = props;
  return (
    <>
      {drawn.map((week, index) => {
        const x = layout.middle(index);
        const key = week.period;
        if (week.words !== "") return <BarText key={key} {...props} week={week} x={x} />;
        if (week.value === null) return null;
        const y = layout.bottom - layout.height(week.shown + week.untranscribed) - 6;
        return (
          <text key={key} className="week-value" textAnchor="middle" x={x} y={y}>
            {formatCount(week.value)}
          </text>
        );
      })}
    </>
  );
}

const BAR_TEXT_CLASS = "week-tick week-absent";

/** Words in a bar without a number, in lines as wide as the bar. */
function BarText({
  layout,
  week,
  x: bar,
  width,
  textWidth,
}: BarNumbersProps & { readonly week: PlottedBar; readonly x: number }) {
  const widthOf = (text: string) => textWidth(text, BAR_TEXT_CLASS);
  const lines = wrapWords(week.words, layout.bar, widthOf);
  const x = clampMiddle(bar, Math.max(...lines.map(widthOf)), width);
  const middle = layout.bottom - layout.height(week.absent) / 2;
  const first = middle - ((lines.length - 1) * 16) / 2;
  return (
    <text textAnchor="middle" className={BAR_TEXT_CLASS}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={first + at * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A tick of the week axis, in lines; heavier where the keys stand. */
export function WeekTick({
  tick,
  labels,
  here: period,
}: {
  readonly tick: unknown;
  readonly labels: readonly AxisLabel[];
  /** The period where the keys stand. */
  readonly here: string | undefined;
}) {
  const { y, value } = parseTick(tick);
  const label = labels.find((each) => each.period === value);
  if (label === undefined) return null;
  return (
    <text
      x={label.middle}
      y={y + 12}
      textAnchor="middle"
      className={value === period ? "week-tick week-tick-here" : "week-tick"}
    >
      {label.lines.map((line, index) => (
        <tspan key={line} x={label.middle} dy={index === 0 ? 0 : 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Reads the drawing library's loosely typed tick: what is missing or of another type is 0 or empty. */
function parseTick(props: unknown): { y: number; value: string } {
  const given: Record<string, unknown> =
    typeof props === "object" && props !== null ? { ...props } : {};
  const y = typeof given["y"] === "number" ? given["y"] : 0;
  const payload: unknown = given["payload"];
  const value =
    typeof payload === "object" && payload !== null && "value" in payload ? payload.value : "";
  return { y, value: typeof value === "string" ? value : "" };
}
