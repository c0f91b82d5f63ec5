import { CELL_STATE_LABELS, CELL_STATE_SIGNS, type CellState } from "#domain/table/cell-state.ts";

const SHORT_WORDS: Readonly<Partial<Record<CellState, string>>> = {
  "reported-zero": "none, and nothing is missing",
  "not-named": "not named, and nothing is missing",
  "not-transcribed": "not on record",
  "named-only": "named, number not known",
  withdrawn: "withdrawn",
};

/** The state of a cell in a few words, for the place of its bar. */
export function formatSignWords(cell: CellState): string {
  return SHORT_WORDS[cell] ?? CELL_STATE_LABELS[cell];
}

/** The signs of cells without a number that occur, each with its words, for the key below a chart. */
export function listSigns(
  cells: readonly CellState[],
): readonly { readonly sign: string; readonly words: string }[] {
  return [...new Set(cells)]
    .filter((cell): cell is Exclude<CellState, "count"> => cell !== "count")
    .filter((cell) => cell !== "reported-zero" && CELL_STATE_SIGNS[cell] !== "")
    .map((cell) => ({ sign: CELL_STATE_SIGNS[cell], words: formatSignWords(cell) }));
}
