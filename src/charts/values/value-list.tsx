import type { ReactNode } from "react";
import styles from "./value-list.module.css";

/** A list of values with bars from zero. */
export function ValueList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

interface ValueBarProps {
  /** Its width as a share of the list. */
  readonly percent: number;
  /** Convictions have another color, unknown values are hatched. */
  readonly kind?: "known" | "convicted" | "unknown";
}

/** A bar of a value. */
export function ValueBar({ percent, kind = "known" }: ValueBarProps) {
  const look = kind === "known" ? styles.bar : `${styles.bar} ${styles[kind]}`;
  return <span className={look} style={{ width: `${percent}%` }} />;
}
