import { createCellReader, listRowIndexes } from "#charts/answer/answer-rows.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatValue, formatValueWithPlace, type ValueNames } from "#domain/text/format-value.ts";
import { getText } from "#domain/table/table.ts";
import type { Answer, Filter } from "#engine/query/question.ts";
import type { PlaceDimension } from "#state/url/place-dimension.ts";

/** How many places can stand side by side, and how many do before the reader chose any. */
export const MAX_PLACES = 6;
const START_PLACES = 4;

/** A state or an agency that can be chosen. */
export interface PlaceOption {
  readonly key: string;
  readonly name: string;
}

/** The places that the filter names, A to Z; none where it leaves places out. */
export function listChosenPlaces(
  { choices }: Pick<Filter, "choices">,
  dimension: PlaceDimension,
  names: ValueNames,
): readonly PlaceOption[] {
  const choice = choices[dimension];
  return choice === undefined || choice.isExcluded
    ? []
    : createOptions(choice.values, dimension, names);
}

/** Places by their names, A to Z; what names no place is none of them. */
export function createOptions(
  keys: readonly string[],
  dimension: PlaceDimension,
  names: ValueNames,
): readonly PlaceOption[] {
  const name = dimension === "state" ? formatValue : formatValueWithPlace;
  return keys
    .filter((key) => !isReservedCode(key))
    .map((key) => ({ key, name: name(names, dimension, key) }))
    .sort((a, b) => compareText(a.name, b.name));
}

/** Before the reader chose any: the first four places A to Z of those that have a count in the most periods. */
export function chooseStartPlaces(
  counts: Answer,
  dimension: PlaceDimension,
  names: ValueNames,
): readonly PlaceOption[] {
  const periods = new Map<string, number>();
  const readCell = createCellReader(counts.table);
  for (const row of listRowIndexes(counts)) {
    if (readCell(row).state !== "count") continue;
    const key = getText(counts.table, dimension, row);
    periods.set(key, (periods.get(key) ?? 0) + 1);
  }
  const options = createOptions([...periods.keys()], dimension, names);
  return options
    .toSorted((a, b) => (periods.get(b.key) ?? 0) - (periods.get(a.key) ?? 0))
    .slice(0, START_PLACES)
    .sort((a, b) => compareText(a.name, b.name));
}
