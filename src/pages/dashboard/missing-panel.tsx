import type { Collection } from "#domain/report/collection.ts";
import type { Answer } from "#engine/query/question.ts";
import type { PanelData } from "#features/panels/panel-data.ts";
import { PanelSection } from "#features/panels/panel.tsx";
import { CompletenessDisclosure } from "./completeness-disclosure.tsx";

interface MissingPanelProps extends PanelData {
  readonly collection: Collection;
  /** Counts by week and state, unfiltered. */
  readonly counts: Answer;
}

/** What the records leave open, said once. */
export function MissingPanel({ info, collection, counts }: MissingPanelProps) {
  return (
    <PanelSection id="missing" labelledBy="missing-title">
      <h2 id="missing-title">What is missing</h2>
      <CompletenessDisclosure info={info} collection={collection} counts={counts} />
    </PanelSection>
  );
}
