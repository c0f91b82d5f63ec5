import type { ReactNode } from "react";
import "./page.css";

/** A band across the window whose content keeps to the page's width. */
export function Band({
  children,
  className = "",
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={className}>
      <div className="within">{children}</div>
    </div>
  );
}

/** The main part of a page, as wide as the page. */
export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className="within page" tabIndex={-1}>
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </main>
  );
}

/** The main part of a page with filters: a column at the left from 1024 px; below that the owner shows them in a sheet. */
export function PageWithFilters({
  filters,
  children,
}: {
  readonly filters: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <main id="main" className="within page page-filtered" tabIndex={-1}>
      <aside className="filter-column no-print" aria-label="Filters">
        {filters}
      </aside>
      <div id="content" className="page-body" tabIndex={-1}>
        {children}
      </div>
    </main>
  );
}

/** Running text of a comfortable measure. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <div className="prose">{children}</div>;
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
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
