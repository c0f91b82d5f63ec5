import type { Corpus } from "#domain/publication/coverage.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import type { Axis } from "./axis.ts";

/** What is counted, as far as the state of a cell without a count depends on it. */
export interface Counted {
  readonly corpus: Corpus;
  readonly filter: Filter;
  /** Dimensions whose choice a facet ignores. */
  readonly ignored: readonly Dimension[];
  readonly axes: readonly Axis[];
  /** Of `rowFlags`, with the same dimensions ignored. */
  readonly flags: Uint8Array;
  readonly weights: Float64Array;
}
