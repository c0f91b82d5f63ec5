import { useId, type ReactNode } from "react";
import type { Readout } from "./readout.ts";
import { useChartReadout, type MarkProps } from "./use-chart-readout.tsx";
import styles from "./pointed-chart.module.css";

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
  const { plotProps, getMarkProps, overlay } = useChartReadout({ marks, getReadout, isVertical });
  return (
    <>
      <div
        {...plotProps}
        className={styles.plot}
        aria-label={label}
        aria-describedby={helpId ?? `${id}keys`}
      >
        <div aria-hidden="true">{children(getMarkProps)}</div>
      </div>
      {helpId === undefined ? (
        <ChartFoot helpId={`${id}keys`} isVertical={isVertical} legend={legend} />
      ) : null}
      {overlay}
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
