import { isKnown, type PlaceRow } from "#charts/comparison/place-rows.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import { UNTRANSCRIBED, type Dimension } from "#engine/query/question.ts";
import { getDimensionWords } from "./dimension-words.ts";

/** What there is not enough data on: "Not enough data to compare: 10 states", "and New York and Texas beyond the places above; 7 withdrawn". */
export function formatIncompleteTitle(
  rows: readonly PlaceRow[],
  by: Dimension,
): { readonly main: string; readonly rest: string } {
  const incomplete = rows.filter((row) => row.value !== UNTRANSCRIBED && !isKnown(row));
  const named = incomplete.filter(({ value }) => !isReservedCode(value));
  const reserved = incomplete.filter(({ value }) => isReservedCode(value));
  const words = getDimensionWords(by);
  const states = rows
    .filter(({ jurisdiction, isWithin }) => jurisdiction !== null && !isWithin)
    .map(({ value }) => getStateName(value));
  const others = reserved.map(
    ({ label, sides }) =>
      `${formatCount(sides.reduce((sum, { count }) => sum + count, 0))} ${label.toLowerCase()}`,
  );
  const beyond = states.length === 0 ? "" : `and ${formatList(states)} beyond the places above`;
  return {
    main:
      named.length === 0
        ? "Not enough data to compare"
        : `Not enough data to compare: ${formatPlural(named.length, words.one, words.many)}`,
    rest: [beyond, ...others].filter((part) => part !== "").join("; "),
  };
}
