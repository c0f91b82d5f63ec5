import { PLACE_RULES } from "#domain/vocabulary/agency-rules.ts";
import type { PlaceRule } from "#domain/vocabulary/agency-rules.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import type { AgencyName } from "./agency-name.ts";
import { countiesOf, letters } from "./county.ts";
import type { County } from "./county.ts";

/** What rules look at. */
export interface Facts {
  readonly name: AgencyName;
  /** As the file gives it; empty where it gives none. */
  readonly city: string;
  /** Two letters, or unknown. */
  readonly state: string;
}

/** Where an agency is, as far as a rule tells. */
export interface RuledPlace {
  readonly rule: PlaceRule;
  readonly county: County | null;
  /** The city that the rule tells; null where it tells none. */
  readonly city: string | null;
  /** True where the name has a word for County before which a county of the state stands. */
  readonly saysCounty: boolean;
}

type Told = Partial<Pick<RuledPlace, "county" | "city" | "saysCounty">>;

const COUNTY_WORD = /^(.*?)\s*\b(COUNTY|CNTY|CTY|CO|PARISH|BOROUGH)(?:'S)?\b/u;
const CITY_WORD = /^(.*?)\s*\bCITY\b/u;
const CITY_NAMED = [
  /^CITY OF (.*?) (?:JAIL|POLICE|DETENTION|HOLDING|CUSTODY)\b/u,
  /^(.*?) CITY (?:JAIL|POLICE|DETENTION|HOLDING)\b/u,
  /^(.*?) (?:POLICE\b|P\.?D\b)/u,
];
const NO_CITY = /\d|\b(?:STATE|UNIVERSITY|COLLEGE|SCHOOL|TRANSIT|AIRPORT|PARK|TRIBAL)\b/u;

/** Cities whose whole area, and no other, is one county. */
const WHOLE_COUNTIES: Readonly<Record<string, string>> = {
  "PA PHILADELPHIA": "42101",
  "CA SANFRANCISCO": "06075",
  "LA NEWORLEANS": "22071",
  "NY BRONX": "36005",
  "NY BROOKLYN": "36047",
  "NY STATENISLAND": "36085",
};

const BY_RULE: Readonly<Record<PlaceRule["key"], (facts: Facts) => Told | null>> = {
  "other-state": ({ name: { end }, state }) =>
    end !== null && STATES[end] !== undefined && end !== state ? {} : null,
  county: (facts) => {
    const named = countyWords(facts);
    const found = counties(facts.state).filter(({ plain }) => plain === named);
    const [county] = found;
    return county === undefined || isCityToo(facts, county) ? null : { county, saysCounty: true };
  },
  "near-county": (facts) => {
    const named = countyWords(facts);
    if (named.length < 7) return null;
    const [county, other] = counties(facts.state).filter(
      ({ plain }) => plain !== named && isOneOff(named, plain),
    );
    return county === undefined || other !== undefined ? null : { county, saysCounty: true };
  },
  "no-such-county": (facts) => (countyWords(facts) === "" ? null : {}),
  "independent-city": ({ name, state }) => {
    const named = letters(lastPart(CITY_WORD.exec(name.upper)?.[1] ?? ""));
    const county = countiesOf(state).find(
      ({ city, plain }) => city && named !== "" && [named, `${named}CITY`].includes(plain),
    );
    return county === undefined ? null : { county };
  },
  "whole-county": (facts) => {
    const city = facts.city === "" ? (cityNamed(facts) ?? "") : facts.city;
    const fips = facts.state === "DC" ? "11001" : WHOLE_COUNTIES[`${facts.state} ${letters(city)}`];
    const county = countiesOf(facts.state).find((each) => each.fips === fips);
    return county === undefined ? null : { county };
  },
  "city-given": ({ city }) => (city === "" ? null : { city }),
  "city-named": (facts) => {
    const city = cityNamed(facts);
    return city === null ? null : { city };
  },
  state: () => ({}),
};

/** Where an agency is by the first rule that fits. */
export function placeByRules(facts: Facts): RuledPlace {
  for (const rule of PLACE_RULES) {
    const told = BY_RULE[rule.key](facts);
    if (told !== null) {
      // A file's city stands beside any name.
      const city = facts.city === "" ? null : facts.city;
      return { rule, county: null, city, saysCounty: false, ...told };
    }
  }
  throw new Error("the last rule fits every agency");
}

function counties(state: string): readonly County[] {
  return countiesOf(state).filter(({ city }) => !city);
}

/** Letters of the words before the word for County; in Colorado, CO at the end of a name is the state. */
function countyWords({ name: { upper }, state }: Facts): string {
  const text = state === "CO" ? upper.replace(/\s+CO\.?$/u, "") : upper;
  return letters(lastPart(COUNTY_WORD.exec(text)?.[1] ?? ""));
}

/** CTY is County or City: where both have the name, neither is told. */
function isCityToo({ name: { upper }, state }: Facts, { plain }: County): boolean {
  return (
    COUNTY_WORD.exec(upper)?.[2] === "CTY" &&
    countiesOf(state).some((county) => county.city && county.plain === plain)
  );
}

/** A city by the name alone, in capitals. */
export function cityNamed({ name: { upper } }: Facts): string | null {
  const found = CITY_NAMED.map((words) => words.exec(upper)?.[1]).find(
    (city) => city !== undefined,
  );
  return found === undefined || NO_CITY.test(found) ? null : found;
}

function lastPart(words: string): string {
  return words.split(/[,/]| - /u).at(-1) ?? "";
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}
