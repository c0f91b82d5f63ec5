import { useQuery } from "@tanstack/react-query";
import type { Answer, Question } from "#engine/question.ts";
import type { CorpusName, Had } from "#worker/desk.ts";
import { DESK_KEY, DESK_QUERY, LATE_AFTER, loadedFrom } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";
import { useDelayed } from "./use-delayed.ts";
import { useCorpusName, useRetry } from "./use-published.ts";
import { asking, publishedBase } from "./worker-client.ts";

/** Minutes, in milliseconds, for which answers that no page shows are kept, so that going back is at once. */
const KEPT_FOR = 5 * 60_000;

/**
 * Answers to questions asked of the view's corpus (every side's corpus is 0), in the order of the questions. While the
 * next answers are on their way the previous ones stay, if they answer questions of the same shape.
 */
export function useAnswers(questions: readonly Question[]): Loaded<readonly Answer[]> {
  const name = useCorpusName();
  const named = name.value;
  const shape = shapeOf(named, questions);
  const query = useQuery<Had<readonly Answer[]>>({
    ...DESK_QUERY,
    gcTime: KEPT_FOR,
    queryKey: [DESK_KEY, "answers", named, questions, shape],
    queryFn: ({ signal }) =>
      named === null
        ? Promise.reject(new Error("asked too early"))
        : asking.ask({ base: publishedBase(), names: [named], questions }, signal),
    enabled: named !== null,
    placeholderData: (previous, before) =>
      before?.queryKey[4] === shape && previous?.ok === true ? previous : undefined,
  });
  const own = loadedFrom(query, useDelayed(query.isFetching, LATE_AFTER), useRetry());
  return named === null ? { ...name, value: null } : own;
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
