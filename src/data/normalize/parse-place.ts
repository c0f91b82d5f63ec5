import type { Jurisdiction } from "#domain/place/place.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { listOtherWholeCounties } from "./city-counties.ts";
import { findCounty, formatCounty, normalizeLetters } from "./county.ts";
import type { County } from "./county.ts";

const STATE_BY_LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...STATES].map(([code, { name }]) => [normalizeLetters(name), code] as const),
  ...[...STATES.keys()].map((code) => [code, code] as const),
  ["COMMONWEALTHOFTHENORTHERNMARIANAISLANDS", "MP"],
  ["UNITEDSTATESVIRGINISLANDS", "VI"],
  ["VIRGINISLANDS", "VI"],
  ["WASHINGTONDC", "DC"],
]);

/** Two letters of a state from its name or letters, in any case; null where there is none. */
export function parseState(text: string): string | null {
  return STATE_BY_LETTERS.get(normalizeLetters(text)) ?? null;
}

/** The place of a state. */
export function buildStatePlace(state: string): Jurisdiction {
  const name = STATES.get(state)?.name ?? state;
  return { key: state.toLowerCase(), level: "state", state, county: null, name, covers: [] };
}

/** The place of a county. */
export function buildCountyPlace(county: County, state: string): Jurisdiction {
  const { fips } = county;
  return {
    key: `${state.toLowerCase()}-${fips}`,
    level: "county",
    state,
    county: fips,
    name: formatCounty(county),
    covers: [fips],
  };
}

const NEW_YORK_COUNTIES = ["36005", "36047", "36061", "36081", "36085"];

/** The place of a city or town; New York City covers its five counties whole. */
export function buildCityPlace(name: string, state: string): Jurisdiction {
  const isNewYork = state === "NY" && /^new york( city)?$/iu.test(name);
  const others = isNewYork ? [] : listOtherWholeCounties(name, state);
  const called = isNewYork ? "New York City" : capitalizeName(name);
  return {
    key: isNewYork ? "ny-city-new-york" : `${state.toLowerCase()}-city-${makeSlug(name)}`,
    level: "city",
    state,
    county: null,
    name: called,
    covers: isNewYork ? NEW_YORK_COUNTIES : [],
    ...(others.length === 0 ? {} : { outsideOf: others }),
    reason: isNewYork
      ? "One city over five counties."
      : "A city or town by its printed name; it covers no county whole.",
  };
}

/** A name in capitals as names are written; any other as it is. */
export function capitalizeName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?:^|[\s.-])[a-z]/gu, (start) => start.toUpperCase());
}

/** A name as a part of a key: lower case, marks left out, words joined by hyphens. */
export function makeSlug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’.]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

const COUNTY_WORD = /^(.*\S)\s+(?:County|Parish|Borough|Cnty|Co\.?)$/iu;

/**
 * The place of printed words such as "Clark, Nevada", "Travis County, Texas" or "Iowa City, Johnson County, Iowa": a county
 * where the first part says so, or where `bare` is `county` and the state has one of that name; otherwise a city; a state
 * where only a state is named. Null where no state is.
 */
export function parsePlace(text: string, bare: "county" | "city"): Jurisdiction | null {
  const parts = text.split(",").map((part) => part.trim());
  const state = parseState(parts.at(-1) ?? "");
  if (state === null) return null;
  const [first = ""] = parts;
  if (parts.length === 1) return buildStatePlace(state);
  const named = COUNTY_WORD.exec(first)?.[1] ?? null;
  if (named === null && state === "NY" && /^new york( city)?$/iu.test(first)) {
    return buildCityPlace(first, state);
  }
  if (named === null && bare === "city") return buildCityPlace(first, state);
  const county = findCounty(named ?? first, state);
  if (county !== null) return buildCountyPlace(county, state);
  return named === null ? buildCityPlace(first, state) : null;
}
