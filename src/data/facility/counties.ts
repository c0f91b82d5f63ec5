import { STATES } from "#domain/vocabulary/states.ts";
import { COUNTY_LIST } from "./county-list.ts";

/** A county, parish, borough or independent city. */
export interface County {
  /** Five digits. */
  readonly fips: string;
  readonly name: string;
  /** True for a city that belongs to no county: codes from 510 up. */
  readonly isCity: boolean;
}

/** Counties by two-letter state code, in order of FIPS code. */
export const COUNTIES: ReadonlyMap<string, readonly County[]> = new Map(
  COUNTY_LIST.trim()
    .split(/\n(?=[A-Z]{2} )/u)
    .map((text) => [text.slice(0, 2), countiesIn(text.slice(0, 2), text.slice(3))]),
);

function countiesIn(state: string, text: string): readonly County[] {
  let code = -1;
  return text.split(/\s*\|\s*/u).map((entry) => {
    const written = /^\d{3}(?= )/u.exec(entry)?.[0];
    code = written === undefined ? code + 2 : Number(written);
    const name = entry.replace(/^\d{3} /u, "").trim();
    const fips = `${STATES[state]?.fips ?? ""}${String(code).padStart(3, "0")}`;
    return { fips, name, isCity: code >= 510 };
  });
}

/** A name's letters alone, so that "De Kalb", "DEKALB" and "DeKalb" are one; Saint is St. */
export function letters(name: string): string {
  return name
    .normalize("NFD")
    .toUpperCase()
    .replace(/\bSAINT\b/gu, "ST")
    .replace(/[^A-Z]/gu, "");
}

/** The name with what kind of place it is: "Travis County", "Orleans Parish", "Richmond" for the city. */
export function countyTitle({ fips, name, isCity }: County): string {
  if (isCity || fips === "11001") return name;
  if (fips.startsWith("22")) return `${name} Parish`;
  return fips.startsWith("02") ? name : `${name} County`;
}
