import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { STATES, getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { setChoice } from "#features/filters/edit-filter.ts";
import { getCountyKey } from "./county-key.ts";

/** What a page of one agency or one place needs to know of a dataset. */
export type ProfileDataset = Pick<DatasetInfo, "agencies" | "jurisdictions" | "values" | "weeks">;

/** What a profile is of: an agency that received detainers, or a state, county or city. */
export interface Profile {
  readonly kind: "agency" | "place";
  readonly key: string;
  /** As printed, or as the source gives it. */
  readonly name: string;
  /** With the state, where the name does not say it: "Travis County, Texas". */
  readonly title: string;
  /** "county jail", "county", "city", "state". */
  readonly what: string;
  readonly state: string;
  /** County FIPS, or null where it is of none or of several. */
  readonly county: string | null;
  /** Jurisdictions of the same area, whose counts of Section I, policies and whole numbers belong to it. */
  readonly jurisdictions: readonly string[];
  /** Jurisdictions that lie in it, those of the same area included. */
  readonly containedJurisdictions: readonly string[];
  readonly agencies: readonly Agency[];
  readonly aliases: readonly string[];
  /** Why key, kind or place are these. */
  readonly reason: string | null;
  /** The choice that selects its rows; null where no row of Section II can name it. */
  readonly choice: readonly [Dimension, readonly string[]] | null;
}

/** The agency or place of a key; null where the dataset knows none. */
export function findProfile(
  facts: ProfileDataset,
  kind: Profile["kind"],
  key: string,
): Profile | null {
  if (kind === "agency") {
    const agency = facts.agencies.has(key) ? facts.agencies.get(key) : undefined;
    return agency === undefined ? null : createAgencyProfile(facts, agency);
  }
  const listed = facts.jurisdictions.has(key) ? facts.jurisdictions.get(key) : undefined;
  const place = listed ?? createUnlistedPlace(facts, key);
  return place === null ? null : createPlaceProfile(facts, place);
}

/** The agency or place of a key, whichever it is: agencies and places share no key. */
export function findProfileByKey(facts: ProfileDataset, key: string): Profile | null {
  return findProfile(facts, "agency", key) ?? findProfile(facts, "place", key);
}

/** True where a filter cannot select all rows of the profile: of a city, which has no column. */
export function isPartial({ what }: Profile): boolean {
  return what === "city";
}

/** The filter that selects the rows of a profile beside its other choices. Null where no row can name the profile. */
export function createProfileFilter({ choice }: Profile, filter: Filter): Filter | null {
  if (choice === null) return null;
  const [dimension, values] = choice;
  return setChoice(filter, dimension, { values, isExcluded: false });
}

/** Every place that has a page: places that are named, and states and counties that only rows name. By name. */
export function listPlaces(facts: ProfileDataset): readonly Jurisdiction[] {
  const states = new Set([...facts.jurisdictions.values()].map(({ state }) => state));
  for (const code of facts.values["state"] ?? []) states.add(code);
  const counties = (facts.values["county"] ?? []).flatMap((fips) => getCountyKey(fips) ?? []);
  const keys = [...[...states].map((code) => code.toLowerCase()), ...counties];
  const others = keys.flatMap((key) => {
    const place =
      facts.jurisdictions.get(key) === undefined ? createUnlistedPlace(facts, key) : null;
    return place === null ? [] : [place];
  });
  return [...facts.jurisdictions.values(), ...others].sort((a, b) => compareText(a.name, b.name));
}

/** A state or a county that has rows, or places in it, and no entry among the jurisdictions. */
function createUnlistedPlace(facts: ProfileDataset, key: string): Jurisdiction | null {
  const state = key.slice(0, 2).toUpperCase();
  if (STATES.get(state) === undefined) return null;
  if (key.length === 2) {
    const isHere =
      facts.values["state"]?.includes(state) === true ||
      [...facts.jurisdictions.values()].some((place) => place.state === state);
    if (!isHere) return null;
    return { key, level: "state", state, county: null, name: getStateName(state), covers: [] };
  }
  const county = key.slice(3);
  if (getCountyKey(county) !== key || facts.values["county"]?.includes(county) !== true)
    return null;
  const name = `County with the code ${county}`;
  return { key, level: "county", state, county, name, covers: [county] };
}

function createAgencyProfile(facts: ProfileDataset, agency: Agency): Profile {
  const home = facts.jurisdictions.get(agency.jurisdiction);
  return {
    kind: "agency",
    key: agency.key,
    name: agency.name,
    title: `${agency.name}, ${getStateName(agency.state)}`,
    what: agency.kind === "unknown" ? "kind unknown" : agency.kind,
    state: agency.state,
    county: agency.county,
    jurisdictions: home === undefined ? [] : listSameArea(facts, home),
    containedJurisdictions: home === undefined ? [] : listSameArea(facts, home),
    agencies: [agency],
    aliases: agency.aliases,
    reason: agency.reason ?? null,
    choice: ["agency", [agency.key]],
  };
}

function createPlaceProfile(facts: ProfileDataset, place: Jurisdiction): Profile {
  const agencies = listAgencies(facts, place);
  const sameArea = listSameArea(facts, place);
  const inside = [...facts.jurisdictions.values()].filter(
    (each) =>
      (place.level === "state" && each.state === place.state) ||
      (each.county !== null && place.covers.includes(each.county)) ||
      agencies.some(({ jurisdiction }) => jurisdiction === each.key && each.level !== "state"),
  );
  return {
    kind: "place",
    key: place.key,
    name: place.name,
    title: place.level === "state" ? place.name : `${place.name}, ${getStateName(place.state)}`,
    what: place.level,
    state: place.state,
    county: place.county,
    jurisdictions: sameArea,
    containedJurisdictions: [...new Set([...sameArea, ...inside.map(({ key }) => key)])],
    agencies,
    aliases: [],
    reason: place.reason ?? null,
    choice: createProfileChoice(place, agencies),
  };
}

/** Keys of the place and of others that cover exactly the same counties, such as a city and its parish. */
function listSameArea(facts: ProfileDataset, place: Jurisdiction): readonly string[] {
  const area = [...place.covers].sort().join(" ");
  const others = [...facts.jurisdictions.values()].filter(
    ({ covers, state }) =>
      area !== "" && state === place.state && [...covers].sort().join(" ") === area,
  );
  return [...new Set([place.key, ...others.map(({ key }) => key)])];
}

function listAgencies(facts: ProfileDataset, place: Jurisdiction): readonly Agency[] {
  const isIn = ({ state, county, jurisdiction }: Agency): boolean => {
    if (place.level === "state") return state === place.state;
    if (jurisdiction === place.key) return true;
    return county !== null && place.covers.includes(county);
  };
  return [...facts.agencies.values()].filter(isIn).sort((a, b) => compareText(a.name, b.name));
}

/** A city has no column: the choice is its counties where it covers them in full, otherwise its agencies. */
function createProfileChoice(place: Jurisdiction, agencies: readonly Agency[]): Profile["choice"] {
  if (place.level === "state") return ["state", [place.state]];
  if (place.county !== null) return ["county", [place.county]];
  const keys = agencies.map(({ key }) => key);
  const isWholeCounties = agencies.every(
    ({ county }) => county !== null && place.covers.includes(county),
  );
  if (place.covers.length > 0 && isWholeCounties) return ["county", place.covers];
  return keys.length === 0 ? null : ["agency", keys];
}
