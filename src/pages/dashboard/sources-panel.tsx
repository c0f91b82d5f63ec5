import type { Collection } from "#domain/report/collection.ts";
import type { Note } from "#domain/note/note.ts";
import { describeView } from "#domain/view/describe-view.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { PanelSection } from "#features/panels/panel.tsx";

interface SourcesPanelProps {
  readonly info: DatasetInfo;
  readonly collection: Collection;
  readonly view: View;
  readonly notes: readonly Note[];
}

/** Where all numbers of the page are from, said once. */
export function SourcesPanel({ info, view }: SourcesPanelProps) {
  return (
    <PanelSection id="sources" labelledBy="sources-title">
      <h2 id="sources-title">Sources</h2>
      <p>{describeView(info, view).source}</p>
    </PanelSection>
  );
}
