import type { MouseEvent } from "react";
import { useLocation } from "react-router";
import styles from "./skip-links.module.css";

/** The id of the panel that has the first chart of the dashboard. */
const FIRST_PANEL = "weeks";

/** Links past the header and the filters, seen while they have the focus: to the content, and to the first chart. */
export function SkipLinks() {
  const { pathname } = useLocation();
  return (
    <>
      <a className={styles.skipLink} href="#content">
        Skip to the content
      </a>
      {pathname === "/" ? (
        <a className={styles.skipLink} href={`#${FIRST_PANEL}`} onClick={focusFirstChart}>
          Skip to the first chart
        </a>
      ) : null}
    </>
  );
}

/** Gives the focus to the chart itself, past the controls in its head; before the chart is drawn, the link leads to its place. */
function focusFirstChart(event: MouseEvent): void {
  const chart = document.querySelector(`#${FIRST_PANEL} [role="application"]`);
  if (!(chart instanceof HTMLElement || chart instanceof SVGElement)) return;
  event.preventDefault();
  chart.focus();
}
