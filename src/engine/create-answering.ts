import { answeringBy } from "./answer.ts";
import type { Answering } from "./question.ts";
import { createKeeping } from "./reading/keeping.ts";

/** Answers, and what can be done between them. */
export interface Answers {
  /** Answers as `answer` does, and keeps what it read: after a small change of a filter only what changed is read. */
  readonly answer: Answering;
  /** Does a slice of the work that makes a drag's next steps cheap; true where nothing is left to do. */
  readonly prepare: () => boolean;
}

/** Answers from what is kept of each corpus, for as long as that is held. */
export function createAnswering(): Answers {
  const keeping = createKeeping();
  return { answer: answeringBy(keeping), prepare: keeping.prepare };
}
