import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { createProfileFilter, type Profile } from "#features/profiles/profile.ts";

const OutcomePanel = createLazyComponent(
  async () => (await import("#features/panels/outcome-panel.tsx")).OutcomePanel,
);

interface ProfileOutcomesProps {
  readonly frame: DatasetInfo;
  readonly profile: Profile;
}

/** What ICE recorded for a subject's detainers, by year; nothing where a collection holds declines alone. */
export function ProfileOutcomes({ frame, profile: subject }: ProfileOutcomesProps) {
  const filter = createProfileFilter(subject, EMPTY_FILTER);
  if (filter === null || !hasOutcomes(frame.outcomes)) return null;
  const { title, kind, key } = subject;
  return (
    <PanelBoundary fallback={<Placeholder height={500} />}>
      <OutcomePanel info={frame} subject={{ filter, title, description: [kind, key] }} />
    </PanelBoundary>
  );
}
