import { WITHDRAWN } from "#domain/detainer/row.ts";
import type { Choice, Dimension } from "#engine/query/question.ts";
import { isUnspecified } from "./reserved-values.ts";

/** Ways in which a row fails a filter; a row's flags are OR-ed over dimensions, and 0 is a match. */
export const FAILURE_FLAGS = { known: 1, open: 2, withdrawn: 4 } as const;

/** Dimensions that a withdrawal takes from a row. */
export const PLACE_DIMENSIONS: ReadonlySet<Dimension> = new Set([
  "state",
  "county",
  "agency",
  "aor",
  "kind",
]);

/** True where a value is kept by a choice. */
export function isMatchingValue(choice: Choice, value: string): boolean {
  return choice.values.includes(value) !== choice.isExcluded;
}

/** How each value of a dictionary fares under a choice, by code. */
export function computeChoiceFlags(
  dictionary: readonly string[],
  dimension: Dimension,
  choice: Choice,
): Uint8Array {
  const chosen = new Set(choice.values);
  return Uint8Array.from(dictionary, (value) => {
    if (chosen.has(value) !== choice.isExcluded) return 0;
    // What is left out as unknown is not sought: it is no match that could yet turn out to be one.
    if (isUnspecified(value)) return choice.isExcluded ? FAILURE_FLAGS.known : FAILURE_FLAGS.open;
    return value === WITHDRAWN && PLACE_DIMENSIONS.has(dimension)
      ? FAILURE_FLAGS.withdrawn
      : FAILURE_FLAGS.known;
  });
}
