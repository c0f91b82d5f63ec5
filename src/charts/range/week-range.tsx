import { useState } from "react";
import type { WeekStart } from "#domain/week.ts";
import { WeekEnd } from "./week-end.tsx";
import "./week-range.css";

interface WeekRangeProps {
  /** All weeks that can be chosen, in order. */
  readonly weeks: readonly WeekStart[];
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
  /** Null is the first or last week: no limit. */
  readonly onChange: (from: WeekStart | null, to: WeekStart | null) => void;
}

/** Weeks from–to by two handles or two dates. The figure refits when a handle is let go, not while it moves. */
export function WeekRange({ weeks, from, to, onChange }: WeekRangeProps) {
  const last = weeks.length - 1;
  const chosen = {
    from: from === null ? 0 : indexOr(weeks, from, 0),
    to: to === null ? last : indexOr(weeks, to, last),
  };
  const [moved, setMoved] = useState<{ from: number; to: number } | null>(null);
  if (weeks.length < 2) return null;
  const now = moved ?? chosen;
  const commit = (next: { from: number; to: number }) => {
    setMoved(null);
    if (next.from === chosen.from && next.to === chosen.to) return;
    onChange(
      next.from === 0 ? null : (weeks[next.from] ?? null),
      next.to === last ? null : (weeks[next.to] ?? null),
    );
  };
  const ends = [
    {
      key: "from",
      label: "From week",
      value: now.from,
      put: (at: number) => ({ from: Math.min(at, now.to), to: now.to }),
    },
    {
      key: "to",
      label: "To week",
      value: now.to,
      put: (at: number) => ({ from: now.from, to: Math.max(at, now.from) }),
    },
  ];
  return (
    <fieldset className="week-range">
      <legend>Weeks</legend>
      {ends.map(({ key, label, value, put }) => (
        <WeekEnd
          key={key}
          label={label}
          weeks={weeks}
          at={value}
          onMove={(at) => setMoved(put(at))}
          onChoose={(at) => commit(put(at))}
        />
      ))}
    </fieldset>
  );
}

function indexOr(weeks: readonly WeekStart[], week: WeekStart, otherwise: number): number {
  const at = weeks.indexOf(week);
  return at < 0 ? otherwise : at;
}
