import { slugOf } from "./place-of.ts";

const COUNTY_LONG = /\b(?:COUNTY|PARISH|BOROUGH)\b/u;
const COUNTY_SHORT = /\b(?:CNTY|CTY|CO)\b\.?/u;

/** A facility's name as rules read it. */
export interface AgencyName {
  /** In capitals, without the state's code at its end; each short word apart from the next. */
  readonly upper: string;
  /** The code of a state at the end, or null. */
  readonly end: string | null;
}

/** A name as printed, read for the rules. */
export function agencyName(name: string): AgencyName {
  const spaced = name
    .replace(/\s+/gu, " ")
    .replace(/([A-Za-z]{2,}\.)(?=[A-Za-z])/gu, "$1 ")
    .trim()
    .toUpperCase();
  const [tail = "", end = null] = /,\s*([A-Z]{2})\.?$/u.exec(spaced) ?? [];
  return { upper: spaced.slice(0, spaced.length - tail.length), end };
}

/** The part of a key that a name makes; a short word for County is written out where `saysCounty`. */
export function keyPart({ upper }: AgencyName, saysCounty: boolean): string {
  const isShort = saysCounty && !COUNTY_LONG.test(upper);
  return slugOf(isShort ? upper.replace(COUNTY_SHORT, "COUNTY") : upper);
}
