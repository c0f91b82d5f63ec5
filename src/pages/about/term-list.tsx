import type { ReactNode } from "react";
import styles from "./term-list.module.css";

/** Terms with their explanations, as a description list. */
export function TermList({
  terms,
  code = false,
}: {
  readonly terms: readonly (readonly [string, ReactNode])[];
  /** True where the terms are names in files or addresses. */
  readonly code?: boolean;
}) {
  return (
    <dl className={styles.terms}>
      {terms.map(([term, words]) => (
        <div key={term}>
          <dt>{code ? <code>{term}</code> : term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
