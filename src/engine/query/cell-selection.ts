import type { RowSelection } from "#engine/query/query-backend.ts";
import type { Axis } from "./axis.ts";

/** What is counted, as far as the state of a cell without a count depends on it. */
export interface CellSelection extends RowSelection {
  readonly axes: readonly Axis[];
}
