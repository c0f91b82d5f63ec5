import { answeringBy } from "./answer.ts";
import type { Answering } from "./question.ts";
import { createKeeping } from "./reading/keeping.ts";

/**
 * Answers as `answer` does, and keeps what it read for the next question: after a small change of a filter only what
 * changed is read.
 */
export function createAnswering(): Answering {
  return answeringBy(createKeeping());
}
