import type { AgencyKind } from "#domain/place/place.ts";

/** A facility as a file names it, and what a rule makes of it. */
export interface RuleExample {
  readonly name: string;
  /** As the file gives it; empty where it gives none. */
  readonly city: string;
  /** Two letters. */
  readonly state: string;
}

/** A rule by which an agency is placed, as a sentence, with the reason that an agency placed by it bears. */
export interface PlaceRule {
  readonly key: (typeof PLACE_KEYS)[number];
  readonly says: string;
  readonly reason: string;
  /** County FIPS of the example, or null where the rule tells no county. */
  readonly example: RuleExample & { readonly county: string | null };
}

/** A rule that sets the kind of an agency, as a sentence, with the reason that an agency of it bears. */
export interface KindRule {
  readonly key: (typeof KIND_KEYS)[number];
  readonly kind: AgencyKind;
  readonly says: string;
  readonly reason: string;
  readonly example: RuleExample;
}

const PLACE_KEYS = [
  "other-state",
  "county",
  "near-county",
  "no-such-county",
  "independent-city",
  "gazetteer",
  "whole-county",
  "county-seat",
  "city-given",
  "city-named",
  "state",
] as const;

const KIND_KEYS = [
  "gazetteer",
  "federal",
  "ice",
  "young",
  "state-police",
  "state",
  "county",
  "state-department",
  "police",
  "city-county",
  "none",
] as const;

/** Rules for the place, in order: the first that fits an agency places it. An agency in no known county is listed as unplaced. */
export const PLACE_RULES: readonly PlaceRule[] = [
  {
    key: "other-state",
    says: "A name that ends in the code of a state other than the facility’s is placed in no county.",
    reason: "The name ends in the code of another state.",
    example: { name: "TRAVIS CNTY JAIL, TX", city: "", state: "PA", county: null },
  },
  {
    key: "county",
    says: "Words before County, Cnty, Cty, Co, Parish, or Borough that are a county of the state place the agency in that county.",
    reason: "The name says the county.",
    example: {
      name: "MONTGOMERY CNTY JAIL, PA",
      city: "NORRISTOWN",
      state: "PA",
      county: "42091",
    },
  },
  {
    key: "near-county",
    says: "Such words of seven letters or more that are one letter from one county of the state, and from no other, place it in that county.",
    reason: "The name is one letter from one county of the state, and from no other.",
    example: { name: "LACKAWANA CNTY JAIL, PA", city: "SCRANTON", state: "PA", county: "42069" },
  },
  {
    key: "no-such-county",
    says: "Such words that are no county of the state place the agency in no county.",
    reason: "The name says a county that the state does not have.",
    example: { name: "Travis County Jail", city: "", state: "PA", county: null },
  },
  {
    key: "independent-city",
    says: "Words before City that are a city in no county place the agency in that city, which has a county code of its own.",
    reason: "The name says the city, which is in no county.",
    example: { name: "Richmond City Jail", city: "RICHMOND", state: "VA", county: "51760" },
  },
  {
    key: "gazetteer",
    says: "A federal or state prison, or other facility, of Pennsylvania whose name is in the list below is in the county that the list gives, whatever its mailing address says.",
    reason: "A list of facilities says the county.",
    example: {
      name: "MOSHANNON VALLEY CORRECTIONAL",
      city: "PHILIPSBURG",
      state: "PA",
      county: "42033",
    },
  },
  {
    key: "whole-county",
    says: "A city that is one county as a whole, such as Philadelphia or San Francisco, places the agency in that county; so does the District of Columbia.",
    reason: "The city is one county as a whole.",
    example: {
      name: "PHILADELPHIA DETENTION CT",
      city: "PHILADELPHIA",
      state: "PA",
      county: "42101",
    },
  },
  {
    key: "county-seat",
    says: "A city that is the seat of a county of Pennsylvania places the agency in that county.",
    reason: "The city is the seat of the county.",
    example: {
      name: "US MARSHAL MIDDLE DIST., PA",
      city: "SCRANTON",
      state: "PA",
      county: "42069",
    },
  },
  {
    key: "city-given",
    says: "Any other city that the file gives is the agency’s place; its county is not told.",
    reason: "Neither the name nor the city says the county.",
    example: {
      name: "ALLENWOOD FED.PRISON CAMP",
      city: "MONTGOMERY",
      state: "PA",
      county: null,
    },
  },
  {
    key: "city-named",
    says: "Without a city in the file, words before City Jail or Police, or after City of, are the city; its county is not told.",
    reason: "The name says a city and not its county.",
    example: { name: "Anaheim City Jail", city: "", state: "CA", county: null },
  },
  {
    key: "state",
    says: "Of any other agency only the state is known.",
    reason: "The name does not say where the agency is.",
    example: { name: "Santa Rita Jail", city: "", state: "TX", county: null },
  },
];

