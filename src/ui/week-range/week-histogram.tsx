import { useId, useMemo } from "react";
import type { WeekStart } from "#domain/calendar/week.ts";
import styles from "./week-histogram.module.css";

/** Numbers of one week: on record, and reported but not on record. */
export interface HistogramWeek {
  readonly shown: number;
  readonly notOnRecord: number;
}

interface WeekHistogramProps {
  readonly weeks: readonly WeekStart[];
  /** The places of the first and the last week that are chosen. */
  readonly first: number;
  readonly last: number;
  /** Undefined while it is on its way. */
  readonly counts: ReadonlyMap<WeekStart, HistogramWeek> | undefined;
  /** What is counted and by which period. */
  readonly unit: string;
}

const WIDTH = 248;
const HEIGHT = 44;

/** The weeks as small bars above the slider; those outside the range are quiet. The chart of weeks says the numbers. */
export function WeekHistogram({ weeks, first, last, counts, unit }: WeekHistogramProps) {
  const pattern = useId();
  const bars = useMemo(() => createBars(weeks, counts), [weeks, counts]);
  const chosen = bars.slice(first, last + 1);
  const others = [...bars.slice(0, first), ...bars.slice(last + 1)];
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${unit}, without any filter`}
    >
      <pattern
        id={pattern}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className={styles.line} d="M0 0V4" />
      </pattern>
      <path
        className={styles.hatched}
        fill={`url(#${pattern})`}
        d={bars.map(({ hatched }) => hatched).join("")}
      />
      <path className={styles.others} d={others.map(({ solid }) => solid).join("")} />
      <path className={styles.chosen} d={chosen.map(({ solid }) => solid).join("")} />
    </svg>
  );
}

interface HistogramBar {
  readonly solid: string;
  readonly hatched: string;
}

function createBars(
  weeks: readonly WeekStart[],
  counts: WeekHistogramProps["counts"],
): readonly HistogramBar[] {
  const numbers = weeks.map((week) => counts?.get(week) ?? { shown: 0, notOnRecord: 0 });
  const top = Math.max(1, ...numbers.map(({ shown, notOnRecord }) => shown + notOnRecord));
  const step = WIDTH / Math.max(1, weeks.length);
  const gap = Math.min(4, step * 0.15);
  return numbers.map(({ shown, notOnRecord }, index) => {
    const x = index * step + gap / 2;
    const width = step - gap;
    const solid = (shown / top) * (HEIGHT - 2);
    const hatched = (notOnRecord / top) * (HEIGHT - 2);
    return {
      solid: formatBar(x, HEIGHT - solid, width, solid),
      hatched: formatBar(x, HEIGHT - solid - hatched, width, hatched),
    };
  });
}

function formatBar(x: number, y: number, width: number, height: number): string {
  if (height <= 0) return "";
  return `M${x.toFixed(2)} ${y.toFixed(2)}h${width.toFixed(2)}v${height.toFixed(2)}h-${width.toFixed(2)}z`;
}
