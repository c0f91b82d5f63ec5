import { LOCATION_COLUMNS } from "#engine/coverage/location-resolver.ts";
import type { Choice, Dimension, Filter } from "#engine/query/question.ts";
import { computeChoiceFlags, FAILURE_FLAGS } from "#engine/query/choice-flags.ts";
import { isUnspecified } from "#engine/query/reserved-values.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { getDictionary, getColumnNumber, getOccurringCodes } from "./dataset-index.ts";
import type { DatasetIndex } from "./dataset-index.ts";

/** One choice of a filter, with what it says of each value, by code. */
export interface FilterPart {
  readonly dimension: Dimension;
  readonly column: number;
  readonly choice: Choice;
  /** `FAILURE_FLAGS`, 0 where the value is kept. */
  readonly flags: Uint8Array;
  /** Values that fail as open, of which the dataset has rows. */
  readonly unspecified: Uint8Array;
  readonly withdrawn: Uint8Array;
  /** Open values that are kept, of which the dataset has rows. */
  readonly passingUnspecified: Uint8Array;
}

/** True of dimensions that say where a row lies: a row's place knows their values. */
export function isLocationDimension(dimension: Dimension | null): boolean {
  return LOCATION_COLUMNS.some((name) => name === dimension);
}

// Every question of a message has the same choices, and each would read whole dictionaries for them.
const FILTER_PARTS = new WeakMap<DatasetIndex, WeakMap<Choice, Map<Dimension, FilterPart>>>();

/** The choices of a filter in parts, without those to ignore. */
export function getFilterParts(
  datasetIndex: DatasetIndex,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): readonly FilterPart[] {
  const byChoice =
    FILTER_PARTS.get(datasetIndex) ?? new WeakMap<Choice, Map<Dimension, FilterPart>>();
  FILTER_PARTS.set(datasetIndex, byChoice);
  return listChoices(filter, ignored).map(([dimension, choice]) => {
    const byDimension = byChoice.get(choice) ?? new Map<Dimension, FilterPart>();
    byChoice.set(choice, byDimension);
    const part = byDimension.get(dimension) ?? createFilterPart(datasetIndex, dimension, choice);
    byDimension.set(dimension, part);
    return part;
  });
}

function createFilterPart(
  datasetIndex: DatasetIndex,
  dimension: Dimension,
  choice: Choice,
): FilterPart {
  const dictionary = getDictionary(datasetIndex, dimension);
  const column = getColumnNumber(dimension);
  const occurs = getOccurringCodes(datasetIndex, column);
  const flags = computeChoiceFlags(dictionary, dimension, choice);
  const where = (is: (flag: number, value: string) => boolean) =>
    flags.map((flag, code) => (occurs[code] === 1 && is(flag, dictionary[code] ?? "") ? 1 : 0));
  return {
    dimension,
    column,
    choice,
    flags,
    unspecified: where((flag) => flag === FAILURE_FLAGS.open),
    withdrawn: where((flag) => flag === FAILURE_FLAGS.withdrawn),
    passingUnspecified: where((flag, value) => flag === 0 && isUnspecified(value)),
  };
}

/** Values kept, or failing in a certain way, by code. */
export function createLenientMask({ flags }: FilterPart, fails: number): Uint8Array {
  return flags.map((flag) => (flag === 0 || flag === fails ? 1 : 0));
}
