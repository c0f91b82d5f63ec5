import { KIND_RULES } from "#domain/vocabulary/agency-rules.ts";
import type { KindRule } from "#domain/vocabulary/agency-rules.ts";
import { COUNTY_WORD, JAIL_PATTERN, isFederalName, isStatePrisonName } from "./facility-words.ts";
import type { FacilityFacts, LocatedAgency } from "./locate-agency.ts";

const CITY_PATTERN = /\bPOLICE\b|\bP\.?D\b|\bCITY (?:JAIL|DETENTION|HOLDING)\b/u;

/** Counties whose one government is a city's: Philadelphia, San Francisco, New Orleans. The state has prisons in New York's counties. */
const CITY_GOVERNMENTS: ReadonlySet<string> = new Set(["42101", "06075", "22071"]);

type KindTest = (upper: string, place: LocatedAgency, facts: FacilityFacts) => boolean;

const KIND_TESTS: Readonly<Record<KindRule["key"], KindTest>> = {
  gazetteer: (_, { gazetteerEntry }) => gazetteerEntry?.kind !== undefined,
  federal: isFederalName,
  ice: (upper) =>
    /HOLD ?ROOM|DISTRICT OFFICE|SERVICE PROC|\bSPC\b|\bICE\b|BORDER PATROL|\bUSBP\b/u.test(upper),
  young: (upper) => /\bJUV|YOUTH|CHILD|FAMILY|SHELTER/u.test(upper),
  "state-police": (upper) => /\bSTATE (?:POLICE|PATROL)|HIGHWAY PATROL/u.test(upper),
  state: isStatePrisonName,
  county: (upper, { saysCounty }) => saysCounty && JAIL_PATTERN.test(upper),
  "state-department": (upper) =>
    !COUNTY_WORD.test(upper) && /\bDEP(?:T|ARTMENT)\.? OF CORR|PENITENTIARY/u.test(upper),
  police: (upper) =>
    !COUNTY_WORD.test(upper) &&
    (CITY_PATTERN.test(upper) || (upper.startsWith("CITY OF ") && JAIL_PATTERN.test(upper))),
  "city-county": (upper, { rule, county }, { city }) =>
    rule.key === "whole-county" &&
    (CITY_GOVERNMENTS.has(county?.fips ?? "") ||
      (city !== "" && upper.startsWith(city.toUpperCase()))) &&
    JAIL_PATTERN.test(upper) &&
    !COUNTY_WORD.test(upper),
  none: () => true,
};

/** The kind of an agency by the first rule that fits, with the sentence that tells why. */
export function classifyAgencyKind(
  facts: FacilityFacts,
  place: LocatedAgency,
): Pick<KindRule, "kind" | "reason"> {
  const { upper } = facts.name;
  const found = KIND_RULES.find(({ key }) => KIND_TESTS[key](upper, place, facts));
  if (found === undefined) throw new Error("the last rule fits every agency");
  return found.key === "gazetteer" ? (place.gazetteerEntry?.kind ?? found) : found;
}
