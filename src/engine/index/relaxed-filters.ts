import { FAILURE_FLAGS } from "#engine/query/choice-flags.ts";
import { isNamed } from "#engine/query/reserved-values.ts";
import { listPossibleValues } from "#engine/coverage/selected-values.ts";
import { replaceMasks } from "./compiled-filter.ts";
import type { CompiledFilter } from "./compiled-filter.ts";
import { isLocationDimension, createLenientMask } from "./filter-parts.ts";
import type { FilterPart } from "./filter-parts.ts";
import type { DatasetIndex } from "./dataset-index.ts";

// Each of these returns the filter itself where it selects the same rows.

/** The rows of the question, and those of which an open value may be one that is chosen, as far as their places let it. */
export function includeUnknown(
  datasetIndex: DatasetIndex,
  filter: CompiledFilter,
  parts: readonly FilterPart[],
): CompiledFilter {
  const choices = parts.map(({ dimension, choice }) => [dimension, choice] as const);
  const open = parts.flatMap((part) => {
    if (!part.unspecified.includes(1)) return [];
    const { dimension, choice } = part;
    const values = listPossibleValues(datasetIndex.dataset, dimension, choice, choices);
    return values.length === 0 ? [] : [{ ...part, choice: { ...choice, values } }];
  });
  const isLenient = filter.words.length > 0 && hasUnspecifiedText(datasetIndex);
  if (open.length === 0 && !isLenient) return filter;
  const masks = open.map(
    (part) => [part.dimension, createLenientMask(part, FAILURE_FLAGS.open)] as const,
  );
  const locationParts = open.filter(({ dimension }) => isLocationDimension(dimension));
  const place = createPlaceMask(
    datasetIndex,
    locationParts,
    "unspecified",
    (isPossible) => isPossible,
  );
  return { ...replaceMasks(filter, [...masks, ...place]), isLenient };
}

/** The rows of the question, and those that are kept out only because a value is withdrawn. */
export function includeWithdrawn(
  filter: CompiledFilter,
  parts: readonly FilterPart[],
): CompiledFilter {
  const withdrawn = parts.filter((part) => part.withdrawn.includes(1));
  if (withdrawn.length === 0) return filter;
  return replaceMasks(
    filter,
    withdrawn.map(
      (part) => [part.dimension, createLenientMask(part, FAILURE_FLAGS.withdrawn)] as const,
    ),
  );
}

/** The rows of the question, but for those that a "leave out" keeps although an open value may be one that is left out. */
export function excludeUncertain(
  datasetIndex: DatasetIndex,
  filter: CompiledFilter,
  parts: readonly FilterPart[],
): CompiledFilter {
  const exclusions = parts.filter(
    ({ choice, passingUnspecified }) =>
      choice.isExcluded && passingUnspecified.includes(1) && choice.values.some(isNamed),
  );
  if (exclusions.length === 0) return filter;
  const masks = exclusions
    .filter(({ dimension }) => !isLocationDimension(dimension))
    .map(({ dimension, flags, passingUnspecified }) => {
      const mask = flags.map((flag, code) =>
        flag === 0 && passingUnspecified[code] === 0 ? 1 : 0,
      );
      return [dimension, mask] as const;
    });
  const locationParts = exclusions.filter(({ dimension }) => isLocationDimension(dimension));
  return replaceMasks(filter, [
    ...masks,
    ...createPlaceMask(
      datasetIndex,
      locationParts,
      "passingUnspecified",
      (isPossible) => !isPossible,
    ),
  ]);
}

/** Allows the places in which no part has an open value, or what it may be is as wished. */
function createPlaceMask(
  { rows, placeCodes: places, locationResolver: resolver }: DatasetIndex,
  parts: readonly FilterPart[],
  kind: "unspecified" | "passingUnspecified",
  isAllowed: (isPossible: boolean) => boolean,
): readonly (readonly ["place", Uint8Array])[] {
  if (parts.length === 0) return [];
  const tests = parts.map((part) => ({
    values: part[kind],
    codes: rows.dimensions[part.column]?.codes ?? new Uint8Array(),
    isPossible: resolver.createValueTest(part.dimension, part.choice.values),
  }));
  const mask = Uint8Array.from(places.exampleRows, (row) =>
    tests.every(
      ({ values, codes, isPossible }) =>
        values[codes[row] ?? 0] !== 1 || isAllowed(isPossible(row)),
    )
      ? 1
      : 0,
  );
  return [["place", mask]];
}

/** Whether there are open agencies or charge texts, that might hold any word, or texts of several charges together. */
function hasUnspecifiedText(datasetIndex: DatasetIndex): boolean {
  const { unspecifiedAgencies, unspecifiedCharges, summaries } = datasetIndex.getSearchTexts();
  return (
    unspecifiedAgencies.includes(1) ||
    unspecifiedCharges.includes(1) ||
    summaries?.includes(1) === true
  );
}
