import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { agencyNameKey } from "./normalize-agency.ts";
import type { KnownAgenciesByName, PlacedAgency } from "./normalize-agency.ts";

/** Agencies of a collection, with its places, that keep their keys in a file of the same agencies. */
export interface KnownAgencies {
  readonly agencies: readonly Agency[];
  readonly jurisdictions: readonly Jurisdiction[];
}

/** Where no agency is known beforehand. */
export const NO_KNOWN_AGENCIES: KnownAgencies = { agencies: [], jurisdictions: [] };

/** Known agencies with their places, by name and alias; those whose place is not in the list are left out. */
export function indexKnownAgencies({
  agencies,
  jurisdictions,
}: KnownAgencies): KnownAgenciesByName {
  const known = new Map<string, PlacedAgency[]>();
  for (const agency of agencies) {
    const place = jurisdictions.find(({ key }) => key === agency.jurisdiction);
    if (place === undefined) continue;
    for (const each of [agency.name, ...agency.aliases]) {
      const name = agencyNameKey(each, agency.state);
      known.set(name, [
        ...(known.get(name) ?? []),
        { agency, place, isCertain: true, countyDoubt: null },
      ]);
    }
  }
  return known;
}
