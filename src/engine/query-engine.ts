import { createAnswerFunction } from "./answer-function.ts";
import type { ComputeChange } from "#engine/operators/change.ts";
import type { AnswerFunction, Dimension } from "#engine/query/question.ts";
import { createIncrementalBackend } from "#engine/backend/incremental-backend.ts";

/** Answers, and what can be done between them. */
export interface QueryEngine {
  /** Answers as `answerByScan` does, but caches: after a small change of a filter only the rows that changed are read. */
  readonly answer: AnswerFunction;
  /** Announces questions that come together, and come together again with other filters. */
  readonly beginBatch: () => void;
  /** Announces changes of the filter of a dimension or of the weeks, which `prefetchSlice` then makes cheap first. */
  readonly prefetchDimension: (column: Dimension | "week") => void;
  /** Does a slice of the work that makes a drag's next steps cheap; true where nothing is left to do. */
  readonly prefetchSlice: () => boolean;
}

/** An engine that caches what it read of each dataset as long as that lives. `getComputeChange` is called for "change" questions. */
export function createQueryEngine(getComputeChange: () => ComputeChange): QueryEngine {
  const backend = createIncrementalBackend();
  return {
    answer: createAnswerFunction(backend, getComputeChange),
    beginBatch: backend.beginBatch,
    prefetchDimension: backend.prefetchDimension,
    prefetchSlice: backend.prefetchSlice,
  };
}
