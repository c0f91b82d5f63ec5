import { STATES } from "#domain/vocabulary/states.ts";
import COUNTIES from "./counties.json";

/** A county or what stands for one: five digits, its bare name, and whether it is an independent city. */
export interface County {
  readonly fips: string;
  readonly name: string;
  readonly city: boolean;
}

/** Independent cities outside Virginia: Baltimore, St. Louis, Carson City. */
const CITIES: ReadonlySet<string> = new Set(["24510", "29510", "32510"]);

const LISTS: Readonly<Record<string, string>> = COUNTIES;
const made = new Map<string, ReadonlyMap<string, readonly County[]>>();

/** Counties of a state (two letters) that bear a bare name, such as "Travis"; spelling of Saint, case and marks aside. */
export function countiesNamed(name: string, state: string): readonly County[] {
  return countiesOf(state).get(plainPlace(name)) ?? [];
}

/** The one county of a name; an independent city only where no county has the name. Null where there is none. */
export function countyNamed(name: string, state: string): County | null {
  const found = countiesNamed(name, state);
  return found.find(({ city }) => !city) ?? found[0] ?? null;
}

function countiesOf(state: string): ReadonlyMap<string, readonly County[]> {
  const held = made.get(state);
  if (held !== undefined) return held;
  const digits = STATES[state]?.fips ?? "";
  const counties = (LISTS[digits] ?? "").split("|").flatMap((entry) => {
    const fips = `${digits}${entry.slice(0, 3)}`;
    const city = CITIES.has(fips) || (digits === "51" && entry.slice(0, 3) >= "500");
    return entry === "" ? [] : [{ fips, name: entry.slice(3), city }];
  });
  const byName = grouped(counties);
  made.set(state, byName);
  return byName;
}

function grouped(counties: readonly County[]): ReadonlyMap<string, readonly County[]> {
  const groups = new Map<string, County[]>();
  for (const county of counties) {
    const key = plainPlace(county.name);
    groups.set(key, [...(groups.get(key) ?? []), county]);
  }
  return groups;
}

/** A place name without case, marks and spaces, with Saint written short. */
export function plainPlace(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/^saint\b/u, "st")
    .replace(/[^a-z0-9]/gu, "");
}
