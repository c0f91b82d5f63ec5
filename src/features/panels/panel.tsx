import { useState, type CSSProperties, type ReactNode } from "react";
import "./panel.css";

/** One way to see a panel: chart, table or map. */
export interface PanelTab {
  readonly key: string;
  readonly label: string;
  /** Called only while the tab is open. */
  readonly content: () => ReactNode;
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
  const [openKey, setOpenKey] = useState(props.tabs[0]?.key ?? "");
  const tab = props.tabs.find(({ key }) => key === openKey) ?? props.tabs[0];
  const body: CSSProperties = props.minHeight === undefined ? {} : { minHeight: props.minHeight };
  return (
    <section className="figure" id={props.id} aria-labelledby={`${props.id}-title`}>
      <div className="figure-head">
        <div>
          <h2 id={`${props.id}-title`}>{props.title}</h2>
          <p className="figure-subtitle">{props.subtitle}</p>
        </div>
        <div className="figure-tabs" role="group" aria-label={`${props.title}: how to see it`}>
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
          {props.onCsv !== undefined && (
            <button type="button" onClick={props.onCsv} aria-label={`CSV of ${props.title}`}>
              CSV
            </button>
          )}
        </div>
      </div>
      {props.summary !== null && <p className="figure-summary">{props.summary}</p>}
      <div className="figure-body" style={body}>
        {tab?.content()}
      </div>
      {props.children}
      <p className="figure-source">{props.source}</p>
    </section>
  );
}
