import type { ReactNode } from "react";
import styles from "./small-print.module.css";

/** Small text beneath a chart or a table, such as its sources. */
export function SmallPrint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.smallPrint}>{children}</p>;
}
