import { useSyncExternalStore } from "react";
import type { Filter } from "#engine/question.ts";

/** A range of weeks. */
export type Weeks = Pick<Filter, "from" | "to">;

let held: Weeks | null = null;
const listeners = new Set<() => void>();

/**
 * The weeks that the reader's hand is just dragging; null lets go. They are no choice yet and stand in no address (a browser
 * lets a page write its address only a few times a second), but every view follows them.
 */
export function holdWeeks(weeks: Weeks | null): void {
  held = weeks;
  for (const listener of listeners) listener();
}

/** The weeks that are being dragged, or null. */
export function useWeeksInHand(): Weeks | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held,
    () => null,
  );
}
