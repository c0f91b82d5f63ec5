import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./page.module.css";

/** A band across the window whose content keeps to the page's width. */
export function Band({ children, ...rest }: ComponentPropsWithRef<"div">) {
  return (
    <div {...rest}>
      <div className={styles.within}>{children}</div>
    </div>
  );
}

/** The main part of a page, as wide as the page. */
export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </main>
  );
}

/** The main part of a page with filters: a column at the left from 1024 px; below that the parent shows them in a sheet. */
export function PageWithFilters({
  filters,
  children,
}: {
  readonly filters: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <main id="main" className={styles.filtered} tabIndex={-1}>
      <aside className={styles.filters} data-print="hidden" aria-label="Filters">
        {filters}
      </aside>
      <div id="content" className={styles.body} tabIndex={-1}>
        {children}
      </div>
    </main>
  );
}

/** Running text of a comfortable measure. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>;
}

/** Room in which a wide table scrolls by itself, reachable by keyboard. */
export function ScrollRegion({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
