import type { Corpus } from "#domain/publication/coverage.ts";
import { statesOf } from "#domain/vocabulary/field-offices.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { Dimension } from "#engine/question.ts";

/** Where a value lies, as far as it is known: null says nothing. */
export interface Place {
  readonly states: readonly string[] | null;
  readonly county: string | null;
}

const NOWHERE_KNOWN: Place = { states: null, county: null };

/** The state of a county FIPS, or null where its first two digits are those of none. */
export function stateOfCounty(county: string): string | null {
  return STATE_BY_FIPS.get(county.slice(0, 2)) ?? null;
}

const STATE_BY_FIPS: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).map(([code, { fips }]) => [fips, code]),
);

/** Where a named value of a dimension lies. Values that are no place lie anywhere. */
export function placeOf(corpus: Corpus, dimension: Dimension, value: string): Place {
  switch (dimension) {
    case "state":
      return { states: [value], county: null };
    case "county": {
      const state = stateOfCounty(value);
      return { states: state === null ? null : [state], county: value };
    }
    case "agency": {
      const agency = corpus.agencies[value];
      return agency === undefined
        ? NOWHERE_KNOWN
        : { states: [agency.state], county: agency.county };
    }
    case "aor": {
      const states = statesOf(value);
      return { states: states.length === 0 ? null : states, county: null };
    }
    default:
      return NOWHERE_KNOWN;
  }
}

/** False where two places are known to differ. */
export function agree(a: Place, b: Place): boolean {
  if (a.county !== null && b.county !== null && a.county !== b.county) return false;
  if (a.states === null || b.states === null) return true;
  const states = b.states;
  return a.states.some((state) => states.includes(state));
}
