import { Link } from "react-router";
import type { Note } from "#domain/note/note.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { describeView } from "#domain/view/describe-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { View } from "#state/url/view.ts";
import { PanelSection } from "#features/panels/panel.tsx";
import styles from "./prose-panel.module.css";

interface SourcesPanelProps {
  readonly info: DatasetInfo;
  readonly view: View;
  readonly notes: readonly Note[];
}

/** Where all numbers of the page are from, said once. */
export function SourcesPanel({ info, view, notes }: SourcesPanelProps) {
  const { view: chosen, formatUrl } = useUrlView();
  const whole = baseView(chosen);
  const { origin } = info.datasetPeriod;
  const isPublished = origin === "official" || origin === "reconstructed";
  const corrections = notes.filter(({ kind }) => kind === "correction").length;
  // Of records the note says how they were released, and by whom they were published again.
  const publication = hasPrintedTotals(info.weeks)
    ? undefined
    : notes.find(({ kind, touches }) => kind === "publication" && touches.length === 0);
  return (
    <PanelSection id="sources" labelledBy="sources-title">
      <div className={styles.prose}>
        <h2 id="sources-title">Sources</h2>
        <p>{describeView(info, view).source.replace(/^Source: /u, "")}</p>
        {publication === undefined ? null : <p>{publication.what}</p>}
        <p className={styles.links}>
          <Link to={formatUrl(whole, "/table")}>Every source, row by row</Link>
          {corrections === 0 ? null : (
            <Link to={formatUrl(whole, "/corrections")}>
              {formatPlural(corrections, "correction")} by ICE
            </Link>
          )}
          {isPublished ? (
            <Link to={formatUrl(whole, "/about/methods#cite")}>How to cite</Link>
          ) : null}
        </p>
      </div>
    </PanelSection>
  );
}
