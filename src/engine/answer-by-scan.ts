import { createAnswerFunction } from "./answer-function.ts";
import { computeChange } from "#engine/operators/change.ts";
import { scanBackend } from "#engine/backend/scan-backend.ts";

/** Answers a question by scanning columns; keeps nothing. */
export const answerByScan = createAnswerFunction(scanBackend, () => computeChange);
