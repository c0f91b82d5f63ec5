import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

/** Time in ms in which the pointer may cross from a mark to its readout. */
const LEAVE_DELAY = 250;

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
  /** Moves the focus into the readout, to its first button. */
  readonly enter: () => void;
  readonly close: () => void;
  /** The pointer came to the readout: it stays. */
  readonly keep: () => void;
  /** The box of the readout. */
  readonly box: RefObject<HTMLDivElement | null>;
}

/** The readout of a chart: one at a time, opened by pointer, touch or keys. */
export function useReadout(): ReadoutState {
  const [open, setOpen] = useState<{ mark: string; isPinned: boolean } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => keep, [keep]);
  const close = useCallback(() => {
    keep();
    setOpen(null);
  }, [keep]);
  const point = useCallback(
    (mark: string | null) => {
      keep();
      if (mark !== null) {
        setOpen((current) => (current?.isPinned === true ? current : { mark, isPinned: false }));
        return;
      }
      timer.current = setTimeout(() => {
        setOpen((current) => (current?.isPinned === true ? current : null));
      }, LEAVE_DELAY);
    },
    [keep],
  );
  const pin = useCallback(
    (mark: string) => {
      keep();
      setOpen((current) =>
        current?.isPinned === true && current.mark === mark ? null : { mark, isPinned: true },
      );
    },
    [keep],
  );
  const focus = useCallback(
    (mark: string | null) => {
      keep();
      setOpen(mark === null ? null : { mark, isPinned: true });
    },
    [keep],
  );
  const enter = useCallback(() => box.current?.querySelector("button")?.focus(), []);
  return { mark: open?.mark ?? null, point, pin, focus, enter, close, keep, box };
}
