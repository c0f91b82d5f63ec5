import {
  useCallback,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from "react";
import { findNextPoint } from "#charts/keyboard/use-point-keys.ts";
import type { Readout } from "./readout.ts";
import { ReadoutPopover } from "./readout-popover.tsx";
import { useReadout } from "./use-readout.ts";

/** Rows stand below each other: the arrow down leads to the next. */
const NEXT_KEYS = new Map([
  ["ArrowDown", "ArrowRight"],
  ["ArrowUp", "ArrowLeft"],
  ["Home", "Home"],
  ["End", "End"],
]);

interface ReadoutRows<Row> {
  readonly rows: readonly Row[];
  readonly readoutOf: (row: Row) => Readout;
  /** An arrow to the right or to the left was pressed on a row; true where it did something with the row. */
  readonly onSideways?: (row: Row, key: "ArrowRight" | "ArrowLeft") => boolean;
}

/**
 * Rows of a list with readouts and one tab stop: arrows up and down lead from name to name, the arrow to the right into the
 * readout. The part of a row that the readout points at has the attribute `data-anchor`.
 */
export function useReadoutRows<Row extends { readonly key: string }>(props: ReadoutRows<Row>) {
  const { rows, readoutOf, onSideways } = props;
  const table = useRef<HTMLDivElement>(null);
  const readout = useReadout();
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const currentKey = rows.some(({ key }) => key === focusedKey) ? focusedKey : rows[0]?.key;
  const pointed = rows.find(({ key }) => key === readout.mark);
  const pointedReadout = pointed === undefined ? null : readoutOf(pointed);
  const findAnchor = useCallback(
    () => table.current?.querySelector("[data-pointed] [data-anchor]") ?? null,
    [],
  );
  const findRow = (key: string | null | undefined) =>
    [...(table.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])].find(
      (row) => row.dataset["key"] === key,
    );
  const focusRow = (key: string | null | undefined) =>
    findRow(key)?.querySelector<HTMLElement>("a, button")?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ key }) => key === currentKey);
    const row = rows[at];
    const { key } = event;
    const step = NEXT_KEYS.get(key);
    if (row === undefined) return;
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const isDone = onSideways?.(row, key) === true;
      if (!isDone && key === "ArrowRight") readout.enter(row.key);
    } else if (key === "Escape") readout.close();
    else if (step === undefined) return;
    else {
      const next = findNextPoint(step, at, rows.length);
      if (typeof next === "number") focusRow(rows[next]?.key);
    }
    event.preventDefault();
  };
  const tableProps = {
    ref: table,
    onKeyDown,
    onBlur: ({ relatedTarget }: FocusEvent) => {
      const isInside =
        relatedTarget instanceof Node &&
        (table.current?.contains(relatedTarget) === true || readout.isInside(relatedTarget));
      if (!isInside && relatedTarget !== null) readout.focus(null);
    },
  };
  const getRowProps = (key: string) => ({
    "data-key": key,
    "data-pointed": key === readout.mark || undefined,
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === "mouse") readout.point(key);
    },
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      if (pointerType === "mouse") readout.point(null);
    },
    onClick: ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a, button") === null) readout.pin(key);
    },
    onFocus: ({ target }: FocusEvent) => {
      setFocusedKey(key);
      const isName = target.closest("[role=rowheader]") !== null;
      readout.focus(isName ? key : null);
    },
  });
  const overlay: ReactNode = (
    <>
      <ReadoutPopover
        state={readout}
        readout={pointedReadout}
        at={pointed === undefined ? -1 : rows.indexOf(pointed)}
        count={rows.length}
        anchor={findAnchor}
        onEscape={() => focusRow(currentKey)}
      />
    </>
  );
  return {
    tableProps,
    getRowProps,
    getTabIndex: (key: string) => (key === currentKey ? 0 : -1),
    openReadout: readout.focus,
    overlay,
  };
}
