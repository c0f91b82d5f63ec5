import type { ReactNode } from "react";
import styles from "./field-columns.module.css";

/** Fields side by side in as many columns as there is room for. */
export function FieldColumns({ children }: { readonly children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}
