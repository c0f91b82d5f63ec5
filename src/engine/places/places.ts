import type { Corpus } from "#domain/publication/coverage.ts";
import { statesOf } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { Dimension } from "#engine/question.ts";

/** Where a value lies, as far as it is known: null says nothing. */
export interface Place {
  readonly states: readonly string[] | null;
  readonly counties: readonly string[] | null;
}

const NOWHERE_KNOWN: Place = { states: null, counties: null };

/** The state of a county FIPS, or null where its first two digits are those of none. */
export function stateOfCounty(county: string): string | null {
  return STATE_BY_FIPS.get(county.slice(0, 2)) ?? null;
}

const STATE_BY_FIPS: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).map(([code, { fips }]) => [fips, code]),
);

/**
 * Where a named value of a dimension lies. Values that are no place lie anywhere; an agency that stands in no one county
 * lies in those that its place covers.
 */
export function placeOf(corpus: Corpus, dimension: Dimension, value: string): Place {
  switch (dimension) {
    case "state":
      return { states: [value], counties: null };
    case "county": {
      const state = stateOfCounty(value);
      return { states: state === null ? null : [state], counties: [value] };
    }
    case "agency": {
      const agency = corpus.agencies[value];
      if (agency === undefined) return NOWHERE_KNOWN;
      const covers = corpus.jurisdictions[agency.jurisdiction]?.covers ?? [];
      const counties = agency.county === null ? covers : [agency.county];
      return { states: [agency.state], counties: counties.length === 0 ? null : counties };
    }
    case "aor": {
      const states = statesOf(value);
      return { states: states.length === 0 ? null : states, counties: null };
    }
    default:
      return NOWHERE_KNOWN;
  }
}

/** False where two places are known to differ. */
export function agree(a: Place, b: Place): boolean {
  return meet(a.counties, b.counties) && meet(a.states, b.states);
}

function meet(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null || a.some((one) => b.includes(one));
}
