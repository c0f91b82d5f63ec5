import { useCallback } from "react";
import { getPublishedUrl, requestBatcher } from "#state/worker/worker-client.ts";
import type { AnswersTo, Questions } from "./use-answers.ts";
import { useDatasetRef } from "./use-dataset.tsx";

/** A function that asks about the dataset of the address once, for a file that is made on request. */
export function useAnswerRequest(): <const Q extends Questions>(
  questions: Q,
) => Promise<AnswersTo<Q>> {
  const dataset = useDatasetRef();
  return useCallback(
    async <const Q extends Questions>(questions: Q) => {
      if (dataset === undefined) throw new Error("there is no dataset to ask about");
      const answers = await requestBatcher.sendRequest({
        base: getPublishedUrl(),
        datasets: [dataset],
        questions: Object.values(questions),
      });
      return Object.fromEntries(
        Object.keys(questions).map((name, at) => [name, answers[at]]),
      ) as AnswersTo<Q>;
    },
    [dataset],
  );
}
