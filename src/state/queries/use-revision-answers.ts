import type { DatasetId } from "#worker/api/worker-api.ts";
import type { QueryState } from "#state/queries/query-client.ts";
import { useSourcedAnswers, type AnswerSet, type Questions } from "#state/queries/use-answers.ts";
import { useDatasetInfos, useDatasetRef } from "#state/queries/use-dataset.tsx";

/** The datasets of questions: each week as it was first published, and as of the date in the address. */
export const FIRST_DATASET = 0;
export const CURRENT_DATASET = 1;

const NO_DATASETS: readonly DatasetId[] = [];

/** Answers to questions of which `FIRST_DATASET` is every week's first revision and `CURRENT_DATASET` the dataset of the address. */
export function useRevisionAnswers<const Q extends Questions>(
  questions: Q,
): QueryState<AnswerSet<Q>> {
  const current = useDatasetRef()?.id;
  const ids: readonly DatasetId[] =
    current === undefined ? NO_DATASETS : [{ ...current, revision: "first" }, current];
  const infos = useDatasetInfos(ids);
  const refs =
    current === undefined
      ? undefined
      : infos.data?.flatMap(({ version }, at) => {
          const id = ids[at];
          return id === undefined ? [] : [{ id, version }];
        });
  // Answers to other questions cannot stand in: their numbers would stand under these filters.
  const state = useSourcedAnswers(refs, questions, JSON.stringify(questions), null);
  return refs === undefined ? { ...infos, data: undefined } : state;
}
