import { useCallback, useEffect, useRef, useState, type RefCallback } from "react";

/** Time in ms in which the pointer may cross from a mark to its readout. */
const LEAVE_DELAY = 250;

interface OpenReadout {
  readonly mark: string;
  /** It stays until it is closed: it was opened by a tap, a click or the keys. */
  readonly isPinned: boolean;
}

/** Which mark of a chart has its readout open, and what opens, moves and closes it. */
export interface ReadoutState {
  /** The mark whose readout is open; null where none is. */
  readonly mark: string | null;
  /** The pointer is over a mark, or, with null, over none. */
  readonly point: (mark: string | null) => void;
  /** A mark was tapped or clicked: its readout stays until it is closed. A second tap closes it. */
  readonly pin: (mark: string) => void;
  /** The keys came to a mark, or, with null, left the chart. */
  readonly focus: (mark: string | null) => void;
  /** Opens the readout of a mark, or keeps the open one, and moves the focus into it, to its first button. */
  readonly enter: (mark?: string) => void;
  readonly close: () => void;
  /** The pointer came to the readout: it stays. */
  readonly keep: () => void;
  /** True where an element lies in the readout: the focus may go there without leaving the chart. */
  readonly isInside: (target: EventTarget | null) => boolean;
  /** The ref of the readout's box. */
  readonly box: RefCallback<HTMLDivElement>;
}

/** The readout of a chart: one at a time, opened by pointer, touch or keys. */
export function useReadout(): ReadoutState {
  const [open, setOpen] = useState<OpenReadout | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const isEntering = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => keep, [keep]);
  const change = useCallback(
    (find: (current: OpenReadout | null) => OpenReadout | null) => {
      keep();
      // The same one is left as it is, so that a pointer that moves within a mark draws nothing anew.
      setOpen((current) => {
        const next = find(current);
        return next?.mark === current?.mark && next?.isPinned === current?.isPinned
          ? current
          : next;
      });
    },
    [keep],
  );
  const focus = useCallback(
    (mark: string | null) => {
      isEntering.current = false;
      change(() => (mark === null ? null : { mark, isPinned: true }));
    },
    [change],
  );
  const close = useCallback(() => focus(null), [focus]);
  const point = useCallback(
    (mark: string | null) => {
      const replace = (next: OpenReadout | null) => (current: OpenReadout | null) =>
        current?.isPinned === true ? current : next;
      if (mark !== null) {
        change(replace({ mark, isPinned: false }));
        return;
      }
      keep();
      timer.current = setTimeout(() => change(replace(null)), LEAVE_DELAY);
    },
    [change, keep],
  );
  const pin = useCallback(
    (mark: string) =>
      change((current) =>
        current?.isPinned === true && current.mark === mark ? null : { mark, isPinned: true },
      ),
    [change],
  );
  const enter = useCallback(
    (mark?: string) => {
      change((current) => {
        const entered = mark ?? current?.mark;
        return entered === undefined ? null : { mark: entered, isPinned: true };
      });
      if (element.current === null) isEntering.current = true;
      else focusFirstButton(element.current);
    },
    [change],
  );
  const box = useCallback((next: HTMLDivElement | null) => {
    element.current = next;
    if (next === null || !isEntering.current) return;
    isEntering.current = false;
    focusFirstButton(next);
  }, []);
  const isInside = useCallback(
    (target: EventTarget | null) =>
      target instanceof Node && element.current?.contains(target) === true,
    [],
  );
  return { mark: open?.mark ?? null, point, pin, focus, enter, close, keep, isInside, box };
}

/** Focuses the first button of a readout; the readout itself where it has none. */
function focusFirstButton(box: HTMLElement): void {
  (box.querySelector("button") ?? box).focus({ preventScroll: true });
}
