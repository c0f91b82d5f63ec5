import type { Dataset } from "#domain/report/dataset.ts";
import { listOfficeStates } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { Dimension } from "#engine/query/question.ts";

/** Where a value lies, as far as it is known: null says nothing. */
export interface KnownLocation {
  readonly states: readonly string[] | null;
  readonly counties: readonly string[] | null;
}

/** Agencies and places of a dataset by their keys. */
export type PlaceNames = Pick<Dataset, "agencies" | "jurisdictions">;

const UNKNOWN_LOCATION: KnownLocation = { states: null, counties: null };

/** The state of a county FIPS, or null where its first two digits are those of none. */
export function getStateOfCounty(county: string): string | null {
  return STATE_BY_FIPS.get(county.slice(0, 2)) ?? null;
}

const STATE_BY_FIPS: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).map(([code, { fips }]) => [fips, code]),
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
      return { states: [value], counties: null };
    case "county": {
      const state = getStateOfCounty(value);
      return { states: state === null ? null : [state], counties: [value] };
    }
    case "agency": {
      const agency = dataset.agencies[value];
      if (agency === undefined) return UNKNOWN_LOCATION;
      const covers = dataset.jurisdictions[agency.jurisdiction]?.covers ?? [];
      const counties = agency.county === null ? covers : [agency.county];
      return { states: [agency.state], counties: counties.length === 0 ? null : counties };
    }
    case "aor": {
      const states = listOfficeStates(value);
      return { states: states.length === 0 ? null : states, counties: null };
    }
    default:
      return UNKNOWN_LOCATION;
  }
}

/** False where two places are known to differ. */
export function isCompatible(a: KnownLocation, b: KnownLocation): boolean {
  return hasCommonValue(a.counties, b.counties) && hasCommonValue(a.states, b.states);
}

function hasCommonValue(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null || a.some((one) => b.includes(one));
}
