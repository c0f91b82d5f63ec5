import { makeSlug } from "./parse-place.ts";

const COUNTY_LONG = /\b(?:COUNTY|PARISH|BOROUGH)\b/u;
const COUNTY_SHORT = /\b(?:CNTY|CTY|CO)\b\.?/u;

/** A facility's name as rules read it. */
export interface AgencyName {
  /** In capitals, without the state's code at its end; each short word apart from the next. */
  readonly upper: string;
  /** The code of a state at the end, or null. */
  readonly stateSuffix: string | null;
}

/** A name as printed, read for the rules. */
export function parseAgencyName(name: string): AgencyName {
  const spaced = name
    .replace(/\s+/gu, " ")
    .replace(/([A-Za-z]{2,}\.)(?=[A-Za-z])/gu, "$1 ")
    .trim()
    .toUpperCase();
  const [tail = "", end = null] = /,\s*([A-Z]{2})\.?$/u.exec(spaced) ?? [];
  return { upper: spaced.slice(0, spaced.length - tail.length), stateSuffix: end };
}

/** The part of a key that a name makes; a short word for County is written out where `saysCounty`. */
export function makeKeyPart({ upper }: AgencyName, saysCounty: boolean): string {
  const isShort = saysCounty && !COUNTY_LONG.test(upper);
  return makeSlug(isShort ? upper.replace(COUNTY_SHORT, "COUNTY") : upper);
}
