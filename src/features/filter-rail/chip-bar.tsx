import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { findLoneState } from "#charts/answer/state-area.ts";
import { findOverHalfPlace } from "#charts/week/week-places.ts";
import { isInRange, type WeekRange } from "#domain/calendar/week-range.ts";
import { formatFilter } from "#domain/view/format-filter.ts";
import { EMPTY_FILTER, type Filter } from "#engine/query/question.ts";
import {
  clearWeeks,
  countFilters,
  hasRowFilter,
  toggleExcludedValue,
} from "#features/filters/edit-filter.ts";
import { listActiveFilters } from "#features/filters/list-active-filters.ts";
import { ShareButton } from "#features/shell/share-menu.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useView } from "#state/url/use-view.ts";
import { TextButton } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import styles from "./chip-bar.module.css";

interface ChipBarProps {
  readonly info: DatasetInfo | undefined;
  /** The number that is shown, in words; empty while it is on its way, and on a page that shows several numbers. */
  readonly showing: string;
  /** False leaves the range of weeks out on a page where it has no effect. */
  readonly hasWeeks: boolean;
  /** The choice of what is counted; null where a collection has declines alone. */
  readonly measure: ReactNode;
  readonly onOpen: () => void;
}

/**
 * What is filtered, at the top of the window while the page scrolls: the number that is shown, a chip for each filter, and
 * what is counted. Where there is no room for the column of filters, a button that opens them.
 */
export function ChipBar({ info, showing, hasWeeks, measure, onOpen }: ChipBarProps) {
  const { view } = useView();
  const filter = hasWeeks ? view.filter : clearWeeks(view.filter);
  const count = countFilters(filter);
  const [bar, lead] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  useStickyHeight(bar, lead);
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="What is shown" tabIndex={-1}>
      <div ref={lead} className={styles.lead}>
        <button type="button" className={styles.open} data-print="hidden" onClick={onOpen}>
          <Icon name="filter" />
          Filters{count > 0 ? ` (${count})` : ""}
        </button>
        <strong className={styles.number}>{showing}</strong>
        <span className={styles.share} data-print="hidden">
          <ShareButton look="box" />
        </span>
      </div>
      {info === undefined ? (
        // The room of the chips, before the names of their values are there.
        count > 0 && <div className={styles.room} data-print="hidden" />
      ) : (
        <FilterChips
          info={info}
          filter={filter}
          // A chip goes away when it is pressed: the focus stays in the bar, where the next one is a Tab away.
          onPress={() => bar.current?.focus()}
        />
      )}
      {measure}
      {info === undefined ? null : (
        <p data-print="only">
          {count === 0 ? "No filter: all rows." : `Shown: ${formatFilter(filter, info)}.`}
        </p>
      )}
    </div>
  );
}

/** A chip for each active filter and one that removes them all; without a filter, one that leaves out the place of over half. */
function FilterChips({
  info,
  filter,
  onPress,
}: {
  readonly info: DatasetInfo;
  readonly filter: Filter;
  readonly onPress: () => void;
}) {
  const { view, setView } = useView();
  const setFilter = (next: Filter) => {
    onPress();
    setView((current) => ({ ...current, filter: next }));
  };
  const parts = listActiveFilters(filter, info);
  const { from, to } = filter;
  const overHalf = useMemo(
    () => findOverHalfPlace(info, listWeeks(info, { from, to })),
    [info, from, to],
  );
  // Over half of all is over half of its state too.
  const isOffered =
    !hasRowFilter(filter) ||
    (overHalf?.dimension === "county" && findLoneState(filter) === overHalf.state);
  const place = isOffered ? overHalf : null;
  if (parts.length === 0 && place === null) return null;
  return (
    <div className={styles.chips} data-print="hidden" role="group" aria-label="Active filters">
      {parts.map(({ key, words, less }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-label={`Remove filter ${words}`}
          title={words}
          onClick={() => setFilter(less)}
        >
          <span>{formatChip(words)}</span>
          <Icon name="close" />
        </button>
      ))}
      {place === null ? null : (
        <button
          type="button"
          className={styles.offer}
          onClick={() => setFilter(toggleExcludedValue(view.filter, place.dimension, place.value))}
        >
          <Icon name="minus" />
          <span>Leave out {place.place}</span>
        </button>
      )}
      {parts.length === 0 ? null : (
        <span className={styles.reset}>
          <TextButton aria-label="Reset all filters" onClick={() => setFilter(EMPTY_FILTER)}>
            Reset
          </TextButton>
        </span>
      )}
    </div>
  );
}

/** The words of a filter as a chip has them: "in Texas" is "Texas", "without Travis County, TX" begins with a capital. */
function formatChip(words: string): string {
  const text = words.replace(/^(?:in|at) /u, "");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function listWeeks({ weeks }: DatasetInfo, range: WeekRange): readonly string[] {
  return weeks
    .filter(({ week, presence }) => presence === "present" && isInRange(range, week))
    .map(({ week }) => week);
}

/** Tells the page how high the bar is, so that what gets the focus is never under it. */
function useStickyHeight(...elements: readonly { readonly current: HTMLElement | null }[]): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const boxes = elements.flatMap(({ current }) => current ?? []);
    const observer = new ResizeObserver(() => {
      // Of the two, the one that is not sticky at this width has no box of its own, or is inside the other.
      const height = boxes.find((box) => getComputedStyle(box).position === "sticky")?.offsetHeight;
      style.setProperty("--sticky", `${height ?? 0}px`);
    });
    for (const box of boxes) observer.observe(box);
    return () => {
      observer.disconnect();
      style.removeProperty("--sticky");
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the elements stay
  }, []);
}
