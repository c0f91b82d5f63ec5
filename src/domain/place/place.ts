/** How large a place is. */
export const PLACE_LEVELS = ["state", "county", "city"] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/**
 * A place that agencies, Section I and Section III point to: state and county FIPS, or state and city, or a state.
 * Keys: `tx`, `tx-48453`, `ny-city-new-york`.
 */
export interface Jurisdiction {
  readonly key: string;
  readonly level: PlaceLevel;
  /** Two letters. */
  readonly state: string;
  /** County FIPS (five digits) where the place is a county. */
  readonly county: string | null;
  /** "Travis County", "New York City", "California". */
  readonly name: string;
  /** Counties that the place covers whole: itself, or the five of New York City; empty where it covers none whole. */
  readonly covers: readonly string[];
  /** Counties in which the place is known not to lie: each is another city as a whole, as Philadelphia is. */
  readonly outsideOf?: readonly string[];
  /** Why the place is not a county, or is this one. */
  readonly reason?: string;
}

/** Kinds of agencies as the weekly reports and imported files have them. */
export const REPORT_KINDS = [
  "county jail",
  "city jail",
  "state prison",
  "federal",
  "other",
  "unknown",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What kind of agency received the detainer: a kind of the reports, or of ICE's national records of 2014 and 2015. */
export const AGENCY_KINDS = [
  ...REPORT_KINDS,
  "county or regional",
  "city or town",
  "state or other prison",
  "immigration",
  "juvenile",
  "hospital",
  "unclear",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** What says in which county an agency stands. */
export const COUNTY_BASES = [
  "county in name",
  "city",
  "city, several counties",
  "ICE facility list",
  "state",
  "by hand",
  "gazetteer",
] as const;
export type CountyBasis = (typeof COUNTY_BASES)[number];

/** An agency that received a detainer, under a stored key (`tx-48453-travis-county-jail`), never by name alone. */
export interface Agency {
  readonly key: string;
  /** As printed, or as the source gives it. */
  readonly name: string;
  readonly kind: AgencyKind;
  /** Key of a jurisdiction. */
  readonly jurisdiction: string;
  readonly state: string;
  /** County FIPS in which the agency stands, or null. */
  readonly county: string | null;
  readonly countyBasis?: CountyBasis;
  /** True where the agency's name and its city disagree on the county; the county is that of `countyBasis`. */
  readonly isCountyDoubtful?: boolean;
  readonly aliases: readonly string[];
  /** Why key, kind or county are these. */
  readonly reason?: string;
}
