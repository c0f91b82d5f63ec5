import type { MouseEvent, ReactNode } from "react";
import styles from "./sort-button.module.css";

interface SortButtonProps {
  readonly title: string;
  /** The direction of the sort by this column; null where the table is not sorted by it. */
  readonly isDescending: boolean | null;
  /** The place of the column among several that are sorted by. */
  readonly rank?: number | null;
  readonly onPress: (event: MouseEvent) => void;
  /** Words after the arrow. */
  readonly children?: ReactNode;
}

/** The title of a column as a button that sorts, with an arrow where the table is sorted by it. */
export function SortButton({ title, isDescending, rank, onPress, children }: SortButtonProps) {
  return (
    <button type="button" className={styles.button} onClick={onPress}>
      {title}
      {isDescending === null ? null : (
        <span aria-hidden="true">
          {isDescending ? " ↓" : " ↑"}
          {rank}
        </span>
      )}
      {children}
    </button>
  );
}
