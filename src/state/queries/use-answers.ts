import { useQuery } from "@tanstack/react-query";
import type { Answer, Question } from "#engine/query/question.ts";
import type { DatasetId, Result } from "#worker/api/worker-api.ts";
import {
  ANSWERS_KEY,
  WORKER_KEY,
  WORKER_QUERY_OPTIONS,
  LATE_DELAY,
  createQueryState,
} from "./query-state.ts";
import type { QueryState } from "./query-state.ts";
import { useDelayed } from "./use-delayed.ts";
import { useDatasetRef, useRetry } from "./use-dataset.ts";
import { useIsDragging } from "#state/url/drag-preview.ts";
import { requestBatcher, getPublishedUrl } from "#state/worker/worker-client.ts";

/** Answers, and the questions that they answer: while the next are on their way, those before. */
export interface AnswersState extends QueryState<readonly Answer[]> {
  readonly questions: readonly Question[] | null;
}

/** Corpora of which something is asked, and of how many files each was made then; `null` is all. */
export interface QuerySource {
  readonly datasets: readonly DatasetId[];
  readonly fileCounts: readonly (number | null)[];
}

/** Questions, of what they were asked, and the answers. */
export interface SourcedAnswers<Of> {
  readonly source: Of;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

/** Minutes, in milliseconds, for which answers that no page shows are kept, so that going back is at once. */
const CACHE_TIME = 5 * 60_000;

/**
 * Answers to questions asked of the view's dataset (every side's dataset is 0), in the order of the questions. While the
 * next answers are on their way the previous ones stay, if they answer questions of the same shape.
 */
export function useAnswers(questions: readonly Question[]): AnswersState {
  const held = useDatasetRef();
  const of = held.data;
  const asked = of === null ? null : { datasets: [of.id], fileCounts: [of.fileCount] };
  const own = useSourcedAnswers(
    { ...held, data: asked },
    questions,
    formatShape(of?.id ?? null, questions),
  );
  const { data: value } = own;
  return { ...own, data: value?.answers ?? null, questions: value?.questions ?? null };
}

/**
 * Answers to questions asked of several datasets, which sides name by their place in `of.names`. Answers of one shape stand
 * in for each other while the next are on their way: what is shown of them is then to be taken from what was asked.
 */
export function useSourcedAnswers<Of extends QuerySource>(
  held: QueryState<Of>,
  questions: readonly Question[],
  shape: string,
): QueryState<SourcedAnswers<Of>> {
  const isDragging = useIsDragging();
  const of = held.data;
  const query = useQuery<Result<SourcedAnswers<Of>>>({
    ...WORKER_QUERY_OPTIONS,
    // Of a drag, the steps are not gone back to.
    gcTime: isDragging ? 0 : CACHE_TIME,
    queryKey: [WORKER_KEY, ANSWERS_KEY, of?.datasets, of?.fileCounts, questions, shape],
    queryFn: async ({ signal }) => {
      if (of === null) throw new Error("asked too early");
      const had = await requestBatcher.sendRequest(
        { base: getPublishedUrl(), datasets: of.datasets, questions },
        signal,
      );
      return had.ok
        ? { ok: true, value: { source: of, questions: questions, answers: had.value } }
        : had;
    },
    enabled: of !== null,
    placeholderData: (previous, before) =>
      before?.queryKey[5] === shape && previous?.ok === true ? previous : undefined,
  });
  const own = createQueryState(query, useDelayed(query.isFetching, LATE_DELAY), useRetry());
  return of === null ? { ...held, data: null } : own;
}

/** Everything of questions but their filters, page and order: answers of equal shape can stand in for each other. */
export function formatShape(name: DatasetId | null, questions: readonly Question[]): string {
  const shapes = questions.map((question) => [
    question.kind,
    question.sides.length,
    question.measures,
    "by" in question ? question.by : null,
    "dimensions" in question ? question.dimensions : null,
  ]);
  return JSON.stringify([name?.collection, shapes]);
}
