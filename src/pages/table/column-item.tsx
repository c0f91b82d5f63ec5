import type { KeyboardEvent } from "react";
import type { RowColumn } from "#engine/query/question.ts";
import { Icon } from "#ui/icon/icon.tsx";
import type { HandleProps } from "./use-column-drag.ts";
import styles from "./column-chooser.module.css";

interface ColumnItemProps {
  readonly column: RowColumn;
  readonly title: string;
  /** Its place among the columns shown, from 0, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly isDragged: boolean;
  readonly onToggle: () => void;
  /** Moves it to a place; the control of that name has the focus afterwards. */
  readonly onMove: (place: number, control: string) => void;
  readonly handleProps: HandleProps;
}

/** A column on screen: its checkbox, and what moves it. */
export function ColumnItem(props: ColumnItemProps) {
  const { column, title, place, count, isDragged, onToggle, onMove, handleProps } = props;
  const moveByKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    onMove(place + step, `check-${column}`);
  };
  // At an end of the list its button would be off and lose the focus: the other one has it.
  const getControl = (step: -1 | 1) => {
    const isAtEnd = place + step === (step === -1 ? 0 : count - 1);
    return `${(step === -1) === isAtEnd ? "down" : "up"}-${column}`;
  };
  return (
    <li className={styles.item} data-dragged={isDragged || undefined} onKeyDown={moveByKey}>
      <span {...handleProps} className={styles.handle} aria-hidden="true" title="Drag to move">
        <Icon name="menu" />
      </span>
      <label>
        <input
          type="checkbox"
          checked
          data-control={`check-${column}`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onChange={onToggle}
        />
        {title}
      </label>
      <button
        type="button"
        data-control={`up-${column}`}
        aria-label={`Move ${title} up`}
        disabled={place === 0}
        onClick={() => onMove(place - 1, getControl(-1))}
      >
        ↑
      </button>
      <button
        type="button"
        data-control={`down-${column}`}
        aria-label={`Move ${title} down`}
        disabled={place === count - 1}
        onClick={() => onMove(place + 1, getControl(1))}
      >
        ↓
      </button>
    </li>
  );
}

/** A column that is not on screen. */
export function HiddenColumnItem({
  title,
  onToggle,
}: {
  readonly title: string;
  readonly onToggle: () => void;
}) {
  return (
    <li className={styles.item}>
      <span className={styles.handle} />
      <label>
        <input type="checkbox" checked={false} onChange={onToggle} />
        {title}
      </label>
    </li>
  );
}
