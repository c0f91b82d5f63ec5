import { useCallback, useRef, type ReactNode } from "react";
import { usePointKeys } from "#charts/keyboard/use-point-keys.ts";
import type { Readout } from "./readout.ts";
import { ReadoutPopover } from "./readout-popover.tsx";
import { useReadout } from "./use-readout.ts";

interface ChartReadoutOptions {
  /** Keys of the marks, in the order in which the arrow keys go. */
  readonly marks: readonly string[];
  /** What a mark says; null where it says nothing now. */
  readonly getReadout: (mark: string) => Readout | null;
  /** The marks stand below each other. */
  readonly isVertical?: boolean;
  /** Where the focus belongs after Escape in the readout; the plot where not given. */
  readonly onEscape?: () => void;
}

interface PointerType {
  readonly pointerType: string;
}

/** What a mark of a chart needs to be pointed at, and to be found by its readout. */
export interface MarkProps {
  readonly "data-mark": string;
  readonly "data-current": true | undefined;
  readonly onPointerEnter: (event: PointerType) => void;
  readonly onPointerLeave: (event: PointerType) => void;
  readonly onClick: () => void;
}

/** Where a pointer is in an element that holds the marks. */
export interface PointerPlace {
  readonly clientX: number;
  readonly currentTarget: Element;
}

/**
 * The readouts of a chart, for the element that has the focus (`plotProps`), for each mark (`getMarkProps`) or for an area in
 * which the place of the pointer tells the mark (`getAreaProps`), and the readout itself (`overlay`). A mark's element has
 * its key as `data-mark`; inside it, the part that the readout points at has `data-anchor`.
 */
export function useChartReadout(options: ChartReadoutOptions) {
  const { marks, getReadout, isVertical = false, onEscape } = options;
  const plot = useRef<HTMLDivElement>(null);
  const state = useReadout();
  const keys = usePointKeys({
    count: marks.length,
    isVertical,
    onMove: (index) => {
      const mark = index === null ? null : (marks[index] ?? null);
      state.focus(mark);
      findMark(plot.current, mark)?.scrollIntoView({ block: "nearest" });
    },
    onEnter: (index) => state.enter(marks[index]),
    onEscape: () => {
      state.close();
      return state.mark !== null;
    },
    isInside: state.isInside,
  });
  const keyed = keys.index === null ? null : (marks[keys.index] ?? null);
  /** The mark that is read, or where the keys stand after its readout was closed. */
  const current = state.mark ?? keyed;
  const findAnchor = useCallback(() => {
    const mark = findMark(plot.current, current);
    return mark?.querySelector("[data-anchor]") ?? mark;
  }, [current]);
  const point = ({ pointerType }: PointerType, mark: string | null) => {
    // A finger that moves scrolls the page; only its tap points at a mark.
    if (pointerType !== "touch") state.point(mark);
  };
  const pick = (mark: string) => {
    state.pin(mark);
    const at = marks.indexOf(mark);
    keys.setIndex(at < 0 ? null : at);
  };
  const overlay: ReactNode = (
    <ReadoutPopover
      state={state}
      readout={current === null ? null : getReadout(current)}
      at={current === null ? -1 : marks.indexOf(current)}
      count={marks.length}
      anchor={findAnchor}
      onEscape={onEscape ?? (() => plot.current?.focus())}
    />
  );
  return {
    state,
    current,
    plot,
    plotProps: {
      ref: plot,
      role: "application",
      tabIndex: 0,
      "data-plot": true,
      onKeyDown: keys.onKeyDown,
      onFocus: keys.onFocus,
      onBlur: keys.onBlur,
    },
    getMarkProps: (mark: string): MarkProps => ({
      "data-mark": mark,
      "data-current": mark === current || undefined,
      onPointerEnter: (event) => point(event, mark),
      onPointerLeave: (event) => point(event, null),
      onClick: () => pick(mark),
    }),
    getAreaProps: (find: (place: PointerPlace) => string | null) => {
      const findPointed = (place: PointerPlace) => {
        const mark = find(place);
        return mark !== null && marks.includes(mark) ? mark : null;
      };
      return {
        onPointerMove: (event: PointerType & PointerPlace) => point(event, findPointed(event)),
        onPointerLeave: (event: PointerType) => point(event, null),
        onClick: (event: PointerPlace) => {
          const mark = findPointed(event);
          if (mark !== null) pick(mark);
        },
      };
    },
    overlay,
  };
}

/** The element of a mark; null where it is not drawn. */
export function findMark(plot: Element | null, mark: string | null): Element | null {
  return mark === null ? null : (plot?.querySelector(`[data-mark="${CSS.escape(mark)}"]`) ?? null);
}
