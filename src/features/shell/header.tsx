import { NavLink } from "react-router";
import { useUrlView } from "#state/url/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { baseView } from "#state/url/base-view.ts";
import styles from "./header.module.css";

/** Name of the publication and its main pages. Overview, table and comparison share their filters; other links keep collection and date. */
export function Header() {
  const { view, formatUrl } = useUrlView();
  const base = baseView(view);
  return (
    <header className={styles.header} data-print="hidden">
      <Band>
        <div className={styles.bar}>
          <p className={styles.brand}>
            Declined Detainer Outcome Report <span>explorer</span>
          </p>
          <nav className={styles.nav} aria-label="Main">
            <NavLink to={formatUrl(view, "/")} end>
              Overview
            </NavLink>
            <NavLink to={formatUrl(view, "/table")}>Table</NavLink>
            <NavLink to={formatUrl({ ...view, filter: clearWeeks(view.filter) }, "/compare")}>
              Compare
            </NavLink>
            <NavLink to={formatUrl(base, "/editions")}>Editions</NavLink>
            <NavLink to={formatUrl(base, "/open")}>Open a file</NavLink>
            <NavLink to={formatUrl(base, "/about")}>About</NavLink>
          </nav>
        </div>
      </Band>
    </header>
  );
}
