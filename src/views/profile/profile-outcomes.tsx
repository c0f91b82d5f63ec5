import { lazy, Suspense } from "react";
import { hasOutcomes } from "#domain/outcome.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { Placeholder } from "#ui/placeholder.tsx";
import { subjectFilter, type Subject } from "#views/subject/subject.ts";

const OutcomeFigure = lazy(async () => ({
  default: (await import("#views/outcomes/outcome-figure.tsx")).OutcomeFigure,
}));

interface ProfileOutcomesProps {
  readonly frame: CorpusFrame;
  readonly subject: Subject;
}

/** What ICE recorded for a subject's detainers, by year; nothing where a collection holds declines alone. */
export function ProfileOutcomes({ frame, subject }: ProfileOutcomesProps) {
  const filter = subjectFilter(subject, EVERYTHING);
  if (filter === null || !hasOutcomes(frame.outcomes)) return null;
  const { title, kind, key } = subject;
  return (
    <Suspense fallback={<Placeholder height={500} />}>
      <OutcomeFigure frame={frame} of={{ filter, title, context: [kind, key] }} />
    </Suspense>
  );
}
