import { PLACE_RULES } from "#domain/vocabulary/agency-rules.ts";
import type { PlaceRule } from "#domain/vocabulary/agency-rules.ts";
import { GAZETTEER } from "#domain/vocabulary/facility-gazetteer.ts";
import type { GazetteerEntry } from "#domain/vocabulary/facility-gazetteer.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { AgencyName } from "./agency-name.ts";
import { findSeatCounty, findWholeCounty } from "./city-counties.ts";
import { listCounties, normalizeLetters } from "./county.ts";
import type { County } from "./county.ts";
import { isFederalName, isStatePrisonName } from "./facility-words.ts";

/** What rules look at. */
export interface FacilityFacts {
  readonly name: AgencyName;
  /** As the file gives it; empty where it gives none. */
  readonly city: string;
  /** Two letters, or unknown. */
  readonly state: string;
}

/** Where an agency is, as far as a rule tells. */
export interface LocatedAgency {
  readonly rule: PlaceRule;
  readonly county: County | null;
  /** The city that the rule tells; null where it tells none. */
  readonly city: string | null;
  /** True where the name has a word for County before which a county of the state stands. */
  readonly saysCounty: boolean;
  /** What the gazetteer says of the agency; null where another rule places it. */
  readonly gazetteerEntry: GazetteerEntry | null;
}

type RuleResult = Partial<Pick<LocatedAgency, "county" | "city" | "saysCounty" | "gazetteerEntry">>;

const COUNTY_WORD = /^(.*?)\s*\b(COUNTY|CNTY|CTY|CO|PARISH|BOROUGH)(?:'S)?\b/u;
const CITY_WORD = /^(.*?)\s*\bCITY\b/u;
const CITY_NAME_PATTERNS = [
  /^CITY OF (.*?) (?:JAIL|POLICE|DETENTION|HOLDING|CUSTODY)\b/u,
  /^(.*?) CITY (?:JAIL|POLICE|DETENTION|HOLDING)\b/u,
  /^(.*?) (?:POLICE\b|P\.?D\b)/u,
];
const NOT_A_CITY = /\d|\b(?:STATE|UNIVERSITY|COLLEGE|SCHOOL|TRANSIT|AIRPORT|PARK|TRIBAL)\b/u;

const PLACE_RULE_TESTS: Readonly<
  Record<PlaceRule["key"], (facts: FacilityFacts) => RuleResult | null>
> = {
  "other-state": ({ name: { stateSuffix: end }, state }) =>
    end !== null && STATES.get(end) !== undefined && end !== state ? {} : null,
  county: (facts) => {
    const named = findCountyWords(facts);
    const found = listRealCounties(facts.state).filter(({ letters: plain }) => plain === named);
    const [county] = found;
    return county === undefined || isAlsoCity(facts, county) ? null : { county, saysCounty: true };
  },
  "near-county": (facts) => {
    const named = findCountyWords(facts);
    if (named.length < 7) return null;
    const [county, other] = listRealCounties(facts.state).filter(
      ({ letters: plain }) => plain !== named && isOneLetterOff(named, plain),
    );
    return county === undefined || other !== undefined ? null : { county, saysCounty: true };
  },
  "no-such-county": (facts) => (findCountyWords(facts) === "" ? null : {}),
  "independent-city": ({ name, state }) => {
    const named = normalizeLetters(lastWords(CITY_WORD.exec(name.upper)?.[1] ?? ""));
    const county = listCounties(state).find(
      ({ isIndependentCity: city, letters: plain }) =>
        city && named !== "" && [named, `${named}CITY`].includes(plain),
    );
    return county === undefined ? null : { county };
  },
  gazetteer: ({ name: { upper }, state }) => {
    const found = GAZETTEER.find(
      (entry) =>
        entry.state === state &&
        entry.name.test(upper) &&
        (entry.nameKind === null ||
          (entry.nameKind === "federal" ? isFederalName(upper) : isStatePrisonName(upper))),
    );
    const county = found === undefined ? null : findCountyByCode(found.county, state);
    return found === undefined || county === null ? null : { county, gazetteerEntry: found };
  },
  "whole-county": (facts) => {
    const city = facts.city === "" ? (findCityName(facts) ?? "") : facts.city;
    const county = findCountyByCode(findWholeCounty(city, facts.state), facts.state);
    return county === null ? null : { county };
  },
  "county-seat": (facts) => {
    const city = facts.city === "" ? (findCityName(facts) ?? "") : facts.city;
    const county = findCountyByCode(findSeatCounty(city, facts.state), facts.state);
    return county === null ? null : { county };
  },
  "city-given": ({ city }) => (city === "" ? null : { city }),
  "city-named": (facts) => {
    const city = findCityName(facts);
    return city === null ? null : { city };
  },
  state: () => ({}),
};

/** Where an agency is by the first rule that fits. */
export function locateAgency(facts: FacilityFacts): LocatedAgency {
  for (const rule of PLACE_RULES) {
    const result = PLACE_RULE_TESTS[rule.key](facts);
    if (result !== null) {
      // A file's city stands beside any name.
      const city = facts.city === "" ? null : facts.city;
      return { rule, county: null, city, saysCounty: false, gazetteerEntry: null, ...result };
    }
  }
  throw new Error("the last rule fits every agency");
}

function findCountyByCode(code: string | null, state: string): County | null {
  return listCounties(state).find(({ fips }) => fips === code) ?? null;
}

function listRealCounties(state: string): readonly County[] {
  return listCounties(state).filter(({ isIndependentCity: city }) => !city);
}

/** Letters of the words before the word for County; in Colorado, CO at the end of a name is the state. */
function findCountyWords({ name: { upper }, state }: FacilityFacts): string {
  const text = state === "CO" ? upper.replace(/\s+CO\.?$/u, "") : upper;
  return normalizeLetters(lastWords(COUNTY_WORD.exec(text)?.[1] ?? ""));
}

/** CTY is County or City: where both have the name, neither is chosen. */
function isAlsoCity(
  { name: { upper }, state }: FacilityFacts,
  { letters: plain }: County,
): boolean {
  return (
    COUNTY_WORD.exec(upper)?.[2] === "CTY" &&
    listCounties(state).some((county) => county.isIndependentCity && county.letters === plain)
  );
}

/** A city by the name alone, in capitals. */
export function findCityName({ name: { upper } }: FacilityFacts): string | null {
  const found = CITY_NAME_PATTERNS.map((words) => words.exec(upper)?.[1]).find(
    (city) => city !== undefined,
  );
  return found === undefined || NOT_A_CITY.test(found) ? null : found;
}

function lastWords(words: string): string {
  return words.split(/[,/]| - /u).at(-1) ?? "";
}

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}
