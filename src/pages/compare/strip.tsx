import type { StripItem } from "./strip-model.ts";
import styles from "./strip.module.css";

/** The numbers above the figures. */
export function Strip({ items }: { readonly items: readonly StripItem[] }) {
  return (
    <section className={styles.strip} aria-label="Totals">
      {items.map(({ key, swatch, value, isWords, label, remark }) => (
        <div key={key} className={styles.item}>
          <p>
            {swatch === null ? null : <i data-swatch={swatch} />}
            <b className={isWords ? styles.words : styles.number}>{value}</b>{" "}
            <span className={styles.label}>{label}</span>
          </p>
          {remark === "" ? null : <small>{remark}</small>}
        </div>
      ))}
    </section>
  );
}
