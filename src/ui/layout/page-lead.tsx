import type { ReactNode } from "react";
import styles from "./page-lead.module.css";

/** The sentence below the title of a page. */
export function PageLead({ children }: { readonly children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>;
}
