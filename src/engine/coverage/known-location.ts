import type { Dataset } from "#domain/report/dataset.ts";
import { listOfficeStates } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { Dimension } from "#engine/query/question.ts";
import { isNamed } from "#engine/query/reserved-values.ts";

/** Where a value lies, as far as it is known: null says nothing. */
export interface KnownLocation {
  readonly states: readonly string[] | null;
  readonly counties: readonly string[] | null;
  /** Counties in which it does not lie, where that is known. */
  readonly outsideOf: readonly string[];
}

/** Agencies and places of a dataset by their keys. */
export type PlaceNames = Pick<Dataset, "agencies" | "jurisdictions">;

const UNKNOWN_LOCATION: KnownLocation = { states: null, counties: null, outsideOf: [] };

/** The state of a county FIPS, or null where its first two digits are those of none. */
export function getStateOfCounty(county: string): string | null {
  return STATE_BY_FIPS.get(county.slice(0, 2)) ?? null;
}

const STATE_BY_FIPS: ReadonlyMap<string, string> = new Map(
  [...STATES].map(([code, { fips }]) => [fips, code]),
);

/**
 * Where a named value of a dimension lies. Values that are no place lie anywhere; an agency that stands in no one county
 * lies in those that its place covers.
 */
export function getKnownLocation(
  dataset: PlaceNames,
  dimension: Dimension,
  value: string,
): KnownLocation {
  switch (dimension) {
    case "state":
      return createLocation([value], []);
    case "county": {
      const state = getStateOfCounty(value);
      return createLocation(state === null ? [] : [state], [value]);
    }
    case "agency": {
      const agency = dataset.agencies.get(value);
      if (agency === undefined) return getKeyLocation(value);
      if (agency.county !== null) return createLocation([agency.state], [agency.county]);
      const home = dataset.jurisdictions.get(agency.jurisdiction);
      return createLocation([agency.state], home?.covers ?? [], home?.outsideOf);
    }
    case "aor": {
      return createLocation(listOfficeStates(value), []);
    }
    default:
      return UNKNOWN_LOCATION;
  }
}

/** Where the key of an agency that the dataset does not have says that it lies: `tx-48491-williamson-county-jail`. */
function getKeyLocation(key: string): KnownLocation {
  const [letters = "", digits = ""] = key.split("-");
  const state = letters.toUpperCase();
  if (!STATES.has(state)) return UNKNOWN_LOCATION;
  const isCounty = /^\d{5}$/u.test(digits) && getStateOfCounty(digits) === state;
  return createLocation([state], isCounty ? [digits] : []);
}

/** Where an agency or place lies; reserved values say nothing, and neither does an empty list. */
export function createLocation(
  states: readonly string[],
  counties: readonly string[],
  outsideOf: readonly string[] = [],
): KnownLocation {
  const isKnown = (values: readonly string[]): boolean =>
    values.length > 0 && values.every(isNamed);
  return {
    states: isKnown(states) ? states : null,
    counties: isKnown(counties) ? counties : null,
    outsideOf,
  };
}

/** False where two places are known to differ. */
export function isCompatible(a: KnownLocation, b: KnownLocation): boolean {
  return (
    hasCommonValue(a.counties, b.counties) &&
    hasCommonValue(a.states, b.states) &&
    !isOutsideOfAll(a, b) &&
    !isOutsideOfAll(b, a)
  );
}

/** Whether a place lies in none of the counties of another. */
function isOutsideOfAll({ outsideOf }: KnownLocation, { counties }: KnownLocation): boolean {
  return counties?.every((county) => outsideOf.includes(county)) === true;
}

function hasCommonValue(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null || a.some((one) => b.includes(one));
}
