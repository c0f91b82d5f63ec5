import type { CSSProperties, ReactNode } from "react";
import { usePanelTab } from "#state/url/use-panel-tab.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { usePanelDownload } from "./panel-downloads.ts";
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
  /** Measure, place, period; null where the title says it all. */
  readonly subtitle: ReactNode;
  /** A sentence of what the data say; null where there is none. */
  readonly summary: ReactNode;
  /** Where the numbers are from; left out on a page that says it once for all its panels. */
  readonly source?: ReactNode;
  readonly tabs: readonly PanelTab[];
  /** Controls in the head, before the tabs. */
  readonly controls?: ReactNode;
  readonly onCsv?: (() => void) | undefined;
  /** Height in pixels reserved for the content, so that nothing below it moves while it loads. */
  readonly minHeight?: number;
  /** Controls and notes that stay whichever tab is open. */
  readonly children?: ReactNode;
}

/** A titled chart with its table, its file and a sentence of what it shows. */
export function Panel(props: PanelProps) {
  const { id, title, subtitle, tabs, controls, minHeight, children, source } = props;
  const [openKey, setOpenKey] = usePanelTab(
    id,
    tabs.map(({ key }) => key),
  );
  const tab = tabs.find(({ key }) => key === openKey) ?? tabs[0];
  const summary = tab?.summary ?? props.summary;
  const onCsv = tab?.onCsv ?? props.onCsv;
  usePanelDownload(id, title, onCsv);
  const body: CSSProperties = minHeight === undefined ? {} : { minHeight };
  const renderParts = (list: ReactNode, wrap: (content: ReactNode) => ReactNode) => (
    <>
      <div className={subtitle === null ? `${styles.head} ${styles.short}` : styles.head}>
        <div className={styles.titles}>
          <h2 id={`${id}-title`}>{title}</h2>
          {subtitle === null ? null : <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        <div className={styles.tools}>
          {controls}
          {list}
          {onCsv === undefined ? null : (
            <button
              type="button"
              className={styles.download}
              onClick={onCsv}
              title="Download CSV"
              aria-label={`Download CSV of ${title}`}
            >
              <Icon name="download" />
            </button>
          )}
        </div>
      </div>
      <div style={body}>{wrap(tab?.content())}</div>
    </>
  );
  return (
    <PanelSection id={id} labelledBy={`${id}-title`}>
      {tabs.length > 1 ? (
        <Tabs
          name={`${title}: how to see it`}
          value={tab?.key ?? ""}
          tabs={tabs}
          onChange={setOpenKey}
        >
          {({ list, wrap }) => renderParts(list, wrap)}
        </Tabs>
      ) : (
        renderParts(null, (content) => content)
      )}
      {summary === null || summary === "" ? null : <p className={styles.summary}>{summary}</p>}
      {children}
      {source === undefined ? null : <p className={styles.source}>{source}</p>}
    </PanelSection>
  );
}

/** The section of a page in which a panel stands. */
export function PanelSection({
  id,
  labelledBy,
  children,
}: {
  readonly id?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.panel} id={id} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
