import { useQuery } from "@tanstack/react-query";
import type { Answer, Question } from "#engine/question.ts";
import type { CorpusName, Had } from "#worker/desk.ts";
import { ANSWERS_KEY, DESK_KEY, DESK_QUERY, LATE_AFTER, loadedFrom } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";
import { useDelayed } from "./use-delayed.ts";
import { useHeld, useRetry } from "./use-published.ts";
import { useIsDragging } from "#state/hand/weeks-in-hand.ts";
import { asking, publishedBase } from "./worker-client.ts";

/** Answers, and the questions that they answer: while the next are on their way, those before. */
export interface Answered extends Loaded<readonly Answer[]> {
  readonly asked: readonly Question[] | null;
}

/** Corpora of which something is asked, and of how many files each was made then; `null` is all. */
export interface AskedOf {
  readonly names: readonly CorpusName[];
  readonly files: readonly (number | null)[];
}

/** Questions, of what they were asked, and the answers. */
export interface AskedAnswers<Of> {
  readonly of: Of;
  readonly asked: readonly Question[];
  readonly answers: readonly Answer[];
}

/** Minutes, in milliseconds, for which answers that no page shows are kept, so that going back is at once. */
const KEPT_FOR = 5 * 60_000;

/**
 * Answers to questions asked of the view's corpus (every side's corpus is 0), in the order of the questions. While the
 * next answers are on their way the previous ones stay, if they answer questions of the same shape.
 */
export function useAnswers(questions: readonly Question[]): Answered {
  const held = useHeld();
  const of = held.value;
  const asked = of === null ? null : { names: [of.name], files: [of.files] };
  const own = useAsked({ ...held, value: asked }, questions, shapeOf(of?.name ?? null, questions));
  const { value } = own;
  return { ...own, value: value?.answers ?? null, asked: value?.asked ?? null };
}

/**
 * Answers to questions asked of several corpora, which sides name by their place in `of.names`. Answers of one shape stand
 * in for each other while the next are on their way: what is shown of them is then to be taken from what was asked.
 */
export function useAsked<Of extends AskedOf>(
  held: Loaded<Of>,
  questions: readonly Question[],
  shape: string,
): Loaded<AskedAnswers<Of>> {
  const isDragging = useIsDragging();
  const of = held.value;
  const query = useQuery<Had<AskedAnswers<Of>>>({
    ...DESK_QUERY,
    // Of a drag, the steps are not gone back to.
    gcTime: isDragging ? 0 : KEPT_FOR,
    queryKey: [DESK_KEY, ANSWERS_KEY, of?.names, of?.files, questions, shape],
    queryFn: async ({ signal }) => {
      if (of === null) throw new Error("asked too early");
      const had = await asking.ask({ base: publishedBase(), names: of.names, questions }, signal);
      return had.ok ? { ok: true, value: { of, asked: questions, answers: had.value } } : had;
    },
    enabled: of !== null,
    placeholderData: (previous, before) =>
      before?.queryKey[5] === shape && previous?.ok === true ? previous : undefined,
  });
  const own = loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
  return of === null ? { ...held, value: null } : own;
}

/** Everything of questions but their filters, page and order: answers of equal shape can stand in for each other. */
export function shapeOf(name: CorpusName | null, questions: readonly Question[]): string {
  const shapes = questions.map((question) => [
    question.kind,
    question.sides.length,
    question.measures,
    "by" in question ? question.by : null,
    "dimensions" in question ? question.dimensions : null,
  ]);
  return JSON.stringify([name?.collection, shapes]);
}
