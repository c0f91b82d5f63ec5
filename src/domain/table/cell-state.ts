/** What a cell of an answer knows; each state looks different on page, chart, table and file. */
export const CELL_STATES = [
  "count",
  "reported-zero",
  "not-named",
  "not-transcribed",
  "named-only",
  "withdrawn",
  "not-selected",
  "not-published",
  "not-yet-published",
  "not-loaded",
  "arriving",
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** Sign of a cell without a count, as shown in tables and written to files. */
export const CELL_STATE_SIGNS: Readonly<Record<Exclude<CellState, "count">, string>> = {
  "reported-zero": "0",
  "not-named": "·",
  "not-transcribed": "?",
  "named-only": "n",
  withdrawn: "w",
  "not-selected": "",
  "not-published": "not published",
  "not-yet-published": "not yet published",
  "not-loaded": "not loaded",
  arriving: "…",
};

/** The key: what each sign says. */
export const CELL_STATE_LABELS: Readonly<Record<CellState, string>> = {
  count: "a count of what is on record",
  "reported-zero": "zero: all of it is on record, and none is counted",
  "not-named": "none: not named in an edition or file that is complete",
  "not-transcribed": "not on record; not a zero",
  "named-only": "named, number not known",
  withdrawn: "withdrawn: ICE later said that the place or agency was wrong",
  "not-selected": "not selected: the filter leaves it out",
  "not-published": "no edition was published for this period",
  "not-yet-published": "not yet published on the date chosen",
  "not-loaded": "the edition could not be loaded",
  arriving: "the edition is still being loaded",
};

/** True where a cell of this state holds a number: a count, or a zero that is reported. */
export function hasNumber(state: CellState): boolean {
  return state === "count" || state === "reported-zero";
}

/** The state of a name in an answer; nothing is said of a cell by a name that is no state. */
export function parseCellState(text: string): CellState {
  return CELL_STATES.find((state) => state === text) ?? "not-transcribed";
}
