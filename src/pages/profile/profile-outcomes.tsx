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
  readonly info: DatasetInfo;
  readonly profile: Profile;
}

/** The outcomes that ICE recorded for a profile's detainers, by year; nothing where a collection has declines alone. */
export function ProfileOutcomes({ info, profile }: ProfileOutcomesProps) {
  const filter = createProfileFilter(profile, EMPTY_FILTER);
  if (filter === null || !hasOutcomes(info.outcomes)) return null;
  const { title, kind, key } = profile;
  return (
    <PanelBoundary fallback={<Placeholder height={500} />}>
      <OutcomePanel info={info} profile={{ filter, title, description: [kind, key] }} />
    </PanelBoundary>
  );
}
