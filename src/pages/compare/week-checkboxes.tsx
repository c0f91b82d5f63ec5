import type { Collection } from "#domain/report/collection.ts";
import type { Period } from "#domain/calendar/period.ts";
import { chooseEditions } from "#domain/report/choose-editions.ts";
import { formatShortWeek, type WeekStart } from "#domain/calendar/week.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { MAX_PERIODS } from "#state/url/resolve-periods.ts";
import styles from "./week-checkboxes.module.css";

interface WeekCheckboxesProps {
  readonly collection: Collection;
  /** Weeks with an edition, in order. */
  readonly weeks: readonly WeekStart[];
  readonly periods: readonly Period[];
  readonly onChange: (periods: readonly Period[]) => void;
}

/** A small chart of the weeks with a checkbox under each: every checked week is a period. */
export function WeekCheckboxes({ collection, weeks, periods, onChange }: WeekCheckboxesProps) {
  const editions = chooseEditions(collection.editions, "9999-12-31", null);
  const reported = (week: WeekStart) =>
    editions.find((edition) => edition.week === week)?.totals.declined ?? null;
  const maxCount = Math.max(1, ...weeks.map((week) => reported(week) ?? 0));
  const isWeek = (period: Period, week: WeekStart) => period.from === week && period.to === week;
  const toggle = (week: WeekStart, isOn: boolean) => {
    const rest = periods.filter((period) => isOn || !isWeek(period, week));
    const added = { collection: periods[0]?.collection ?? null, from: week, to: week, asof: null };
    const next = isOn ? [...rest, added] : rest;
    // Single weeks follow each other as they were; chosen otherwise, the order is the reader's.
    const hasSingleWeeks = next.every(({ from, to, asof }) => from === to && asof === null);
    onChange(hasSingleWeeks && isOn ? next.toSorted((a, b) => (a.from < b.from ? -1 : 1)) : next);
  };
  return (
    <fieldset className={styles.weeks}>
      <legend>Weeks, with what was reported in each; two to six can be ticked</legend>
      {weeks.map((week) => {
        const count = reported(week);
        const isTicked = periods.some((period) => isWeek(period, week));
        const isDisabled = isTicked ? periods.length <= 2 : periods.length >= MAX_PERIODS;
        return (
          <label key={week} className={styles.week}>
            <svg width="100%" height="48" aria-hidden="true" focusable="false">
              <rect
                className={isTicked ? styles.chosenBar : styles.bar}
                x="0"
                width="100%"
                y={46 - (44 * (count ?? 0)) / maxCount}
                height={2 + (44 * (count ?? 0)) / maxCount}
              />
            </svg>
            <span>
              <input
                type="checkbox"
                checked={isTicked}
                disabled={isDisabled}
                onChange={({ target }) => toggle(week, target.checked)}
              />{" "}
              {formatShortWeek(week)}
            </span>
            <small>{count === null ? "total not printed" : `${formatCount(count)} reported`}</small>
          </label>
        );
      })}
    </fieldset>
  );
}
