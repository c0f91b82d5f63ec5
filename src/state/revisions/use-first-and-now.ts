import type { Answer, Question } from "#engine/question.ts";
import type { CorpusName } from "#worker/desk.ts";
import type { Loaded } from "#state/loaded.ts";
import { useAsked } from "#state/use-answers.ts";
import { useFrames, useHeld } from "#state/use-published.ts";

/** The corpora of questions: each week as it was first published, and as of the date in the address. */
export const FIRST = 0;
export const NOW = 1;

const NO_NAMES: readonly CorpusName[] = [];

/** Answers to questions of which corpus `FIRST` is every week's first revision and `NOW` the corpus of the view. */
export function useFirstAndNow(questions: readonly Question[]): Loaded<readonly Answer[]> {
  const now = useHeld().value?.name;
  const names =
    now === undefined ? NO_NAMES : [{ ...now, revision: "first" } satisfies CorpusName, now];
  const frames = useFrames(names);
  const all = now === undefined ? null : frames.value;
  const of =
    all === null ? null : { names, files: all.map(({ arriving }) => arriving?.files ?? null) };
  // Answers to other questions cannot stand in: their numbers would stand under these filters.
  const own = useAsked({ ...frames, value: of }, questions, JSON.stringify(questions));
  return { ...own, value: own.value?.answers ?? null };
}
