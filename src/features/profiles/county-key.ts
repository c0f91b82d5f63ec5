import { STATES } from "#domain/vocabulary/states.ts";

/** The key of a county's place, from its FIPS code; null where the code is of no state. */
export function getCountyKey(fips: string): string | null {
  const state = [...STATES].find(([, found]) => fips.startsWith(found.fips));
  return state === undefined || !/^\d{5}$/u.test(fips) ? null : `${state[0].toLowerCase()}-${fips}`;
}
