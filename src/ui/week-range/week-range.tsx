import { useState } from "react";
import type { PeriodGrain, WeekStart } from "#domain/calendar/week.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { TextButton } from "#ui/button.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { PartBoundary } from "#ui/part-boundary.tsx";
import { WeekDate } from "./week-date.tsx";
import { WeekHistogram, type HistogramWeek } from "./week-histogram.tsx";
import { WeekSelect } from "./week-select.tsx";
import styles from "./week-range.module.css";

const WeekSlider = createLazyComponent(async () => (await import("./week-slider.tsx")).WeekSlider);

/** Up to this number of weeks they are chosen from a list; of more, a date is typed. */
const MAX_LISTED_WEEKS = 60;

interface WeekRangeProps {
  /** All weeks that can be chosen, in order. */
  readonly weeks: readonly WeekStart[];
  /** The length of the periods that the weeks stand for, where they do. */
  readonly grain?: PeriodGrain | undefined;
  readonly from: WeekStart | null;
  readonly to: WeekStart | null;
  /** What is counted of each week, for the histogram; undefined while it is on its way. */
  readonly counts: ReadonlyMap<WeekStart, HistogramWeek> | undefined;
  /** What the histogram shows, in words. */
  readonly unit: string;
  /** False where the heading, with how many weeks are chosen, stands elsewhere. */
  readonly hasHeading: boolean;
  /** False while more important parts are being loaded: there is room for the slider. */
  readonly hasSlider: boolean;
  /** The pointer or the focus came to the range. */
  readonly onFocus?: () => void;
  /** A thumb moves: nothing is chosen yet. Null is the first or last week: no limit. */
  readonly onMove: (from: WeekStart | null, to: WeekStart | null) => void;
  /** Weeks are chosen: a thumb was let go, a key pressed, or a week given. */
  readonly onChange: (from: WeekStart | null, to: WeekStart | null) => void;
}

/** How many of the weeks are chosen: "3 of 3". */
export function formatChosenWeeks(
  weeks: readonly WeekStart[],
  from: WeekStart | null,
  to: WeekStart | null,
): string {
  const [first, last] = findWeekIndexes(weeks, from, to);
  return `${formatCount(last - first + 1)} of ${formatCount(weeks.length)}`;
}

/** The places of a range in its weeks. */
function findWeekIndexes(
  weeks: readonly WeekStart[],
  from: WeekStart | null,
  to: WeekStart | null,
): readonly [first: number, last: number] {
  const first = from === null ? 0 : weeks.indexOf(from);
  const last = to === null ? weeks.length - 1 : weeks.indexOf(to);
  return [first < 0 ? 0 : first, last < 0 ? weeks.length - 1 : last];
}

/** Weeks from–to: a histogram, two thumbs below it, and two lists or two dates. */
export function WeekRange(props: WeekRangeProps) {
  const { weeks, grain, from, to, counts, unit, hasHeading, hasSlider, onFocus, onMove, onChange } =
    props;
  const [isTyped, setTyped] = useState(grain === undefined && weeks.length > MAX_LISTED_WEEKS);
  const [first, last] = findWeekIndexes(weeks, from, to);
  const report = (callback: typeof onMove) => (start: number, end: number) =>
    callback(
      start === 0 ? null : (weeks[start] ?? null),
      end === weeks.length - 1 ? null : (weeks[end] ?? null),
    );
  const move = report(onMove);
  const change = report(onChange);
  const Field = isTyped ? WeekDate : WeekSelect;
  const title = capitalizeFirst(GRAIN_PLURAL[grain ?? "week"]);
  const period = getGrainNoun(grain);
  const toggle =
    grain !== undefined || weeks.length > MAX_LISTED_WEEKS ? null : (
      <TextButton onClick={() => setTyped(!isTyped)}>
        {isTyped ? "Choose from a list" : "Type dates"}
      </TextButton>
    );
  return (
    <div
      className={styles.weekRange}
      role="group"
      aria-label={title}
      onPointerEnter={onFocus}
      onFocus={onFocus}
    >
      {hasHeading ? (
        <p className={styles.heading}>
          <b>{title}</b>
          {toggle}
          <span>{formatChosenWeeks(weeks, from, to)}</span>
        </p>
      ) : null}
      <WeekHistogram
        weeks={weeks}
        first={first}
        last={last}
        counts={counts}
        unit={`${unit} by ${period}`}
      />
      <PartBoundary name="The slider" fallback={<div className={styles.sliderRoom} />}>
        {hasSlider ? (
          <WeekSlider
            weeks={weeks}
            grain={grain}
            first={first}
            last={last}
            onMove={move}
            onChange={change}
          />
        ) : (
          <div className={styles.sliderRoom} />
        )}
      </PartBoundary>
      <div className={styles.ends}>
        <Field
          label="From"
          weeks={weeks}
          grain={grain}
          at={first}
          onChange={(at) => change(at, Math.max(at, last))}
        />
        <Field
          label="To"
          isEnd
          weeks={weeks}
          grain={grain}
          at={last}
          onChange={(at) => change(Math.min(at, first), at)}
        />
      </div>
      {hasHeading ? null : toggle}
    </div>
  );
}
