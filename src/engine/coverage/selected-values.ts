import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { Choice, Dimension } from "#engine/query/question.ts";
import { isMatchingValue } from "#engine/query/choice-flags.ts";
import { isNamed } from "#engine/query/reserved-values.ts";
import type { ChoiceList } from "./completeness.ts";
import { getKnownLocation, isCompatible } from "./known-location.ts";
import type { KnownLocation, PlaceNames } from "./known-location.ts";
import { LOCATION_COLUMNS } from "./location-resolver.ts";

/** Whether something may be of one value of a dimension, as far as one choice lets it. */
type ValueTest = (value: string) => boolean;

const LOCATION_DIMENSIONS: ReadonlySet<Dimension> = new Set(LOCATION_COLUMNS);

/**
 * Whether choices leave any row of a value, by its index on an axis. A value is left out where the choice of its own
 * dimension does not keep it, where it is known to lie in no place that is chosen, or only in places that are left out, and
 * where the kind of an agency is not one that is kept. Of reserved values only their own dimension decides.
 */
export function createSelectedValueTest(
  dataset: PlaceNames,
  { dimension, values }: Pick<Axis, "dimension" | "values">,
  choices: ChoiceList,
): (index: number) => boolean {
  if (dimension === null || choices.length === 0) return () => true;
  const found = getCachedFlags(dataset, values, dimension, choices);
  return (index) => found[index] !== 0;
}

/** Choices of which an axis remembers what they leave out: those of the questions of one message, and those of a drag. */
const MAX_CHOICES = 16;
type FlagsByChoices = ReadonlyMap<string, Uint8Array>;
const FLAGS = new WeakMap<PlaceNames["agencies"], WeakMap<readonly string[], FlagsByChoices>>();

/** By index of the values, 1 where the choices leave rows of it. A drag asks for the same choices at each of its steps. */
function getCachedFlags(
  dataset: PlaceNames,
  values: readonly string[],
  dimension: Dimension,
  choices: ChoiceList,
): Uint8Array {
  const key = JSON.stringify([dimension, choices]);
  const byValues = FLAGS.get(dataset.agencies) ?? new WeakMap<readonly string[], FlagsByChoices>();
  FLAGS.set(dataset.agencies, byValues);
  const cached = byValues.get(values);
  const found = cached?.get(key);
  if (found !== undefined) return found;
  const tests = choices.flatMap(
    ([chosen, choice]) => createChoiceTest(dataset, dimension, chosen, choice) ?? [],
  );
  const flags = Uint8Array.from(values, (value) =>
    tests.every((isSelected) => isSelected(value)) ? 1 : 0,
  );
  byValues.set(values, new Map([[key, flags], ...[...(cached ?? [])].slice(0, MAX_CHOICES - 1)]));
  return flags;
}

/** The named values of a choice that no other choice leaves out: what a row that matches all of them may be. */
export function listPossibleValues(
  dataset: PlaceNames,
  dimension: Dimension,
  { values }: Choice,
  choices: ChoiceList,
): readonly string[] {
  const tests = choices.flatMap(([chosen, choice]) =>
    chosen === dimension ? [] : (createChoiceTest(dataset, dimension, chosen, choice) ?? []),
  );
  return values.filter((value) => isNamed(value) && tests.every((isSelected) => isSelected(value)));
}

/** What a choice says of the values of a dimension; null where it says nothing. */
function createChoiceTest(
  dataset: PlaceNames,
  dimension: Dimension,
  chosen: Dimension,
  choice: Choice,
): ValueTest | null {
  if (chosen === dimension) return (value) => isMatchingValue(choice, value);
  if (dimension === "agency" && chosen === "kind") {
    return (key) => {
      const kind = dataset.agencies.get(key)?.kind ?? "unknown";
      return !isNamed(kind) || isMatchingValue(choice, kind);
    };
  }
  if (dimension === "kind" && chosen === "agency") return createKindTest(dataset, choice);
  if (!LOCATION_DIMENSIONS.has(dimension) || !LOCATION_DIMENSIONS.has(chosen)) return null;
  const isWithin = choice.isExcluded
    ? createExclusionTest(chosen, choice.values)
    : createInclusionTest(dataset, chosen, choice.values);
  return (value) => !isNamed(value) || isWithin(getKnownLocation(dataset, dimension, value));
}

/** A kind is kept where a chosen agency is of it, or of a kind that is not known. */
function createKindTest(dataset: PlaceNames, { values, isExcluded }: Choice): ValueTest | null {
  if (isExcluded) return null;
  const kinds = values.map((key) => dataset.agencies.get(key)?.kind ?? "unknown");
  return kinds.every(isNamed)
    ? (kind) => !isNamed(kind) || kinds.some((known) => known === kind)
    : null;
}

/** Whether a place may be one that is chosen; a reserved value is chosen of what says no more of a place. */
function createInclusionTest(
  dataset: PlaceNames,
  chosen: Dimension,
  values: readonly string[],
): (location: KnownLocation) => boolean {
  const named = values.filter(isNamed);
  const places = named.map((value) => getKnownLocation(dataset, chosen, value));
  const isOpenChosen = named.length < values.length;
  return (location) =>
    places.some((place) => isCompatible(place, location)) ||
    (isOpenChosen && !isDetermined(chosen, location));
}

/** Whether a place knows the value of a dimension. */
function isDetermined(dimension: Dimension, { states, counties }: KnownLocation): boolean {
  if (dimension === "state") return states?.length === 1;
  return dimension === "county" && counties?.length === 1;
}

/** Whether a place may be outside of what is left out: of states, of counties or of the territory of offices. */
function createExclusionTest(
  chosen: Dimension,
  values: readonly string[],
): (location: KnownLocation) => boolean {
  const excluded = new Set(values);
  const isExcluded = (state: string): boolean => {
    if (chosen === "state") return excluded.has(state);
    const offices = listStateOffices(state);
    return offices.length > 0 && offices.every((code) => excluded.has(code));
  };
  return ({ states, counties }) => {
    if (chosen === "agency") return true;
    if (chosen === "county") return counties?.every((county) => excluded.has(county)) !== true;
    return states?.every(isExcluded) !== true;
  };
}

/** Codes of the field offices that have territory in a state. */
function listStateOffices(state: string): readonly string[] {
  return [...FIELD_OFFICES].flatMap(([code, { states }]) => (states.includes(state) ? [code] : []));
}
