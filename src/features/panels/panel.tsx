import type { CSSProperties, ReactNode } from "react";
import { usePanelTab } from "#state/url/use-panel-tab.ts";
import { SmallPrint } from "#ui/small-print.tsx";
import styles from "./panel.module.css";

/** One way to see a panel: chart, table or map. */
export interface PanelTab {
  readonly key: string;
  readonly label: string;
  /** Called only while the tab is open. */
  readonly content: () => ReactNode;
  /** The panel's sentence while the tab is open, where it is of other numbers. */
  readonly summary?: string;
  /** Writes the file of the tab, where it has other numbers than the panel's. */
  readonly onCsv?: () => void;
}

interface PanelProps {
  readonly id: string;
  readonly title: string;
  /** Measure, place, period. */
  readonly subtitle: ReactNode;
  /** A sentence of what the data say; null where there is none. */
  readonly summary: ReactNode;
  readonly source: ReactNode;
  readonly tabs: readonly PanelTab[];
  readonly onCsv?: (() => void) | undefined;
  /** Height in pixels reserved for the content, so that nothing below it moves while it loads. */
  readonly minHeight?: number;
  /** Controls and notes that stay whichever tab is open. */
  readonly children?: ReactNode;
}

/** A titled chart with its sentence, table, file and source line. */
export function Panel(props: PanelProps) {
  const [openKey, setOpenKey] = usePanelTab(
    props.id,
    props.tabs.map(({ key }) => key),
  );
  const tab = props.tabs.find(({ key }) => key === openKey) ?? props.tabs[0];
  const summary = tab?.summary ?? props.summary;
  const onCsv = tab?.onCsv ?? props.onCsv;
  const body: CSSProperties = props.minHeight === undefined ? {} : { minHeight: props.minHeight };
  return (
    <PanelSection id={props.id} labelledBy={`${props.id}-title`}>
      <div className={styles.heading}>
        <div>
          <h2 id={`${props.id}-title`}>{props.title}</h2>
          <p className={styles.subtitle}>{props.subtitle}</p>
        </div>
        <div className={styles.tabs} role="group" aria-label={`${props.title}: how to see it`}>
          {props.tabs.length > 1 &&
            props.tabs.map(({ key, label }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === tab?.key}
                onClick={() => setOpenKey(key)}
              >
                {label}
              </button>
            ))}
          {onCsv !== undefined && (
            <button type="button" onClick={onCsv} aria-label={`CSV of ${props.title}`}>
              CSV
            </button>
          )}
        </div>
      </div>
      {summary !== null && <p className={styles.summary}>{summary}</p>}
      <div className={styles.body} style={body}>
        {tab?.content()}
      </div>
      {props.children}
      <SmallPrint>{props.source}</SmallPrint>
    </PanelSection>
  );
}

/** The section of a page in which a panel stands. */
export function PanelSection({
  id,
  labelledBy,
  children,
}: {
  readonly id: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.panel} id={id} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
