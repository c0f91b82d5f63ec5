import type { ReactNode } from "react";
import styles from "./profile-section.module.css";

/** A part of a profile under its heading. */
export function ProfileSection({
  id,
  title,
  children,
}: {
  /** Id of the heading. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
