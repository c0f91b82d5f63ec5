import type { Agency, CountyBasis, Jurisdiction } from "#domain/place/place.ts";
import type { PlaceRule } from "#domain/vocabulary/agency-rules.ts";
import { GAZETTEER_SOURCES } from "#domain/vocabulary/facility-gazetteer.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { classifyAgencyKind } from "./classify-agency-kind.ts";
import { parseAgencyName, makeKeyPart } from "./agency-name.ts";
import { findWholeCounty } from "./city-counties.ts";
import { formatCountyDoubt } from "./county-doubt.ts";
import { locateAgency } from "./locate-agency.ts";
import type { LocatedAgency } from "./locate-agency.ts";
import { buildCityPlace, buildCountyPlace, makeSlug, buildStatePlace } from "./parse-place.ts";

/** An agency with its place, null where not even the state is known; `isCertain` where rules tell a county or the name a city. */
export interface PlacedAgency {
  readonly agency: Agency;
  readonly place: Jurisdiction | null;
  readonly isCertain: boolean;
  /** Why the county is doubtful, as a sentence; null where it is not. */
  readonly countyDoubt: string | null;
}

/** A facility by its name, with its city and state as a file gives them. */
export interface FacilityName {
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
 * where name or alias and state are the same, no other county is named, and there is one of the name.
 */
export function normalizeAgency(
  facility: FacilityName,
  known: KnownAgenciesByName = NO_KNOWN_AGENCIES,
): PlacedAgency {
  const placed = placeByAgencyRules(facility);
  const { county } = placed.agency;
  const [knownAgency, other] = (
    known.get(agencyNameKey(facility.name, facility.state)) ?? []
  ).filter(({ agency }) => county === null || county === agency.county);
  return knownAgency === undefined || other !== undefined ? placed : knownAgency;
}

/** Known agencies by what `agencyNameKey` makes of their names and aliases. */
export type KnownAgenciesByName = ReadonlyMap<string, readonly PlacedAgency[]>;

const NO_KNOWN_AGENCIES: KnownAgenciesByName = new Map();

/** A name in a state, spelled as keys are. */
export function agencyNameKey(name: string, state: string): string {
  return `${state} ${makeKeyPart(parseAgencyName(name), true)}`;
}

/** What tells the county, by the rule that does. */
const COUNTY_BASIS_BY_RULE: Readonly<Partial<Record<PlaceRule["key"], CountyBasis>>> = {
  county: "county in name",
  "near-county": "county in name",
  gazetteer: "gazetteer",
  "independent-city": "city",
  "whole-county": "city",
  "county-seat": "city",
};

/** Rules whose county is no part of a key, so that an agency without county keeps its key when a list of facilities comes to name it. */
const KEYLESS_RULES: ReadonlySet<PlaceRule["key"]> = new Set(["gazetteer", "county-seat"]);

function placeByAgencyRules({ name: printed, city, state }: FacilityName): PlacedAgency {
  const name = parseAgencyName(printed);
  const facts = { name, city, state };
  const ruled = locateAgency(facts);
  const { rule } = ruled;
  const kind = classifyAgencyKind(facts, ruled);
  const place = buildRulePlace(ruled, state);
  const county = ruled.county?.fips ?? null;
  const keyCounty = KEYLESS_RULES.has(rule.key) ? findWholeCounty(city, state) : county;
  const part = makeKeyPart(name, ruled.saysCounty);
  const isCityKnown =
    keyCounty !== null || city === "" || `-${part}-`.includes(`-${makeSlug(city)}-`);
  const key = [
    state.toLowerCase(),
    keyCounty ?? (isCityKnown ? "" : `city-${makeSlug(city)}`),
    part,
  ].filter((each) => each !== "");
  const basis = state === "DC" ? "state" : COUNTY_BASIS_BY_RULE[rule.key];
  const doubt = ruled.county === null ? null : formatCountyDoubt(ruled.county, city, state);
  return {
    agency: {
      key: key.join("-"),
      name: printed,
      kind: kind.kind,
      jurisdiction: place?.key ?? UNKNOWN,
      state,
      county,
      ...(county === null || basis === undefined ? {} : { countyBasis: basis }),
      ...(doubt === null ? {} : { isCountyDoubtful: true }),
      aliases: [],
      reason: [formatPlaceReason(ruled), doubt, kind.reason]
        .filter((sentence) => sentence !== null)
        .join(" "),
    },
    place,
    isCertain: county !== null || rule.key === "city-named",
    countyDoubt: doubt,
  };
}

function formatPlaceReason({ rule, gazetteerEntry }: LocatedAgency): string {
  if (gazetteerEntry === null) return rule.reason;
  return `${rule.reason} Source: ${GAZETTEER_SOURCES[gazetteerEntry.source].title}.`;
}

function buildRulePlace({ county, city }: LocatedAgency, state: string): Jurisdiction | null {
  if (STATES.get(state) === undefined) return null;
  if (county !== null) return buildCountyPlace(county, state);
  return city === null ? buildStatePlace(state) : buildCityPlace(city, state);
}
