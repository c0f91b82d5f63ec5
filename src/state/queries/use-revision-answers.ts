import type { Answer, Question } from "#engine/query/question.ts";
import type { DatasetId } from "#worker/api/worker-api.ts";
import type { QueryState } from "#state/queries/query-state.ts";
import { useSourcedAnswers } from "#state/queries/use-answers.ts";
import { useDatasetInfos, useDatasetRef } from "#state/queries/use-dataset.ts";

/** The datasets of questions: each week as it was first published, and as of the date in the address. */
export const FIRST_DATASET = 0;
export const CURRENT_DATASET = 1;

const NO_DATASETS: readonly DatasetId[] = [];

/** Answers to questions of which dataset `FIRST` is every week's first revision and `NOW` the dataset of the view. */
export function useRevisionAnswers(questions: readonly Question[]): QueryState<readonly Answer[]> {
  const now = useDatasetRef().data?.id;
  const names =
    now === undefined ? NO_DATASETS : [{ ...now, revision: "first" } satisfies DatasetId, now];
  const frames = useDatasetInfos(names);
  const all = now === undefined ? null : frames.data;
  const of =
    all === null
      ? null
      : {
          datasets: names,
          fileCounts: all.map(({ progress: arriving }) => arriving?.files ?? null),
        };
  // Answers to other questions cannot stand in: their numbers would stand under these filters.
  const own = useSourcedAnswers({ ...frames, data: of }, questions, JSON.stringify(questions));
  return { ...own, data: own.data?.answers ?? null };
}
