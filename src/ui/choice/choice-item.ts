import type { CellState } from "#domain/table/cell-state.ts";

/** What is counted of a value: the state of its cell, the number where there is one, and the detainers still open. */
export interface ChoiceCell {
  readonly state: CellState;
  readonly count: number | null;
  readonly open: number | null;
}

/** A value that can be chosen: how it is written, what it counts to, and a second line such as a place or a warning. */
export interface ChoiceItem {
  readonly value: string;
  readonly label: string;
  /** Null where the count is not known yet. */
  readonly cell: ChoiceCell | null;
  readonly aside?: string;
  /** Heading under which the item stands in the combobox. */
  readonly group?: string;
}
