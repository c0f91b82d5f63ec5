import { useId, useState } from "react";
import { getWeekEnd, getWeekStart, type WeekStart } from "#domain/calendar/week.ts";
import { getWeekDay, type WeekFieldProps } from "./week-field.ts";
import styles from "./week-field.module.css";

/** One end of a range of weeks as a date that is typed; any day of a week chooses that week. */
export function WeekDate({ label, weeks, at, isEnd = false, onChange }: WeekFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const week = weeks[at] ?? "";
  const typedAt = typed === null ? -1 : findWeekIndex(weeks, typed);
  const commit = () => {
    setTyped(null);
    if (typedAt >= 0 && typedAt !== at) onChange(typedAt);
  };
  return (
    <div className={styles.date}>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="date"
          min={weeks[0]}
          max={getWeekEnd(weeks[weeks.length - 1] ?? "1970-01-03")}
          aria-describedby={`${id}fault`}
          value={typed ?? (week === "" ? "" : getWeekDay(week, isEnd))}
          onChange={(event) => {
            const day = event.target.value;
            // Half a date passes through other dates while it is typed: only the day that a week is called by is taken at once.
            const dayAt = weeks.findIndex((each) => getWeekDay(each, isEnd) === day);
            setTyped(dayAt < 0 ? day : null);
            if (dayAt >= 0) onChange(dayAt);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && typedAt >= 0) commit();
          }}
          onBlur={commit}
        />
      </div>
      <span id={`${id}fault`} className={styles.fault}>
        {typed !== null && typed !== "" && typedAt < 0 ? "No edition holds this day." : ""}
      </span>
    </div>
  );
}

function findWeekIndex(weeks: readonly WeekStart[], day: string): number {
  const week = getWeekStart(day);
  return week === null ? -1 : weeks.indexOf(week);
}
