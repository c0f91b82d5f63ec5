import type { Matched } from "#engine/reading/reading.ts";
import type { Axis } from "./axis.ts";

/** What is counted, as far as the state of a cell without a count depends on it. */
export interface Counted extends Matched {
  readonly axes: readonly Axis[];
}
