import { answeringBy } from "./answering-by.ts";
import type { Changing } from "./change/change.ts";
import type { Answering, Dimension } from "./question.ts";
import { createKeeping } from "./reading/keeping.ts";

/** Answers, and what can be done between them. */
export interface Answers {
  /** Answers as `answer` does, and keeps what it read: after a small change of a filter only what changed is read. */
  readonly answer: Answering;
  /** Tells that the hand settles on the control of a dimension or of the weeks, so that `prepare` makes its moves cheap first. */
  readonly settle: (column: Dimension | "week") => void;
  /** Does a slice of the work that makes a drag's next steps cheap; true where nothing is left to do. */
  readonly prepare: () => boolean;
}

/** Answers from what is kept of each corpus, for as long as that is held. `changing` answers "change", and is asked for then. */
export function createAnswering(changing: () => Changing): Answers {
  const keeping = createKeeping();
  return {
    answer: answeringBy(keeping, changing),
    settle: keeping.settle,
    prepare: keeping.prepare,
  };
}
