import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import { findNextPoint } from "#charts/keyboard/use-point-keys.ts";
import type { Readout } from "./readout.ts";
import { findMark, useChartReadout } from "./use-chart-readout.tsx";

/** Rows stand below each other: the arrow down leads to the next. */
const NEXT_KEYS = new Map([
  ["ArrowDown", "ArrowRight"],
  ["ArrowUp", "ArrowLeft"],
  ["Home", "Home"],
  ["End", "End"],
]);

interface ReadoutRows<Row> {
  readonly rows: readonly Row[];
  readonly getReadout: (row: Row) => Readout;
  /** An arrow to the right or to the left was pressed on a row; true where it did something with the row. */
  readonly onSideways?: (row: Row, key: "ArrowRight" | "ArrowLeft") => boolean;
}

/**
 * Rows of a list with readouts and one tab stop: arrows up and down lead from name to name, the arrow to the right into the
 * readout. A row is a mark, and its name has the focus.
 */
export function useReadoutRows<Row extends { readonly key: string }>(props: ReadoutRows<Row>) {
  const { rows, getReadout, onSideways } = props;
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const currentKey = rows.some(({ key }) => key === focusedKey) ? focusedKey : rows[0]?.key;
  const {
    plot: table,
    state: readout,
    getMarkProps,
    overlay,
  } = useChartReadout({
    marks: rows.map(({ key }) => key),
    getReadout: (mark) => {
      const row = rows.find(({ key }) => key === mark);
      return row === undefined ? null : getReadout(row);
    },
    onEscape: () => focusRow(currentKey),
  });
  const focusRow = (key: string | null | undefined) =>
    findMark(table.current, key ?? null)
      ?.querySelector<HTMLElement>("a, button")
      ?.focus();
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
    ...getMarkProps(key),
    onClick: ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a, button") === null) readout.pin(key);
    },
    onFocus: ({ target }: FocusEvent) => {
      setFocusedKey(key);
      const isName = target.closest("[role=rowheader]") !== null;
      readout.focus(isName ? key : null);
    },
  });
  return {
    tableProps,
    getRowProps,
    getTabIndex: (key: string) => (key === currentKey ? 0 : -1),
    openReadout: readout.focus,
    overlay,
  };
}
