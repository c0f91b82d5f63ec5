import { useState, type PointerEvent, type RefObject } from "react";
import type { RowColumn } from "#engine/query/question.ts";
import { moveColumn } from "#features/rows/table-columns.ts";

/** What the handle of a column listens to. */
export interface HandleProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

interface ColumnDrag {
  /** The column that is being dragged; null where none is. */
  readonly column: RowColumn | null;
  /** The order as it would be if it were dropped now; null where nothing is dragged. */
  readonly order: readonly RowColumn[] | null;
  readonly getHandleProps: (column: RowColumn) => HandleProps;
}

/** Moves the columns of a list with the pointer or a finger; the new order is told once, when the column is dropped. */
export function useColumnDrag(
  list: RefObject<HTMLElement | null>,
  columns: readonly RowColumn[],
  onDrop: (columns: readonly RowColumn[]) => void,
): ColumnDrag {
  const [drag, setDrag] = useState<{
    readonly column: RowColumn;
    readonly order: readonly RowColumn[];
  } | null>(null);
  const getHandleProps = (column: RowColumn): HandleProps => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ column, order: columns });
    },
    onPointerMove: ({ clientY }) => {
      const place = findPlace(list.current, clientY);
      setDrag((current) =>
        current === null ? null : { column, order: moveColumn(current.order, column, place) },
      );
    },
    onPointerUp: () => {
      if (drag !== null && drag.order.join() !== columns.join()) onDrop(drag.order);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { column: drag?.column ?? null, order: drag?.order ?? null, getHandleProps };
}

/** The place in the list at a height of the window: the first or last one above or below it. */
function findPlace(list: HTMLElement | null, y: number): number {
  const items = [...(list?.children ?? [])];
  const place = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
  return place === -1 ? items.length - 1 : place;
}
