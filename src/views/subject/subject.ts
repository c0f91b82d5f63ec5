import type { Agency, Jurisdiction } from "#domain/place.ts";
import { STATES, stateName } from "#domain/vocabulary/states.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import type { Dimension, Filter } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { withChoice } from "#views/filters/choosing.ts";

/** What a page of one agency or one place needs to know of a corpus. */
export type SubjectFacts = Pick<CorpusFrame, "agencies" | "jurisdictions" | "values" | "weeks">;

/** What a profile is of: an agency that received detainers, or a state, county or city. */
export interface Subject {
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
  /** Jurisdictions of the same area: their Section I lines, policies and whole numbers are its own. */
  readonly own: readonly string[];
  /** Jurisdictions that lie in it, its own among them. */
  readonly within: readonly string[];
  readonly agencies: readonly Agency[];
  readonly aliases: readonly string[];
  /** Why key, kind or place are these. */
  readonly reason: string | null;
  /** The choice that keeps its lines; null where no line of Section II can name it. */
  readonly choice: readonly [Dimension, readonly string[]] | null;
}

/** The agency or place of a key; null where the corpus knows none. */
export function subjectOf(facts: SubjectFacts, kind: Subject["kind"], key: string): Subject | null {
  if (kind === "agency") {
    const agency = facts.agencies[key];
    return agency === undefined ? null : agencySubject(facts, agency);
  }
  const place = facts.jurisdictions[key] ?? unlisted(facts, key);
  return place === null ? null : placeSubject(facts, place);
}

/** The agency or place of a key, whichever it is: agencies and places share no key. */
export function anySubject(facts: SubjectFacts, key: string): Subject | null {
  return subjectOf(facts, "agency", key) ?? subjectOf(facts, "place", key);
}

/** True where lines that can be filtered are not all of the subject: of a city, which no column of lines names. */
export function isPartOfIts({ what }: Subject): boolean {
  return what === "city";
}

/** The filter with the lines of a subject kept; other choices of it stand. Null where no line can name the subject. */
export function subjectFilter({ choice }: Subject, filter: Filter): Filter | null {
  if (choice === null) return null;
  const [dimension, values] = choice;
  return withChoice(filter, dimension, { values, leaveOut: false });
}

/** Every place that has a page: those named, and states and counties of which there are only lines. By name. */
export function placesOf(facts: SubjectFacts): readonly Jurisdiction[] {
  const states = new Set(Object.values(facts.jurisdictions).map(({ state }) => state));
  for (const code of facts.values["state"] ?? []) states.add(code);
  const counties = (facts.values["county"] ?? []).flatMap((fips) => keyOfCounty(fips) ?? []);
  const keys = [...[...states].map((code) => code.toLowerCase()), ...counties];
  const others = keys.flatMap((key) => {
    const place = facts.jurisdictions[key] === undefined ? unlisted(facts, key) : null;
    return place === null ? [] : [place];
  });
  return [...Object.values(facts.jurisdictions), ...others].sort((a, b) =>
    alphabetical(a.name, b.name),
  );
}

/** The key of a county's place, from its FIPS code; null where the code is of no state. */
export function keyOfCounty(fips: string): string | null {
  const state = Object.entries(STATES).find(([, found]) => fips.startsWith(found.fips));
  return state === undefined || !/^\d{5}$/u.test(fips) ? null : `${state[0].toLowerCase()}-${fips}`;
}

/** A state or a county that has lines, or places in it, and no entry of its own. */
function unlisted(facts: SubjectFacts, key: string): Jurisdiction | null {
  const state = key.slice(0, 2).toUpperCase();
  if (STATES[state] === undefined) return null;
  if (key.length === 2) {
    const isHere =
      facts.values["state"]?.includes(state) === true ||
      Object.values(facts.jurisdictions).some((place) => place.state === state);
    if (!isHere) return null;
    return { key, level: "state", state, county: null, name: stateName(state), covers: [] };
  }
  const county = key.slice(3);
  if (keyOfCounty(county) !== key || facts.values["county"]?.includes(county) !== true) return null;
  const name = `County with the code ${county}`;
  return { key, level: "county", state, county, name, covers: [county] };
}

function agencySubject(facts: SubjectFacts, agency: Agency): Subject {
  const home = facts.jurisdictions[agency.jurisdiction];
  return {
    kind: "agency",
    key: agency.key,
    name: agency.name,
    title: `${agency.name}, ${stateName(agency.state)}`,
    what: agency.kind === "unknown" ? "kind unknown" : agency.kind,
    state: agency.state,
    county: agency.county,
    own: home === undefined ? [] : sameArea(facts, home),
    within: home === undefined ? [] : sameArea(facts, home),
    agencies: [agency],
    aliases: agency.aliases,
    reason: agency.reason ?? null,
    choice: ["agency", [agency.key]],
  };
}

function placeSubject(facts: SubjectFacts, place: Jurisdiction): Subject {
  const agencies = agenciesIn(facts, place);
  const own = sameArea(facts, place);
  const inside = Object.values(facts.jurisdictions).filter(
    (each) =>
      (place.level === "state" && each.state === place.state) ||
      (each.county !== null && place.covers.includes(each.county)) ||
      agencies.some(({ jurisdiction }) => jurisdiction === each.key && each.level !== "state"),
  );
  return {
    kind: "place",
    key: place.key,
    name: place.name,
    title: place.level === "state" ? place.name : `${place.name}, ${stateName(place.state)}`,
    what: place.level,
    state: place.state,
    county: place.county,
    own,
    within: [...new Set([...own, ...inside.map(({ key }) => key)])],
    agencies,
    aliases: [],
    reason: place.reason ?? null,
    choice: choiceOf(place, agencies),
  };
}

/** Keys of the place and of others that cover exactly the same counties, such as a city and its parish. */
function sameArea(facts: SubjectFacts, place: Jurisdiction): readonly string[] {
  const area = [...place.covers].sort().join(" ");
  const others = Object.values(facts.jurisdictions).filter(
    ({ covers, state }) =>
      area !== "" && state === place.state && [...covers].sort().join(" ") === area,
  );
  return [...new Set([place.key, ...others.map(({ key }) => key)])];
}

function agenciesIn(facts: SubjectFacts, place: Jurisdiction): readonly Agency[] {
  const isIn = ({ state, county, jurisdiction }: Agency): boolean => {
    if (place.level === "state") return state === place.state;
    if (jurisdiction === place.key) return true;
    return county !== null && place.covers.includes(county);
  };
  return Object.values(facts.agencies)
    .filter(isIn)
    .sort((a, b) => alphabetical(a.name, b.name));
}

/** A city has no field of its own: its counties are kept where it covers them whole, otherwise its agencies. */
function choiceOf(place: Jurisdiction, agencies: readonly Agency[]): Subject["choice"] {
  if (place.level === "state") return ["state", [place.state]];
  if (place.county !== null) return ["county", [place.county]];
  const keys = agencies.map(({ key }) => key);
  const stand = agencies.every(({ county }) => county !== null && place.covers.includes(county));
  if (place.covers.length > 0 && stand) return ["county", place.covers];
  return keys.length === 0 ? null : ["agency", keys];
}
