import { useState, type ReactNode } from "react";
import styles from "./disclosure.module.css";

/** A native disclosure: its summary is always there, the rest on request. What `children` makes as a function is made when first opened. */
export function Disclosure({
  summary,
  children,
  open = false,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode | (() => ReactNode);
  readonly open?: boolean;
}) {
  const [wasOpened, setWasOpened] = useState(open);
  return (
    <details
      className={styles.disclosure}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{summary}</summary>
      <div className={styles.body}>
        {typeof children !== "function" ? children : wasOpened ? children() : null}
      </div>
    </details>
  );
}
