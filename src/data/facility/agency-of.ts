import type { Agency, Jurisdiction } from "#domain/place.ts";
import { UNKNOWN } from "#domain/row.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { letters } from "./counties.ts";
import { countyTitle } from "./counties.ts";
import { countyOf } from "./facility-county.ts";
import { kindOf } from "./facility-kind.ts";

/** A facility as an agency, with the place it points to; `isPlaced` where that place is a county. */
export interface Facility {
  readonly agency: Agency;
  readonly jurisdiction: Jurisdiction | null;
  readonly isPlaced: boolean;
}

const STATE_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(STATES).map(([code, { name }]) => [letters(name), code] as const),
  ...Object.keys(STATES).map((code) => [code, code] as const),
]);

/** The two letters of a state's name or code; unknown where there is no such state. */
export function stateCode(name: string): string {
  return STATE_BY_NAME.get(letters(name)) ?? UNKNOWN;
}

/** The agency of a facility by name, city and state as the file gives them; `state` is two letters or unknown. */
export function agencyOf(name: string, city: string, state: string): Facility {
  const { county, why } = countyOf(name, city, state);
  const kind = kindOf(name, county !== null, city);
  const jurisdiction = placeOf(
    county === null ? null : { fips: county.fips, title: countyTitle(county) },
    city,
    state,
  );
  const of = jurisdiction?.key ?? UNKNOWN;
  const agency: Agency = {
    key: [of, slug(name)].join("-"),
    name,
    kind,
    jurisdiction: of,
    state,
    county: county?.fips ?? null,
    aliases: [],
    reason: why,
  };
  return { agency, jurisdiction, isPlaced: county !== null };
}

function placeOf(
  county: { readonly fips: string; readonly title: string } | null,
  city: string,
  state: string,
): Jurisdiction | null {
  if (state === UNKNOWN) return null;
  const lower = state.toLowerCase();
  if (county !== null) {
    const { fips, title } = county;
    return {
      key: `${lower}-${fips}`,
      level: "county",
      state,
      county: fips,
      name: title,
      covers: [fips],
    };
  }
  if (city === "") {
    return {
      key: lower,
      level: "state",
      state,
      county: null,
      name: STATES[state]?.name ?? state,
      covers: [],
    };
  }
  return {
    key: `${lower}-city-${slug(city)}`,
    level: "city",
    state,
    county: null,
    name: titled(city),
    covers: [],
  };
}

function slug(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

function titled(city: string): string {
  return city.toLowerCase().replace(/(?:^|[\s.-])[a-z]/gu, (start) => start.toUpperCase());
}
