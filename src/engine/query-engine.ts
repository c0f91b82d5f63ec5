import { createAnswerFunction } from "./answer-function.ts";
import type { ComputeChange } from "#engine/operators/change.ts";
import type { AnswerFunction, Dimension } from "#engine/query/question.ts";
import { createIncrementalBackend } from "#engine/backend/incremental-backend.ts";

/** Answers, and what can be done between them. */
export interface QueryEngine {
  /** Answers as `answer` does, and keeps what it read: after a small change of a filter only what changed is read. */
  readonly answer: AnswerFunction;
  /** Announces questions that come together, and come together again with other filters. */
  readonly beginBatch: () => void;
  /** Tells that the hand settles on the control of a dimension or of the weeks, so that `prepare` makes its moves cheap first. */
  readonly prefetchDimension: (column: Dimension | "week") => void;
  /** Does a slice of the work that makes a drag's next steps cheap; true where nothing is left to do. */
  readonly prefetchSlice: () => boolean;
}

/** Answers from what is kept of each dataset, for as long as that is held. `changing` answers "change", and is asked for then. */
export function createQueryEngine(changing: () => ComputeChange): QueryEngine {
  const keeping = createIncrementalBackend();
  return {
    answer: createAnswerFunction(keeping, changing),
    beginBatch: keeping.beginBatch,
    prefetchDimension: keeping.prefetchDimension,
    prefetchSlice: keeping.prefetchSlice,
  };
}
