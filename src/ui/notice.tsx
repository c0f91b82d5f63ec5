import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./notice.module.css";

/** Props of a notice. `urgent` notices are read out at once; others wait for the reader. */
export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly urgent?: boolean;
  /** An action that the reader can take, such as a retry. */
  readonly action?: { readonly words: string; readonly onClick: () => void } | undefined;
}

/** A boxed message: what happened, in words, and what can be done. */
export function Notice({ title, children, urgent = false, action }: NoticeProps) {
  return (
    <div className={styles.notice} role={urgent ? "alert" : "note"} aria-label={title}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      {action === undefined ? null : <Button onClick={action.onClick}>{action.words}</Button>}
    </div>
  );
}
