import { skipToken, useQuery } from "@tanstack/react-query";
import { FetchError } from "#data/errors/fetch-error.ts";
import type { Answer, Question } from "#engine/query/question.ts";
import type { DatasetRef } from "#worker/api/worker-api.ts";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { requestBatcher, getPublishedUrl } from "#state/worker/worker-client.ts";
import { ANSWERS_KEY, WORKER_KEY, type QueryState } from "./query-client.ts";
import { useDatasetRef } from "./use-dataset.tsx";

/** Questions by name. */
export type Questions = Readonly<Record<string, Question>>;

/** The answer to each question, by the name of the question. */
export type AnswersTo<Q extends Questions> = { readonly [Name in keyof Q]: Answer };

/** Answers, their questions, and the datasets that these are about. */
export interface AnswerSet<Q extends Questions, Source = null> {
  readonly source: Source;
  readonly questions: Q;
  readonly answers: AnswersTo<Q>;
  /** Answers of one shape can stand in for each other. */
  readonly shape: string;
}

/** Milliseconds for which answers that no page shows stay, so that going back is at once. */
const CACHE_TIME = 60_000;

/**
 * Answers to questions about the dataset of the address (the dataset of every side is 0). While the next answers are on
 * their way the previous ones stay, with their questions, where these are of the same shape.
 */
export function useAnswers<const Q extends Questions>(questions: Q): QueryState<AnswerSet<Q>> {
  const ref = useDatasetRef();
  return useSourcedAnswers(
    ref === undefined ? undefined : [ref],
    questions,
    formatShape(ref, questions),
    null,
  );
}

/**
 * Answers to questions about several datasets, which sides name by their place in `datasets`. Answers of one shape stand in
 * for each other while the next are on their way: what is shown of them is to be taken from their `source`.
 */
export function useSourcedAnswers<const Q extends Questions, Source>(
  datasets: readonly DatasetRef[] | undefined,
  questions: Q,
  shape: string,
  source: Source,
): QueryState<AnswerSet<Q, Source>> {
  const isDragging = useIsDragging();
  return useQuery({
    queryKey: [WORKER_KEY, ANSWERS_KEY, datasets, questions, shape],
    queryFn:
      datasets === undefined
        ? skipToken
        : async ({ client, signal }): Promise<AnswerSet<Q, Source>> => {
            const request = {
              base: getPublishedUrl(),
              datasets,
              questions: Object.values(questions),
            };
            try {
              const list = await requestBatcher.sendRequest(request, signal);
              const answers = Object.fromEntries(
                Object.keys(questions).map((name, at) => [name, list[at]]),
              ) as AnswersTo<Q>;
              return { source, questions, answers, shape };
            } catch (thrown) {
              // The worker has given this version up; what it says of the dataset now is of another.
              if (thrown instanceof FetchError && thrown.failure.cause === "outdated")
                void client.invalidateQueries({ queryKey: [WORKER_KEY, "dataset"] });
              throw thrown;
            }
          },
    // The steps of a drag are not gone back to.
    gcTime: isDragging ? 0 : CACHE_TIME,
    placeholderData: (previous) => (previous?.shape === shape ? previous : undefined),
  });
}

/** Everything of questions but their filters, page and order: answers of equal shape can stand in for each other. */
function formatShape(ref: DatasetRef | undefined, questions: Questions): string {
  const shapes = Object.entries(questions).map(([name, question]) => [
    name,
    question.kind,
    question.sides.length,
    question.measures,
    "by" in question ? question.by : null,
    "dimensions" in question ? question.dimensions : null,
  ]);
  return JSON.stringify([ref?.id.collection, shapes]);
}
