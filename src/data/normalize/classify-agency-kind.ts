import { KIND_RULES } from "#domain/vocabulary/agency-rules.ts";
import type { KindRule } from "#domain/vocabulary/agency-rules.ts";
import type { FacilityFacts, LocatedAgency } from "./locate-agency.ts";

const JAIL_PATTERN =
  /JAIL|PRISON|CORR|DET(?:ENTION|\b)|SHERIFF|JUSTICE C(?:ENTER|TR)|HOLDING|CUSTODY|\bC\.?C\.?\b/u;
const COUNTY_WORD = /\b(?:COUNTY|CNTY|CTY|CO|PARISH|BOROUGH)\b/u;
const FEDERAL_PATTERN =
  /\bFED(?:ERAL\b(?! WAY)|\.|\b)(?!ERAL)|\bF\.?[CDMP]\.?[CI]\.?\b|\bU\.?S\.?P\b|\bB\.?O\.?P\b|BUREAU OF PRISONS|\bU\.?\s?S\.? ?(?:PEN|MARSHAL)/u;
const STATE_PATTERN =
  /\bSTATE (?:PRISON|PEN|CORR|JAIL|HOSP|FARM)|\bS\.?C\.?I\b|\bSRCF\b|^MINN?\.? ?C\.? ?F\b/u;
const CITY_PATTERN = /\bPOLICE\b|\bP\.?D\b|\bCITY (?:JAIL|DETENTION|HOLDING)\b/u;

type KindTest = (upper: string, place: LocatedAgency, facts: FacilityFacts) => boolean;

const KIND_TESTS: Readonly<Record<KindRule["key"], KindTest>> = {
  federal: (upper) =>
    FEDERAL_PATTERN.test(upper) || (/\bM\.?[CD]\.?C\b/u.test(upper) && !COUNTY_WORD.test(upper)),
  ice: (upper) =>
    /HOLD ?ROOM|DISTRICT OFFICE|SERVICE PROC|\bSPC\b|\bICE\b|BORDER PATROL|\bUSBP\b/u.test(upper),
  contract: (upper, _, { state }) => state === "PA" && upper.startsWith("MOSHANNON VALLEY CORR"),
  young: (upper) => /\bJUV|YOUTH|CHILD|FAMILY|SHELTER/u.test(upper),
  "state-police": (upper) => /\bSTATE (?:POLICE|PATROL)|HIGHWAY PATROL/u.test(upper),
  state: (upper) => STATE_PATTERN.test(upper),
  county: (upper, { saysCounty }) => saysCounty && JAIL_PATTERN.test(upper),
  "state-department": (upper) =>
    !COUNTY_WORD.test(upper) && /\bDEP(?:T|ARTMENT)\.? OF CORR|PENITENTIARY/u.test(upper),
  police: (upper) =>
    !COUNTY_WORD.test(upper) &&
    (CITY_PATTERN.test(upper) || (upper.startsWith("CITY OF ") && JAIL_PATTERN.test(upper))),
  "city-county": (upper, { rule }, { city }) =>
    rule.key === "whole-county" &&
    city !== "" &&
    upper.startsWith(city.toUpperCase()) &&
    JAIL_PATTERN.test(upper) &&
    !COUNTY_WORD.test(upper),
  none: () => true,
};

/** The kind of an agency by the first rule that fits. */
export function classifyAgencyKind(facts: FacilityFacts, place: LocatedAgency): KindRule {
  const { upper } = facts.name;
  const found = KIND_RULES.find(({ key }) => KIND_TESTS[key](upper, place, facts));
  if (found === undefined) throw new Error("the last rule fits every agency");
  return found;
}
