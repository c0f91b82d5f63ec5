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

interface AskedAnswers {
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
  const isDragging = useIsDragging();
  const of = held.value;
  const shape = shapeOf(of?.name ?? null, questions);
  const query = useQuery<Had<AskedAnswers>>({
    ...DESK_QUERY,
    // Of a drag, the steps are not gone back to.
    gcTime: isDragging ? 0 : KEPT_FOR,
    queryKey: [DESK_KEY, ANSWERS_KEY, of, questions, shape],
    queryFn: async ({ signal }) => {
      if (of === null) throw new Error("asked too early");
      const ask = { base: publishedBase(), names: [of.name], questions };
      const had = await asking.ask(ask, signal);
      return had.ok ? { ok: true, value: { asked: questions, answers: had.value } } : had;
    },
    enabled: of !== null,
    placeholderData: (previous, before) =>
      before?.queryKey[4] === shape && previous?.ok === true ? previous : undefined,
  });
  const own = loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
  const { value } = own;
  if (of === null) return { ...held, value: null, asked: null };
  return { ...own, value: value?.answers ?? null, asked: value?.asked ?? null };
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
