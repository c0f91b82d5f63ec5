import { useLayoutEffect, useRef, useState } from "react";
import type { RowColumn } from "#engine/query/question.ts";
import { TextButton } from "#ui/button.tsx";
import { PopoverButton } from "#ui/popup/popover-button.tsx";
import { moveColumn, toggleColumn } from "#features/rows/table-columns.ts";
import { ColumnItem, HiddenColumnItem } from "./column-item.tsx";
import { useColumnDrag } from "./use-column-drag.ts";
import styles from "./column-chooser.module.css";

interface ColumnChooserProps {
  readonly columns: readonly RowColumn[];
  /** Columns that can be shown. */
  readonly selectable: readonly RowColumn[];
  readonly getTitle: (column: RowColumn) => string;
  /** Null is the usual columns. */
  readonly onChange: (columns: readonly RowColumn[] | null) => void;
}

/** Which columns are shown and in which order, behind a button. */
export function ColumnChooser(props: ColumnChooserProps) {
  return (
    <PopoverButton label={`Columns (${props.columns.length})`} title="Columns" align="end">
      {() => <ColumnList {...props} />}
    </PopoverButton>
  );
}

/** The columns on screen in their order, to move by drag, by buttons or with Alt and an arrow key, and below them the others. */
export function ColumnList({ columns, selectable, getTitle, onChange }: ColumnChooserProps) {
  const list = useRef<HTMLUListElement>(null);
  const focusedControl = useRef<string | null>(null);
  const [words, setWords] = useState("");
  const drag = useColumnDrag(list, columns, (moved) => onChange(moved));
  const order = drag.order ?? columns;
  const hidden = selectable.filter((column) => !columns.includes(column));
  // An item that moves in the list loses the focus.
  useLayoutEffect(() => {
    if (focusedControl.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-control="${focusedControl.current}"]`)?.focus();
    focusedControl.current = null;
  }, [columns]);
  const move = (column: RowColumn, place: number, control: string) => {
    const moved = moveColumn(columns, column, place);
    if (moved === columns) return;
    focusedControl.current = control;
    setWords(`${getTitle(column)}: now ${place + 1} of ${columns.length}`);
    onChange(moved);
  };
  const toggle = (column: RowColumn) => {
    const next = toggleColumn(columns, column);
    setWords(
      next === columns
        ? "One column has to stay."
        : `${getTitle(column)}: ${next.includes(column) ? "shown last" : "not shown"}`,
    );
    onChange(next);
  };
  return (
    <div className={styles.chooser}>
      <p className={styles.help}>
        Drag a column by its handle, or press Alt and an arrow key, to move it.
      </p>
      <ul ref={list} aria-label="Columns shown, in order">
        {order.map((column, at) => (
          <ColumnItem
            key={column}
            column={column}
            title={getTitle(column)}
            place={at}
            count={order.length}
            isDragged={drag.column === column}
            onToggle={() => toggle(column)}
            onMove={(place, control) => move(column, place, control)}
            handleProps={drag.getHandleProps(column)}
          />
        ))}
      </ul>
      {hidden.length === 0 ? null : (
        <ul aria-label="Columns not shown" className={styles.hidden}>
          {hidden.map((column) => (
            <HiddenColumnItem
              key={column}
              title={getTitle(column)}
              onToggle={() => toggle(column)}
            />
          ))}
        </ul>
      )}
      <TextButton onClick={() => onChange(null)}>Usual columns</TextButton>
      <output className={styles.help} aria-live="polite">
        {words}
      </output>
    </div>
  );
}
