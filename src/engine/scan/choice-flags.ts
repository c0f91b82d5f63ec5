import { WITHDRAWN } from "#domain/row.ts";
import type { Choice, Dimension } from "#engine/question.ts";
import { isOpen } from "./columns.ts";

/** Ways in which a row fails a filter; a row's flags are OR-ed over dimensions, and 0 is a match. */
export const FAILS = { known: 1, open: 2, withdrawn: 4 } as const;

/** Dimensions that a withdrawal takes from a row. */
export const PLACE_DIMENSIONS: ReadonlySet<Dimension> = new Set([
  "state",
  "county",
  "agency",
  "aor",
  "kind",
]);

/** True where a value is kept by a choice. */
export function keeps(choice: Choice, value: string): boolean {
  return choice.values.includes(value) !== choice.leaveOut;
}

/** How each value of a dictionary fares under a choice, by code. */
export function choiceFlags(
  dictionary: readonly string[],
  dimension: Dimension,
  choice: Choice,
): Uint8Array {
  const chosen = new Set(choice.values);
  return Uint8Array.from(dictionary, (value) => {
    if (chosen.has(value) !== choice.leaveOut) return 0;
    if (isOpen(value)) return FAILS.open;
    return value === WITHDRAWN && PLACE_DIMENSIONS.has(dimension) ? FAILS.withdrawn : FAILS.known;
  });
}
