import { FAILURE_FLAGS } from "#engine/query/choice-flags.ts";
import { isNamed } from "#engine/query/reserved-values.ts";
import { replaceMasks } from "./compiled-filter.ts";
import type { CompiledFilter } from "./compiled-filter.ts";
import { isLocationDimension, createLenientMask } from "./filter-parts.ts";
import type { FilterPart } from "./filter-parts.ts";
import type { DatasetIndex } from "./dataset-index.ts";

// Each of these gives what was asked itself where it is the same rows.

/** The rows asked for, and those of which an open value may be one that is chosen, as far as their places let it. */
export function includeUnknown(
  datasetIndex: DatasetIndex,
  asked: CompiledFilter,
  parts: readonly FilterPart[],
): CompiledFilter {
  const open = parts.filter((part) => part.possibility !== "none" && part.unspecified.includes(1));
  const isLenient = asked.words.length > 0 && hasUnspecifiedText(datasetIndex);
  if (open.length === 0 && !isLenient) return asked;
  const masks = open.map(
    (part) => [part.dimension, createLenientMask(part, FAILURE_FLAGS.open)] as const,
  );
  const placed = open.filter(({ possibility: mayBe }) => mayBe === "as its place says");
  const place = createPlaceMask(datasetIndex, placed, "unspecified", (may) => may);
  return { ...replaceMasks(asked, [...masks, ...place]), isLenient };
}

/** The rows asked for, and those that are kept out only because a value is withdrawn. */
export function includeWithdrawn(
  asked: CompiledFilter,
  parts: readonly FilterPart[],
): CompiledFilter {
  const withdrawn = parts.filter((part) => part.withdrawn.includes(1));
  if (withdrawn.length === 0) return asked;
  return replaceMasks(
    asked,
    withdrawn.map(
      (part) => [part.dimension, createLenientMask(part, FAILURE_FLAGS.withdrawn)] as const,
    ),
  );
}

/** The rows asked for, but for those that a "leave out" keeps although an open value may be one that is left out. */
export function excludeUncertain(
  datasetIndex: DatasetIndex,
  asked: CompiledFilter,
  parts: readonly FilterPart[],
): CompiledFilter {
  const leaving = parts.filter(
    ({ choice, keptUnspecified: keptOpen }) =>
      choice.isExcluded && keptOpen.includes(1) && choice.values.some(isNamed),
  );
  if (leaving.length === 0) return asked;
  const masks = leaving
    .filter(({ dimension }) => !isLocationDimension(dimension))
    .map(({ dimension, flags, keptUnspecified: keptOpen }) => {
      const mask = flags.map((flag, code) => (flag === 0 && keptOpen[code] === 0 ? 1 : 0));
      return [dimension, mask] as const;
    });
  const placed = leaving.filter(({ dimension }) => isLocationDimension(dimension));
  return replaceMasks(asked, [
    ...masks,
    ...createPlaceMask(datasetIndex, placed, "keptUnspecified", (may) => !may),
  ]);
}

/** Allows the places in which no part has an open value, or what it may be is as wished. */
function createPlaceMask(
  { rows, placeCodes: places, locationResolver: resolver }: DatasetIndex,
  parts: readonly FilterPart[],
  kind: "unspecified" | "keptUnspecified",
  isWished: (may: boolean) => boolean,
): readonly (readonly ["place", Uint8Array])[] {
  if (parts.length === 0) return [];
  const tests = parts.map((part) => ({
    values: part[kind],
    codes: rows.dimensions[part.column]?.codes ?? new Uint8Array(),
    may: resolver.createValueTest(part.dimension, part.choice.values),
  }));
  const mask = Uint8Array.from(places.exampleRows, (row) =>
    tests.every(({ values, codes, may }) => values[codes[row] ?? 0] !== 1 || isWished(may(row)))
      ? 1
      : 0,
  );
  return [["place", mask]];
}

/** Whether there are open agencies or charge texts, that might hold any word. */
function hasUnspecifiedText(datasetIndex: DatasetIndex): boolean {
  const { unspecifiedAgencies: openNames, unspecifiedCharges: openTexts } =
    datasetIndex.getSearchTexts();
  return openNames.includes(1) || openTexts.includes(1);
}
