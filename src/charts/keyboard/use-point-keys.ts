import { useState, type FocusEvent, type KeyboardEvent } from "react";

/** The point to which a key moves: an index, null to leave, undefined where the key does nothing. */
export function findNextPoint(
  key: string,
  index: number | null,
  count: number,
): number | null | undefined {
  if (key === "Escape") return null;
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return index === null ? 0 : Math.min(count - 1, index + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return index === null ? 0 : Math.max(0, index - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Points below each other: the arrow down leads to the next. */
const VERTICAL_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ArrowDown: "ArrowRight",
    ArrowUp: "ArrowLeft",
  }),
);

interface PointKeys {
  /** Number of points. */
  readonly count: number;
  readonly isVertical?: boolean;
  /** The keys moved to a point, or left the chart. */
  readonly onMove?: (index: number | null) => void;
  /** Enter was pressed at a point. */
  readonly onEnter: (index: number) => void;
  /** Escape was pressed: true where it closed something of the chart, so that the keys stay where they are. */
  readonly onEscape?: () => boolean;
  /** True where the focus may go without leaving the chart, such as to the readout of a point. */
  readonly isInside?: (target: EventTarget | null) => boolean;
}

/** The keyboard of a chart with one tab stop: the point where the keys stand, and the handlers of the element that has the focus. */
export function usePointKeys(options: PointKeys) {
  const { count, isVertical = false, onMove, onEnter, onEscape, isInside } = options;
  const [index, setIndex] = useState<number | null>(null);
  const move = (next: number | null) => {
    setIndex(next);
    onMove?.(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys of what a chart opens, such as its readout, come here too.
    if (event.target !== event.currentTarget) return;
    // Tab leaves the chart: what it opened is no stop of its own.
    if (event.key === "Tab") move(null);
    const key = (isVertical ? VERTICAL_KEYS.get(event.key) : undefined) ?? event.key;
    const next = findNextPoint(key, index, count);
    if (event.key === "Enter" && index !== null) onEnter(index);
    else if (next === undefined) return;
    else if (event.key === "Escape" && onEscape?.() === true) {
      event.preventDefault();
      return;
    } else move(next);
    event.preventDefault();
    if (event.key === "Escape") event.currentTarget.blur();
  };
  return {
    index,
    /** A point was tapped or clicked: the keys go on from there. */
    setIndex,
    onKeyDown,
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      // A press focuses the chart too, and says by itself which point it means.
      const isByKeys = target === currentTarget && currentTarget.matches(":focus-visible");
      if (isByKeys) move(index ?? (count > 0 ? 0 : null));
    },
    onBlur: ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (target === currentTarget && isInside?.(relatedTarget) !== true) move(null);
    },
  };
}
