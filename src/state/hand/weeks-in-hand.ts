import { useSyncExternalStore } from "react";
import type { Filter } from "#engine/question.ts";

/** A range of weeks. */
export type Weeks = Pick<Filter, "from" | "to">;

/** Milliseconds after which the hand goes on though nothing said that it was followed. */
const LATEST = 400;

let shown: Weeks | null = null;
let next: Weeks | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function show(): void {
  shown = next;
  if (timer !== null) clearTimeout(timer);
  timer = shown === null ? null : setTimeout(goOn, LATEST);
}

function goOn(): void {
  timer = null;
  if (next === shown) return;
  show();
  tell();
}

/**
 * The weeks that the reader's hand is just dragging; null lets go. They are no choice yet and stand in no address (a browser
 * lets a page write its address only a few times a second), but every view follows them: a step at a time, each once the
 * figures have followed the one before, so that a hand faster than the figures does not hold them up; the newest wins.
 */
export function holdWeeks(weeks: Weeks | null): void {
  next = weeks;
  if (weeks === null ? shown !== null : timer === null) show();
  tell();
}

/** Says that the figures on the page are of these weeks, so that the next step can be shown. */
export function followed({ from, to }: Weeks): void {
  if (timer === null || shown === null || shown.from !== from || shown.to !== to) return;
  clearTimeout(timer);
  goOn();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The weeks where the hand is, or null. */
export function useHand(): Weeks | null {
  return useSyncExternalStore(
    subscribe,
    () => next,
    () => null,
  );
}

/** The weeks that views are to show while they are dragged, or null. */
export function useWeeksInHand(): Weeks | null {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
}

/** True while the weeks are being dragged. */
export function useIsDragging(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => shown !== null,
    () => false,
  );
}
