import { useState, type CSSProperties, type ReactNode } from "react";
import "./panel.css";

/** One way to see a figure: chart, table or map. */
export interface PanelTab {
  readonly key: string;
  readonly label: string;
  /** Made only while the tab is open. */
  readonly content: () => ReactNode;
}

interface PanelProps {
  readonly id: string;
  readonly title: string;
  /** Measure, place, period. */
  readonly subtitle: ReactNode;
  /** A sentence made from the data; null where there is nothing to say. */
  readonly summary: ReactNode;
  readonly source: ReactNode;
  readonly tabs: readonly PanelTab[];
  readonly onCsv?: (() => void) | undefined;
  /** Height in pixels held for the content, so that nothing below it moves while it loads. */
  readonly minHeight?: number;
  /** Controls and marks that stay whichever tab is open. */
  readonly children?: ReactNode;
}

/** A figure with its heading, sentence, chart or table, CSV and source line. */
export function Panel(props: PanelProps) {
  const [open, setOpen] = useState(props.tabs[0]?.key ?? "");
  const tab = props.tabs.find((found) => found.key === open) ?? props.tabs[0];
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
                onClick={() => setOpen(key)}
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
