import type { Dimension } from "#engine/question.ts";
import { desk } from "#state/worker-client.ts";

/** Milliseconds after which a hand on a control is more than passing by. */
const SETTLED_AFTER = 80;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the worker that the pointer or the focus has settled on the control of a dimension or of the weeks. */
export function settleOn(column: Dimension | "week"): void {
  clearTimeout(timer);
  timer = setTimeout(() => void desk().settle(column), SETTLED_AFTER);
}
