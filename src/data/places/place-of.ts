import type { Jurisdiction } from "#domain/place.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { countyNamed, countyTitle, letters } from "./county.ts";
import type { County } from "./county.ts";

const STATE_BY_LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(STATES).map(([code, { name }]) => [letters(name), code] as const),
  ...Object.keys(STATES).map((code) => [code, code] as const),
  ["COMMONWEALTHOFTHENORTHERNMARIANAISLANDS", "MP"],
  ["UNITEDSTATESVIRGINISLANDS", "VI"],
  ["VIRGINISLANDS", "VI"],
  ["WASHINGTONDC", "DC"],
]);

/** Two letters of a state from its name or letters, in any case; null where there is none. */
export function stateOf(text: string): string | null {
  return STATE_BY_LETTERS.get(letters(text)) ?? null;
}

/** The place of a state. */
export function statePlace(state: string): Jurisdiction {
  const name = STATES[state]?.name ?? state;
  return { key: state.toLowerCase(), level: "state", state, county: null, name, covers: [] };
}

/** The place of a county. */
export function countyPlace(county: County, state: string): Jurisdiction {
  const { fips } = county;
  return {
    key: `${state.toLowerCase()}-${fips}`,
    level: "county",
    state,
    county: fips,
    name: countyTitle(county),
    covers: [fips],
  };
}

const BOROUGHS = ["36005", "36047", "36061", "36081", "36085"];

/** The place of a city or town; New York City covers its five counties whole. */
export function cityPlace(name: string, state: string): Jurisdiction {
  const isNewYork = state === "NY" && /^new york( city)?$/iu.test(name);
  const called = isNewYork ? "New York City" : titled(name);
  return {
    key: isNewYork ? "ny-city-new-york" : `${state.toLowerCase()}-city-${slugOf(name)}`,
    level: "city",
    state,
    county: null,
    name: called,
    covers: isNewYork ? BOROUGHS : [],
    reason: isNewYork
      ? "One city over five counties."
      : "A city or town by its printed name; it covers no county whole.",
  };
}

/** A name in capitals as names are written; any other as it is. */
function titled(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?:^|[\s.-])[a-z]/gu, (start) => start.toUpperCase());
}

/** A name as a part of a key: lower case, marks left out, words joined by hyphens. */
export function slugOf(name: string): string {
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
export function placeOf(text: string, bare: "county" | "city"): Jurisdiction | null {
  const parts = text.split(",").map((part) => part.trim());
  const state = stateOf(parts.at(-1) ?? "");
  if (state === null) return null;
  const [first = ""] = parts;
  if (parts.length === 1) return statePlace(state);
  const named = COUNTY_WORD.exec(first)?.[1] ?? null;
  if (named === null && state === "NY" && /^new york( city)?$/iu.test(first)) {
    return cityPlace(first, state);
  }
  if (named === null && bare === "city") return cityPlace(first, state);
  const county = countyNamed(named ?? first, state);
  if (county !== null) return countyPlace(county, state);
  return named === null ? cityPlace(first, state) : null;
}