/** Rules for the kind, in order: the first that fits tells it. */
export const KIND_RULES: readonly KindRule[] = [
  {
    key: "gazetteer",
    kind: "federal",
    says: "A facility of the list above has the kind that the list’s source gives, where it gives one.",
    reason: "Until 2021 a prison under contract with the Federal Bureau of Prisons.",
    example: { name: "MOSHANNON VALLEY CORRECTIONAL", city: "PHILIPSBURG", state: "PA" },
  },
  {
    key: "federal",
    kind: "federal",
    says: "Names of federal prisons and of the U.S. Marshals are federal: Federal, Fed., FCI, FDC, FMC, FPC, USP, U.S. Pen., US Marshal, and MCC or MDC where no county is named.",
    reason: "Federal by its name.",
    example: { name: "MCKEAN FED.CORR.INST.", city: "BRADFORD", state: "PA" },
  },
  {
    key: "ice",
    kind: "federal",
    says: "ICE’s own hold rooms, district offices and processing centers, and those of the Border Patrol, are federal.",
    reason: "A facility of ICE or the Border Patrol by its name.",
    example: { name: "PHI DISTRICT OFFICE", city: "PHILADELPHIA", state: "PA" },
  },
  {
    key: "young",
    kind: "other",
    says: "Homes and centers for young people and families are of another kind.",
    reason: "For young people or families by its name.",
    example: { name: "BERKS COUNTY FAMILY SHELTER", city: "LEESPORT", state: "PA" },
  },
  {
    key: "state-police",
    kind: "other",
    says: "State police and highway patrols are of another kind.",
    reason: "A state's police by its name.",
    example: { name: "Pennsylvania State Police", city: "", state: "PA" },
  },
  {
    key: "state",
    kind: "state prison",
    says: "A name with State Prison, State Correctional, SCI, S.C.I., SRCF, or Minn. C.F. is a state prison.",
    reason: "A state prison by its name.",
    example: { name: "CAMPHILL SCI, PA", city: "CAMP HILL", state: "PA" },
  },
  {
    key: "county",
    kind: "county jail",
    says: "A name with County, or a word that stands for it, whose county is known, and with Jail, Prison, Detention, Correctional, Justice Center, or Sheriff is a county jail of that county.",
    reason: "A county jail by its name.",
    example: { name: "Travis County Jail", city: "", state: "TX" },
  },
  {
    key: "state-department",
    kind: "state prison",
    says: "A name with Department of Corrections or Penitentiary, and no county, is a state prison.",
    reason: "The state's by its name.",
    example: { name: "Oregon Department of Corrections", city: "", state: "OR" },
  },
  {
    key: "police",
    kind: "city jail",
    says: "A name with Police, P.D., City Jail, City Detention, or City of and a jail’s word, and no county, is a city jail.",
    reason: "A city jail by its name.",
    example: { name: "Anaheim City Jail", city: "", state: "CA" },
  },
  {
    key: "city-county",
    kind: "city jail",
    says: "Any other jail, prison, detention or correctional facility in Philadelphia, San Francisco, or New Orleans, where the city’s government is the county’s, is a city jail; so is one named for another city that is one county as a whole.",
    reason: "A jail of a city that is one county as a whole.",
    example: { name: "CURRAN FROMHOLD CORR.FAC.", city: "PHILADELPHIA", state: "PA" },
  },
  {
    key: "none",
    kind: "unknown",
    says: "The kind of any other agency is unknown.",
    reason: "The name does not say whose agency it is.",
    example: { name: "Travis County", city: "", state: "TX" },
  },
];
