import { lazy, Suspense } from "react";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import { createProfileFilter, type Profile } from "#features/profiles/profile.ts";

const OutcomePanel = lazy(async () => ({
  default: (await import("#features/panels/outcome-panel.tsx")).OutcomePanel,
}));

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
    <Suspense fallback={<Placeholder height={500} />}>
      <OutcomePanel frame={frame} of={{ filter, title, context: [kind, key] }} />
    </Suspense>
  );
}
