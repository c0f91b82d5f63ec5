import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { ProfileDataset } from "#features/profiles/profile.ts";

export function place(
  key: string,
  level: Jurisdiction["level"],
  name: string,
  covers: readonly string[] = [],
): Jurisdiction {
  const county = level === "county" ? (covers[0] ?? null) : null;
  return { key, level, state: key.slice(0, 2).toUpperCase(), county, name, covers };
}

export function agency(
  key: string,
  name: string,
  jurisdiction: string,
  county: string | null,
  kind: Agency["kind"] = "county jail",
): Agency {
  const state = key.slice(0, 2).toUpperCase();
  return { key, name, kind, jurisdiction, state, county, aliases: [] };
}

const PLACES = [
  place("ia-19069", "county", "Franklin County", ["19069"]),
  place("ny-36033", "county", "Franklin County", ["36033"]),
  place("pa-42055", "county", "Franklin County", ["42055"]),
  place("tx-48453", "county", "Travis County", ["48453"]),
  place("ca-06037", "county", "Los Angeles County", ["06037"]),
  place("ca-city-los-angeles", "city", "Los Angeles"),
  place("ma-city-boston", "city", "Boston"),
  place("la-22071", "county", "Orleans Parish", ["22071"]),
  place("la-city-new-orleans", "city", "New Orleans", ["22071"]),
  place("ny-36081", "county", "Queens County", ["36081"]),
  place("ny-city-new-york", "city", "New York City", ["36005", "36047", "36061", "36081", "36085"]),
];

const AGENCIES = [
  agency("tx-48453-travis-county-jail", "Travis County Jail", "tx-48453", "48453"),
  agency("ca-06037-twin-towers", "Twin Towers", "ca-06037", "06037"),
  agency("ca-06037-van-nuys-jail", "Van Nuys jail", "ca-city-los-angeles", "06037", "city jail"),
  agency("ca-06037-federal-center", "Federal Center", "ca-06037", "06037", "federal"),
  agency("ny-36081-queens-facility", "Queens facility", "ny-36081", "36081", "unknown"),
];

/** A few places and agencies; there are lines of Denton County (48121), Texas, which has no entry. */
export const FACTS: ProfileDataset = {
  jurisdictions: new Map(PLACES.map((each) => [each.key, each])),
  agencies: new Map(AGENCIES.map((each) => [each.key, each])),
  values: { state: ["TX", "CA", "unknown"], county: ["48453", "48121", "unknown"] },
  weeks: [],
};
