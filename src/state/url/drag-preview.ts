import { useSyncExternalStore } from "react";
import type { Filter } from "#engine/query/question.ts";

/** A range of weeks. */
export type WeekRange = Pick<Filter, "from" | "to">;

/** Milliseconds after which the preview goes on although the page has not acknowledged the last step. */
const MAX_FRAME_WAIT = 400;

let shownWeeks: WeekRange | null = null;
let nextWeeks: WeekRange | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

function notifyListeners(): void {
  for (const listener of listeners) listener();
}

function showNextWeeks(): void {
  shownWeeks = nextWeeks;
  if (timer !== null) clearTimeout(timer);
  timer = shownWeeks === null ? null : setTimeout(advancePreview, MAX_FRAME_WAIT);
}

function advancePreview(): void {
  timer = null;
  if (nextWeeks === shownWeeks) return;
  showNextWeeks();
  notifyListeners();
}

/**
 * Shows weeks while the reader drags them; null ends the preview. They are no choice yet and stand in no address (a browser
 * lets a page write its address only a few times a second), but every panel follows them: a step at a time, each once the
 * panels show the one before, so that a pointer faster than the panels does not delay them; the newest weeks win.
 */
export function previewWeeks(weeks: WeekRange | null): void {
  nextWeeks = weeks;
  if (weeks === null ? shownWeeks !== null : timer === null) showNextWeeks();
  notifyListeners();
}

/** Tells the preview that the panels show these weeks, so that the next step can be shown. */
export function acknowledgeFrame({ from, to }: WeekRange): void {
  if (timer === null || shownWeeks === null || shownWeeks.from !== from || shownWeeks.to !== to)
    return;
  clearTimeout(timer);
  advancePreview();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The weeks at the pointer; null while nothing is dragged. */
export function usePointerWeeks(): WeekRange | null {
  return useSyncExternalStore(
    subscribe,
    () => nextWeeks,
    () => null,
  );
}

/** The weeks that views are to show while they are dragged, or null. */
export function usePreviewWeeks(): WeekRange | null {
  return useSyncExternalStore(
    subscribe,
    () => shownWeeks,
    () => null,
  );
}

/** True while the weeks are being dragged. */
export function useIsDragging(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => shownWeeks !== null,
    () => false,
  );
}
