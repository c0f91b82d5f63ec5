import { useId, useState, type ReactNode } from "react";
import { Icon } from "#ui/icon/icon.tsx";
import styles from "./fold.module.css";

interface FoldProps {
  readonly title: string;
  /** At the end of the line: how many values there are, or how many are chosen. */
  readonly aside?: string;
  /** True where something in it is chosen: the aside has the accent. */
  readonly isChosen?: boolean;
  readonly isOpenAtFirst?: boolean;
  /** The pointer or the focus came to it. */
  readonly onEnter?: () => void;
  readonly children: () => ReactNode;
}

/** A line that opens what stands below it; closed, it is one tab stop and draws nothing else. */
export function Fold(props: FoldProps) {
  const { title, aside = "", isChosen = false, isOpenAtFirst = false, onEnter, children } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <div
      className={styles.fold}
      role="group"
      aria-labelledby={id}
      onPointerEnter={onEnter}
      onFocus={onEnter}
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "down" : "right"} />
        <span id={id} className={styles.title}>
          {title}
        </span>
        <span className={isChosen ? styles.chosen : styles.aside}>{aside}</span>
      </button>
      {isOpen ? <div className={styles.body}>{children()}</div> : null}
    </div>
  );
}
