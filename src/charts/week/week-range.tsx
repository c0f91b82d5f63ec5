import { useId, useState } from "react";
import { weekInShort, weekInWords, type WeekStart } from "#domain/week.ts";
import "./week-range.css";

interface WeekRangeProps {
  /** All weeks that can be chosen, in order. */
  readonly weeks: readonly WeekStart[];
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
  /** Null is the first or last week: no limit. */
  readonly onChange: (from: WeekStart | null, to: WeekStart | null) => void;
}

/** Weeks from–to by two handles or two lists. The figure refits when a handle is let go, not while it moves. */
export function WeekRange({ weeks, from, to, onChange }: WeekRangeProps) {
  const last = weeks.length - 1;
  const chosen = {
    from: from === null ? 0 : indexOr(weeks, from, 0),
    to: to === null ? last : indexOr(weeks, to, last),
  };
  const [moved, setMoved] = useState<{ from: number; to: number } | null>(null);
  const id = useId();
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
  const drop = () => {
    if (moved !== null) commit(moved);
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
        <div key={key}>
          <label htmlFor={`${id}${key}`}>{label}</label>
          <input
            type="range"
            aria-label={`${label}, handle`}
            min={0}
            max={last}
            value={value}
            aria-valuetext={weekInWords(weeks[value] ?? "1970-01-03")}
            onChange={(event) => setMoved(put(Number(event.target.value)))}
            onPointerUp={drop}
            onKeyUp={drop}
            onBlur={drop}
          />
          <select
            id={`${id}${key}`}
            value={value}
            onChange={(event) => commit(put(Number(event.target.value)))}
          >
            {weeks.map((week, at) => (
              <option key={week} value={at}>
                {weekInShort(week)}, {week.slice(0, 4)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}

function indexOr(weeks: readonly WeekStart[], week: WeekStart, otherwise: number): number {
  const at = weeks.indexOf(week);
  return at < 0 ? otherwise : at;
}
