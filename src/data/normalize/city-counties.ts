import { COUNTY_SEATS } from "#domain/vocabulary/facility-gazetteer.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { listCounties, normalizeLetters } from "./county.ts";

/** Cities whose whole area, and no other, is one county. */
const WHOLE_COUNTIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "PA PHILADELPHIA": "42101",
    "CA SANFRANCISCO": "06075",
    "LA NEWORLEANS": "22071",
    "NY BRONX": "36005",
    "NY BROOKLYN": "36047",
    "NY STATENISLAND": "36085",
  }),
);

/** The county that a city is as a whole, as Philadelphia is; null for any other. The District of Columbia is one whatever the city. */
export function findWholeCounty(city: string, state: string): string | null {
  if (state === "DC") return "11001";
  const key = `${state} ${normalizeLetters(city)}`;
  return WHOLE_COUNTIES.has(key) ? (WHOLE_COUNTIES.get(key) ?? null) : null;
}

/** The counties of a state each of which is another city as a whole, so that a city does not lie in them. */
export function listOtherWholeCounties(city: string, state: string): readonly string[] {
  const county = findWholeCounty(city, state);
  return [...WHOLE_COUNTIES].flatMap(([key, other]) =>
    key.startsWith(`${state} `) && other !== county ? [other] : [],
  );
}

/** The county of a city that is the seat of one, in a state whose seats are listed; null for any other. */
export function findSeatCounty(city: string, state: string): string | null {
  const letters = normalizeLetters(city);
  if (letters === "" || !COUNTY_SEATS.has(state)) return null;
  const seat = COUNTY_SEATS.get(state)
    ?.split("|")
    .find((entry) => entry.slice(3) === letters);
  return seat === undefined ? null : `${STATES.get(state)?.fips ?? ""}${seat.slice(0, 3)}`;
}

/**
 * The counties in which a city is known to lie: the county that it is, or is the seat of; or, for a city in no county, its own
 * code and the county of the same name, which addresses do not tell apart. Empty where nothing is known of the city.
 */
export function listCityCounties(city: string, state: string): readonly string[] {
  const only = findWholeCounty(city, state) ?? findSeatCounty(city, state);
  if (only !== null) return [only];
  const letters = normalizeLetters(city);
  const named = listCounties(state).filter(
    ({ letters: plain, isIndependentCity: isCity }) =>
      letters !== "" && (plain === letters || (isCity && plain === `${letters}CITY`)),
  );
  return named.some(({ isIndependentCity: isCity }) => isCity) ? named.map(({ fips }) => fips) : [];
}
