import type { Dimension } from "#engine/query/question.ts";
import { getWorkerApi } from "#state/worker/worker-client.ts";

/** Milliseconds after which a pointer on a control is more than passing by. */
const HOVER_DELAY = 80;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the worker that the pointer or the focus has settled on the control of a dimension or of the weeks. */
export function prefetchDimension(column: Dimension | "week"): void {
  clearTimeout(timer);
  timer = setTimeout(() => void getWorkerApi().prefetchDimension(column), HOVER_DELAY);
}
