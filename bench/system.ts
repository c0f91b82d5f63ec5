import type { Columns } from "./rows.ts";
import type { Gesture } from "./gestures.ts";

/** One of those measured. What it holds for six group-bys, each heeding the filters of the other five columns. */
export interface System {
  /** Starts what is started once, without any row. Timed apart, as `opening`. */
  open?(): Promise<void>;
  /** Brings the rows into the form from which they are loaded, where that is not the columns. Not timed. */
  publish?(columns: Columns): Promise<void>;
  /** Takes the rows in, and answers once. Timed as `load`. */
  load(columns: Columns): void | Promise<void>;
  /**
   * What is made when the pointer rests on the control of the coming gesture. Timed apart, as `ready`. Resolves to the
   * milliseconds of its longest slice where it works in slices, between which it would answer.
   */
  settle?(gesture: Gesture): Promise<number | void>;
  /** Filters anew and reads the six group-bys in the system's own form. Timed. */
  gesture(gesture: Gesture): void | Promise<void>;
  /** What was read last, as six arrays by code. Not timed. */
  answers(): readonly ArrayLike<number>[];
  /** True where the rows are in a memory that the browser does not tell the page of. */
  isElsewhere?: boolean;
}
