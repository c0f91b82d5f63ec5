import { useId } from "react";
import { formatCalendarPeriod } from "#domain/calendar/period.ts";
import { formatShortDate, getPeriodKey } from "#domain/calendar/week.ts";
import { getWeekDay, type WeekFieldProps } from "./week-field.ts";
import styles from "./week-field.module.css";

/** One end of a range of weeks, chosen from a list by its first or last day. */
export function WeekSelect({ label, weeks, grain, at, isEnd = false, onChange }: WeekFieldProps) {
  const id = useId();
  // A period says its year itself.
  const getYear = (week: string) =>
    grain === undefined ? getWeekDay(week, isEnd).slice(0, 4) : "";
  const years = [...new Set(weeks.map(getYear))];
  const options = (year: string) =>
    weeks.map((week, index) =>
      getYear(week).startsWith(year) ? (
        <option key={week} value={index}>
          {grain === undefined
            ? formatShortDate(getWeekDay(week, isEnd))
            : formatCalendarPeriod(getPeriodKey(week, grain))}
        </option>
      ) : null,
    );
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={at} onChange={(event) => onChange(Number(event.target.value))}>
        {years.length === 1
          ? options(years[0] ?? "")
          : years.map((year) => (
              <optgroup key={year} label={year}>
                {options(year)}
              </optgroup>
            ))}
      </select>
    </div>
  );
}
