import { createPortal } from "react-dom";
import type { ReactNode } from "react";
import { formatCount } from "#domain/text/format-count.ts";
import type { MeasureTextWidth } from "#charts/text/use-text-width.ts";
import { SLOT_INDENT, type PlotGeometry } from "./bar-layout.ts";
import { wrapWords } from "./fit-labels.ts";
import { VALUE_CLASS } from "./week-bar-text.tsx";
import type { PlottedBar } from "./week-bars.ts";
import type { WeekModel } from "./week-model.ts";
import styles from "./week-chart.module.css";

const TICK_CLASS = styles.tick ?? "";
const LABEL_CLASS = styles.label ?? "";
const INSIDE_CLASS = styles.inside ?? "";

interface WeekSideLabelsProps {
  readonly plotted: readonly PlottedBar[];
  readonly largest: WeekModel["largest"];
  readonly geometry: PlotGeometry;
  readonly textWidth: MeasureTextWidth;
  /** The sign of the notes of a bar; null where it has none. */
  readonly renderNote: (period: string) => ReactNode;
  /** Where these signs stand: above the drawing, which screen readers pass over. */
  readonly noteHost: Element | null;
}

/** The numbers of the parts of a bar beside it or in it, the place that is most of it, and the signs of its notes. */
export function WeekSideLabels(props: WeekSideLabelsProps) {
  const { plotted, largest, geometry, textWidth, renderNote, noteHost } = props;
  const { area } = geometry;
  return plotted.map((bar, at) => {
    if (bar.value === null) return null;
    const part = placePart(bar, at, geometry, textWidth);
    const place = largest?.period === bar.period && geometry.isSided ? largest : null;
    return (
      <g key={bar.period}>
        {part.rest === null ? null : (
          <text className={TICK_CLASS} x={part.x} y={part.rest}>
            {formatCount(bar.untranscribed)} not on record
          </text>
        )}
        {part.words === "" ? null : (
          <text
            className={part.isInside ? INSIDE_CLASS : LABEL_CLASS}
            textAnchor={part.isInside ? "middle" : "start"}
            x={part.x}
            y={part.y}
          >
            {part.words}
          </text>
        )}
        {place === null ? null : (
          <LargestPlace {...props} at={at} largest={place} below={part.y + 8 * area.scale} />
        )}
        {noteHost === null
          ? null
          : createPortal(
              <span
                className={styles.note}
                style={{ left: part.noteX, top: part.y - 4 * area.scale }}
              >
                {renderNote(bar.period)}
              </span>,
              noteHost,
            )}
      </g>
    );
  });
}

/** Where the numbers of a bar's parts stand, and the middle of what follows them. */
interface PartPlace {
  readonly words: string;
  readonly isInside: boolean;
  readonly x: number;
  readonly y: number;
  /** The line of what is not on record; null where it has no number of its own. */
  readonly rest: number | null;
  readonly noteX: number;
}

function placePart(
  bar: PlottedBar,
  at: number,
  { layout, area, isSided }: PlotGeometry,
  textWidth: MeasureTextWidth,
): PartPlace {
  const middle = layout.middles[at] ?? 0;
  const right = middle + layout.bar / 2;
  const base = layout.y(0);
  const top = layout.y(bar.shown);
  const line = 15 * area.scale;
  if (bar.untranscribed === 0) {
    // The number above the bar is that of its notes.
    const half = textWidth(formatCount(bar.value ?? 0), VALUE_CLASS) / 2;
    const y = layout.y(bar.shown) - 5 * area.scale;
    return { words: "", isInside: false, x: right, y, rest: null, noteX: middle + half };
  }
  if (isSided) {
    const words = `${formatCount(bar.shown)} on record`;
    const y = Math.min(top + line, base - 4 * area.scale);
    const hatched = (layout.y(bar.shown + bar.untranscribed) + top) / 2 + 4 * area.scale;
    const x = right + 8;
    const noteX = x + textWidth(words, LABEL_CLASS);
    return { words, isInside: false, x, y, rest: Math.min(hatched, y - line), noteX };
  }
  const words = formatCount(bar.shown);
  const width = textWidth(words, LABEL_CLASS);
  if (base - top >= 18 * area.scale && width + 6 <= layout.bar) {
    return { words, isInside: true, x: middle, y: top + line, rest: null, noteX: right };
  }
  const x = right + 4;
  const next = (layout.middles[at + 1] ?? area.left + area.width) - layout.bar / 2;
  const y = base - 3 * area.scale;
  const isFitting = x + width + 2 <= next;
  return {
    words: isFitting ? words : "",
    isInside: false,
    x,
    y,
    rest: null,
    noteX: x + (isFitting ? width : 0),
  };
}

interface LargestPlaceProps extends WeekSideLabelsProps {
  readonly at: number;
  readonly largest: NonNullable<WeekModel["largest"]>;
  /** The highest px that is free beside the bar. */
  readonly below: number;
}

/** A bracket over the part of a bar that one place is, and the place in words. */
function LargestPlace({ plotted, at, largest, below, geometry, textWidth }: LargestPlaceProps) {
  const { layout, area, band } = geometry;
  const right = (layout.middles[at] ?? 0) + layout.bar / 2;
  const base = layout.y(0) - 1;
  const top = Math.max(layout.y(largest.count), below);
  const room = band - SLOT_INDENT - layout.bar + (at + 1 < plotted.length ? SLOT_INDENT : 0) - 26;
  const widthOf = (text: string) => textWidth(text, LABEL_CLASS);
  const lines = wrapWords(`${formatCount(largest.count)} in ${largest.place}`, room, widthOf);
  const height = 16 * area.scale;
  if (lines.some((line) => widthOf(line) > room) || lines.length * height > base - top) return null;
  const first = (top + base) / 2 - ((lines.length - 1) * height) / 2 + 4 * area.scale;
  return (
    <>
      <path className={styles.bracket} d={`M${right + 7} ${top}h5V${base}h-5`} />
      <text className={LABEL_CLASS}>
        {lines.map((line, index) => (
          <tspan key={line} x={right + 19} y={first + index * height}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
