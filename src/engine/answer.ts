import { answeringBy } from "./answering-by.ts";
import { change } from "./change/change.ts";
import { scanning } from "./scan/scanning.ts";

/** Answers a question by scanning columns; keeps nothing. */
export const answer = answeringBy(scanning, () => change);
