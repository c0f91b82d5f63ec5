import { useId, useState } from "react";
import {
  getWeekEnd,
  getWeekStart,
  formatShortWeekWithYear,
  type WeekStart,
} from "#domain/calendar/week.ts";
import styles from "./week-range-end.module.css";

interface WeekRangeEndProps {
  readonly label: string;
  /** All weeks that can be chosen, in order; `at` is a place in it. */
  readonly weeks: readonly WeekStart[];
  readonly at: number;
  /** The handle moves: nothing is chosen yet. */
  readonly onMove: (at: number) => void;
  /** A week is chosen. */
  readonly onChange: (at: number) => void;
}

/** One end of a range of weeks: a handle, and a date that can be typed; any day of a week chooses that week. */
export function WeekRangeEnd({ label, weeks, at, onMove, onChange }: WeekRangeEndProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const week = weeks[at] ?? "";
  const typedAt = typed === null ? -1 : findWeekIndex(weeks, typed);
  const commit = () => {
    setTyped(null);
    if (typedAt >= 0 && typedAt !== at) onChange(typedAt);
  };
  return (
    <div className={styles.end}>
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        aria-label={`${label}, handle`}
        min={0}
        max={weeks.length - 1}
        value={at}
        aria-valuetext={formatDay(week)}
        onChange={(event) => onMove(Number(event.target.value))}
        onPointerUp={() => onChange(at)}
        onKeyUp={() => onChange(at)}
        onBlur={() => onChange(at)}
      />
      <input
        id={id}
        type="date"
        min={weeks[0]}
        max={getWeekEnd(weeks[weeks.length - 1] ?? "1970-01-03")}
        aria-describedby={`${id}week`}
        value={typed ?? week}
        onChange={(event) => {
          const day = event.target.value;
          // Half a date passes through other dates while it is typed: only the first day of a week is taken at once.
          if (weeks.includes(day)) {
            setTyped(null);
            onChange(weeks.indexOf(day));
          } else setTyped(day);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && typedAt >= 0) commit();
        }}
        onBlur={commit}
      />
      <span id={`${id}week`} className={styles.week}>
        {typed !== null && typed !== "" && typedAt < 0
          ? "No edition holds this day."
          : formatDay(typedAt < 0 ? week : (weeks[typedAt] ?? week))}
      </span>
    </div>
  );
}

function findWeekIndex(weeks: readonly WeekStart[], day: string): number {
  const week = getWeekStart(day);
  return week === null ? -1 : weeks.indexOf(week);
}

function formatDay(week: WeekStart): string {
  return week === "" ? "" : formatShortWeekWithYear(week);
}
