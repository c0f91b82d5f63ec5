import type { MouseEvent } from "react";
import { useLocation } from "react-router";
import styles from "./skip-links.module.css";

/** The first chart of the dashboard. */
const FIRST_CHART = '#weeks [role="application"]';

/** Links past the header and the filters, seen while they have the focus: to the content, and to the first chart. */
export function SkipLinks() {
  const { pathname } = useLocation();
  return (
    <>
      <a className={styles.skipLink} href="#content">
        Skip to the content
      </a>
      {pathname === "/" ? (
        // Until the chart is drawn, the content in which it will stand is as near as one can get.
        <a className={styles.skipLink} href="#content" onClick={focusFirstChart}>
          Skip to the first chart
        </a>
      ) : null}
    </>
  );
}

/** Gives the focus to the chart itself, past the controls in its head. */
function focusFirstChart(event: MouseEvent): void {
  const chart = document.querySelector(FIRST_CHART);
  if (!(chart instanceof HTMLElement || chart instanceof SVGElement)) return;
  event.preventDefault();
  chart.focus();
}
