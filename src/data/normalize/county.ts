import { STATES } from "#domain/vocabulary/states.ts";
import COUNTIES from "./counties.json";

/** A county or what stands for one: five digits, its bare name, and whether it is an independent city. */
export interface County {
  readonly fips: string;
  readonly name: string;
  /** A city that belongs to no county: codes from 510 up. */
  readonly isIndependentCity: boolean;
  /** The name as `letters` has it. */
  readonly letters: string;
}

const COUNTY_LISTS: ReadonlyMap<string, string> = new Map(Object.entries(COUNTIES));
const countyCache = new Map<string, readonly County[]>();

/** Counties of a state (two letters) in order of FIPS code, former ones of Alaska and Connecticut among them. */
export function listCounties(state: string): readonly County[] {
  const cached = countyCache.get(state);
  if (cached !== undefined) return cached;
  const digits = STATES.get(state)?.fips ?? "";
  const counties = (COUNTY_LISTS.get(digits) ?? "").split("|").flatMap((entry) => {
    if (entry === "") return [];
    const code = entry.slice(0, 3);
    const name = entry.slice(3);
    return [
      {
        fips: `${digits}${code}`,
        name,
        isIndependentCity: code >= "510",
        letters: normalizeLetters(name),
      },
    ];
  });
  countyCache.set(state, counties);
  return counties;
}

/** Counties of a state that bear a bare name, such as "Travis"; spelling of Saint, case, marks and spaces aside. */
export function findCounties(name: string, state: string): readonly County[] {
  const plain = normalizeLetters(name);
  return listCounties(state).filter((county) => county.letters === plain);
}

/** The one county of a name; an independent city only where no county has the name. Null where there is none. */
export function findCounty(name: string, state: string): County | null {
  const found = findCounties(name, state);
  return found.find(({ isIndependentCity: city }) => !city) ?? found[0] ?? null;
}

const BARE_NAME_STATES = ["AK", "DC", "GU"].map((state) => STATES.get(state)?.fips);
const COUNTY_WORDS: ReadonlyMap<string | undefined, string> = new Map([
  [STATES.get("LA")?.fips, "Parish"],
  [STATES.get("PR")?.fips, "Municipio"],
]);

/** The name with what kind of place it is: "Travis County", "Orleans Parish", "Richmond" for the city; bare in Alaska. */
export function formatCounty({ fips, name, isIndependentCity: city }: County): string {
  const state = fips.slice(0, 2);
  if (city || BARE_NAME_STATES.includes(state)) return name;
  return `${name} ${COUNTY_WORDS.get(state) ?? "County"}`;
}

/** A name's letters alone, in capitals, so that "De Kalb", "DEKALB" and "DeKalb" are one; Saint is St. */
export function normalizeLetters(name: string): string {
  return name
    .normalize("NFD")
    .toUpperCase()
    .replace(/\bSAINT\b/gu, "ST")
    .replace(/[^A-Z]/gu, "");
}
