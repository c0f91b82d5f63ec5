import type { WeekStart } from "#domain/calendar/week.ts";
import { WeekRangeEnd } from "./week-range-end.tsx";
import styles from "./week-range.module.css";

interface WeekRangeProps {
  /** All weeks that can be chosen, in order. */
  readonly weeks: readonly WeekStart[];
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
  /** The pointer or the focus came to the range. */
  readonly onFocus?: () => void;
  /** A handle moves: nothing is chosen yet. Null is the first or last week: no limit. */
  readonly onMove: (from: WeekStart | null, to: WeekStart | null) => void;
  /** Weeks are chosen: a handle was let go, or a date given. */
  readonly onChange: (from: WeekStart | null, to: WeekStart | null) => void;
}

/** Weeks from–to by two handles or two dates. */
export function WeekRange({ weeks, from, to, onFocus, onMove, onChange }: WeekRangeProps) {
  const last = weeks.length - 1;
  const chosen = {
    from: from === null ? 0 : findIndexOr(weeks, from, 0),
    to: to === null ? last : findIndexOr(weeks, to, last),
  };
  if (weeks.length < 2) return null;
  const report = (callback: typeof onMove, next: { from: number; to: number }) =>
    callback(
      next.from === 0 ? null : (weeks[next.from] ?? null),
      next.to === last ? null : (weeks[next.to] ?? null),
    );
  const ends = [
    {
      key: "from",
      label: "From week",
      value: chosen.from,
      createRange: (at: number) => ({ from: Math.min(at, chosen.to), to: chosen.to }),
    },
    {
      key: "to",
      label: "To week",
      value: chosen.to,
      createRange: (at: number) => ({ from: chosen.from, to: Math.max(at, chosen.from) }),
    },
  ];
  return (
    <fieldset className={styles.weekRange} onPointerEnter={onFocus} onFocus={onFocus}>
      <legend>Weeks</legend>
      {ends.map(({ key, label, value, createRange }) => (
        <WeekRangeEnd
          key={key}
          label={label}
          weeks={weeks}
          at={value}
          onMove={(at) => report(onMove, createRange(at))}
          onChange={(at) => report(onChange, createRange(at))}
        />
      ))}
    </fieldset>
  );
}

function findIndexOr(weeks: readonly WeekStart[], week: WeekStart, otherwise: number): number {
  const at = weeks.indexOf(week);
  return at < 0 ? otherwise : at;
}
