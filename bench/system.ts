import type { Columns } from "./rows.ts";
import type { Gesture } from "./gestures.ts";

/** One of those measured. What it holds for six group-bys, each heeding the filters of the other five columns. */
export interface System {
  /** Takes the rows in, and answers once. Timed as `load`. */
  load(columns: Columns): void | Promise<void>;
  /** Filters anew and reads the six group-bys in the system's own form. Timed. */
  gesture(gesture: Gesture): void | Promise<void>;
  /** What was read last, as six arrays by code. Not timed. */
  answers(): readonly ArrayLike<number>[];
  /** Work that the system does between two gestures while the reader's hand moves on. Timed apart, as `between`. */
  rest?(gesture: Gesture): void;
}
