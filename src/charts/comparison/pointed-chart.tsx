import { useId, useRef, type ReactNode } from "react";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import type { Readout } from "#charts/readout/readout.ts";
import { ReadoutPopover } from "#charts/readout/readout-popover.tsx";
import { useReadout } from "#charts/readout/use-readout.ts";
import styles from "./pointed-chart.module.css";

/** What a mark of the chart needs to be pointed at. */
export interface MarkProps {
  readonly "data-mark": string;
  readonly "data-current": true | undefined;
  readonly onPointerEnter: (event: { readonly pointerType: string }) => void;
  readonly onPointerLeave: () => void;
  readonly onClick: () => void;
}

interface PointedChartProps {
  /** Says measure and places. */
  readonly label: string;
  /** Keys of the marks, in the order in which the arrow keys go. */
  readonly marks: readonly string[];
  readonly isVertical: boolean;
  readonly getReadout: (mark: string) => Readout | null;
  /** The key of the colors, beside the words on the keyboard. */
  readonly legend?: ReactNode;
  /** The id of the words on the keyboard where they stand once for several charts; they stand below the chart otherwise. */
  readonly helpId?: string;
  readonly children: (getProps: (mark: string) => MarkProps) => ReactNode;
}

/** A chart of marks with readouts: one tab stop, arrow keys from mark to mark, Enter into the readout, Escape out of it. */
export function PointedChart(props: PointedChartProps) {
  const { label, marks, isVertical, getReadout, legend, helpId, children } = props;
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const readout = useReadout();
  const keys = usePointKeys({
    count: marks.length,
    isVertical,
    onMove: (index) => {
      readout.focus(index === null ? null : (marks[index] ?? null));
      if (index !== null)
        findMark(plot.current, marks[index])?.scrollIntoView({ block: "nearest" });
    },
    onEnter: (index) => readout.enter(marks[index]),
    onEscape: () => {
      readout.close();
      return readout.mark !== null;
    },
    isInside: readout.isInside,
  });
  const current = readout.mark;
  const shown = current === null ? null : getReadout(current);
  const getProps = (mark: string): MarkProps => ({
    "data-mark": mark,
    "data-current": mark === current || undefined,
    onPointerEnter: ({ pointerType }) => {
      // A finger that moves scrolls the page; only its tap points at a mark.
      if (pointerType !== "touch") readout.point(mark);
    },
    onPointerLeave: () => readout.point(null),
    onClick: () => {
      readout.pin(mark);
      keys.setIndex(marks.indexOf(mark));
    },
  });
  return (
    <>
      <div
        ref={plot}
        className={styles.plot}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId ?? `${id}keys`}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <div aria-hidden="true">{children(getProps)}</div>
      </div>
      {helpId === undefined ? (
        <ChartFoot helpId={`${id}keys`} isVertical={isVertical} legend={legend} />
      ) : null}
      <ReadoutPopover
        state={readout}
        readout={shown}
        at={current === null ? -1 : marks.indexOf(current)}
        count={marks.length}
        anchor={() => findMark(plot.current, current)}
        onEscape={() => plot.current?.focus()}
      />
    </>
  );
}

interface ChartFootProps {
  readonly helpId: string;
  readonly isVertical: boolean;
  readonly legend: ReactNode;
}

/** The key of a chart, or of several, and the words on its keyboard. */
export function ChartFoot({ helpId, isVertical, legend }: ChartFootProps) {
  return (
    <div className={styles.foot}>
      {legend}
      <p id={helpId} className={styles.keys} data-print="hidden">
        {isVertical ? "↑ ↓" : "← →"} read the bars, Enter opens what can be done, Esc leaves
      </p>
    </div>
  );
}

function findMark(plot: Element | null, mark: string | null | undefined): Element | null {
  const all = [...(plot?.querySelectorAll<HTMLElement>("[data-mark]") ?? [])];
  const found = all.find(({ dataset }) => dataset["mark"] === mark);
  return found?.querySelector("[data-anchor]") ?? found ?? null;
}
