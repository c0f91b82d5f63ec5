import type { Agency, Jurisdiction } from "#domain/place.ts";
import { UNKNOWN } from "#domain/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { kindByRules } from "./agency-kind.ts";
import { agencyName, keyPart } from "./agency-name.ts";
import { placeByRules } from "./agency-place.ts";
import type { RuledPlace } from "./agency-place.ts";
import { cityPlace, countyPlace, slugOf, statePlace } from "./place-of.ts";

/** An agency with its place, null where not even the state is known; `sure` where rules tell a county or the name a city. */
export interface PlacedAgency {
  readonly agency: Agency;
  readonly place: Jurisdiction | null;
  readonly sure: boolean;
}

/** A facility by its name, with its city and state as a file gives them. */
export interface NamedFacility {
  readonly name: string;
  /** Empty where the file gives none. */
  readonly city: string;
  /** Two letters, or unknown. */
  readonly state: string;
}

/**
 * The agency of a name, by the rules of `agency-rules.ts`, which its `reason` tells. Its key has state, county and name: short
 * words for County written out and the state's code at the end left out, so that "TRAVIS CNTY JAIL, TX" is the agency of
 * "Travis County Jail"; and the file's city where neither county nor name tells it. `known` are agencies that keep their keys
 * where name or alias and state are the same, no other county is told, and there is one of the name.
 */
export function agencyOf(facility: NamedFacility, known: KnownByName = NONE): PlacedAgency {
  const made = byRules(facility);
  const { county } = made.agency;
  const [held, other] = (known.get(nameIn(facility.name, facility.state)) ?? []).filter(
    ({ agency }) => county === null || county === agency.county,
  );
  return held === undefined || other !== undefined ? made : held;
}

/** Known agencies by what `nameIn` makes of their names and aliases. */
export type KnownByName = ReadonlyMap<string, readonly PlacedAgency[]>;

const NONE: KnownByName = new Map();

/** A name in a state, spelled as keys are. */
export function nameIn(name: string, state: string): string {
  return `${state} ${keyPart(agencyName(name), true)}`;
}

function byRules({ name: printed, city, state }: NamedFacility): PlacedAgency {
  const name = agencyName(printed);
  const facts = { name, city, state };
  const ruled = placeByRules(facts);
  const kind = kindByRules(facts, ruled);
  const place = placeOfRule(ruled, state);
  const county = ruled.county?.fips ?? null;
  const part = keyPart(name, ruled.saysCounty);
  const isCityTold = county !== null || city === "" || `-${part}-`.includes(`-${slugOf(city)}-`);
  const key = [
    state.toLowerCase(),
    county ?? (isCityTold ? "" : `city-${slugOf(city)}`),
    part,
  ].filter((each) => each !== "");
  return {
    agency: {
      key: key.join("-"),
      name: printed,
      kind: kind.kind,
      jurisdiction: place?.key ?? UNKNOWN,
      state,
      county,
      aliases: [],
      reason: `${ruled.rule.reason} ${kind.reason}`,
    },
    place,
    sure: county !== null || ruled.rule.key === "city-named",
  };
}

function placeOfRule({ county, city }: RuledPlace, state: string): Jurisdiction | null {
  if (STATES[state] === undefined) return null;
  if (county !== null) return countyPlace(county, state);
  return city === null ? statePlace(state) : cityPlace(city, state);
}
