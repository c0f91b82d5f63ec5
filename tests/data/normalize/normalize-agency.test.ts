import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Edition } from "#domain/report/edition.ts";
import { KIND_RULES, PLACE_RULES } from "#domain/vocabulary/agency-rules.ts";
import { normalizeAgency } from "#data/normalize/normalize-agency.ts";
import { indexKnownAgencies } from "#data/normalize/known-agencies.ts";
import { ROOT } from "#scripts/prepare.mjs";

const published = JSON.parse(
  readFileSync(join(ROOT, "public/reports/ddor-2017/2017-01-28.r1.t1.json"), "utf8"),
) as Edition;
const known = indexKnownAgencies(published);

const of = (name: string, state: string, city = "") =>
  normalizeAgency({ name, city, state }).agency;

describe("the rules that the page shows", () => {
  it.each(PLACE_RULES)(
    "The rule of places on the page is followed: $says",
    ({ reason, example: { county, ...facility } }) => {
      const { agency } = normalizeAgency(facility);
      expect(agency.county).toBe(county);
      expect(agency.reason?.startsWith(reason)).toBe(true);
    },
  );

  it.each(KIND_RULES)(
    "The rule of kinds on the page is followed: $says",
    ({ kind, reason, example }) => {
      const { agency } = normalizeAgency(example);
      expect(agency.kind).toBe(kind);
      expect(agency.reason?.endsWith(reason)).toBe(true);
    },
  );
});

describe("the key of an agency", () => {
  it.each([
    ["Travis County Jail", "TRAVIS CNTY JAIL, TX", "AUSTIN", "TX", "tx-48453-travis-county-jail"],
    [
      "Montgomery County Jail",
      "MONTGOMERY CNTY JAIL, PA",
      "NORRISTOWN",
      "PA",
      "pa-42091-montgomery-county-jail",
    ],
    [
      "Allegheny County Jail",
      "ALLEGHENY CO. JAIL",
      "PITTSBURGH",
      "PA",
      "pa-42003-allegheny-county-jail",
    ],
    ["Anaheim City Jail", "ANAHEIM CITY JAIL, CA", "ANAHEIM", "CA", "ca-anaheim-city-jail"],
    ["SCI Albion", "SCI ALBION, PA", "ALBION", "PA", "pa-sci-albion"],
  ])("The agencies %s and %s have one key", (printed, inRows, city, state, key) => {
    expect(of(printed, state).key).toBe(key);
    expect(of(inRows, state, city).key).toBe(key);
  });

  it("Every agency of the published collection keeps its key when a file names it in capitals with its state", () => {
    const withCounty = published.agencies.filter(({ state }) => state !== "unknown");
    expect(withCounty.length).toBeGreaterThan(15);
    for (const { key, name, state } of withCounty) {
      const facility = { name: `${name.toUpperCase()}, ${state}`, city: "", state };
      expect([name, normalizeAgency(facility, known).agency.key]).toEqual([name, key]);
    }
  });

  it("Two facilities of one name in two cities of a state have two keys, where neither name nor county tells them apart", () => {
    expect(of("HOLD ROOM", "PA", "YORK").key).not.toBe(of("HOLD ROOM", "PA", "ERIE").key);
    expect(of("HOLD ROOM", "PA", "YORK").key).not.toBe(of("HOLD ROOM", "NY", "YORK").key);
  });

  it("A known agency of another county does not lend its key", () => {
    const facility = { name: "Boulder County Jail", city: "", state: "TX" };
    expect(normalizeAgency(facility, known).agency).toMatchObject({ county: null });
  });
});

describe("the county of a jail", () => {
  it.each([
    ["DELAWARE CO JAIL", "PA", "THORNTON", "42045"],
    ["CLARION  COUNTY CORRECTIONS", "PA", "SHIPPENVILLE", "42031"],
    ["Prince George's County", "MD", "", "24033"],
    ["Orleans Parish Sheriff's Office", "LA", "", "22071"],
    ["SAN ANTONIO, BEXAR COUNTY JAIL", "TX", "SAN ANTONIO", "48029"],
    ["ST. LOUIS COUNTY JUSTICE CENTER", "MO", "CLAYTON", "29189"],
    ["ST. LOUIS CITY JAIL", "MO", "ST. LOUIS", "29510"],
    ["Baltimore County Department of Corrections", "MD", "", "24005"],
    ["BALTIMORE CITY DETENTION CENTER", "MD", "BALTIMORE", "24510"],
    ["JAMES CITY COUNTY JAIL", "VA", "WILLIAMSBURG", "51095"],
    ["DC CENTRAL DETENTION FACILITY", "DC", "WASHINGTON", "11001"],
  ])("The agency %s in %s is in the county that its name gives", (name, state, city, county) => {
    expect(of(name, state, city).county).toBe(county);
  });

  it.each([
    // Cty stands for County or City, and Maryland has both of this name.
    ["BALTIMORE CTY JAIL", "MD", "BALTIMORE"],
    ["BOULDER CO", "CO", "BOULDER"],
    ["SPRINGFIELD COUNTY JAIL", "MA", "SPRINGFIELD"],
    ["COATESVILLE PRISON", "PA", "COATESVILLE"],
    // The list of facilities holds none of another state.
    ["SCI CHESTER", "MD", "CHESTER"],
    // A jail of the city of Schuylkill Haven would be no federal prison.
    ["SCHUYLKILL HAVEN POLICE", "PA", "SCHUYLKILL HAVEN"],
    ["", "TX", ""],
    ["TRAVIS COUNTY JAIL", "unknown", "AUSTIN"],
  ])("The agency %s in %s is in no county that is known", (name, state, city) => {
    expect(of(name, state, city).county).toBeNull();
  });
});

describe("a county that is doubtful", () => {
  it("A prison named for Potter County whose city is Tioga County's seat is counted in Potter County and told as doubtful", () => {
    const agency = of("POTTER COUNTY PRISON", "PA", "WELLSBORO");
    expect(agency).toMatchObject({
      county: "42105",
      countyBasis: "county in name",
      isCountyDoubtful: true,
    });
    expect(agency.reason).toContain(
      "Doubtful: the file’s city, Wellsboro, lies in Tioga County, and the agency is counted in Potter County.",
    );
  });

  it("A county's jail in a city that is in no county is doubtful anywhere in the country", () => {
    const agency = of("HENRY COUNTY JAIL", "VA", "MARTINSVILLE");
    expect(agency).toMatchObject({ county: "51089", isCountyDoubtful: true });
    expect(agency.reason).toContain(
      "the file’s city, Martinsville, is in no county, and the agency is counted in Henry County.",
    );
  });

  it.each([
    ["POTTER COUNTY PRISON", "PA", "COUDERSPORT"],
    // Of Kalamazoo no table here says the county.
    ["VAN BUREN COUNTY JAIL, MI", "MI", "KALAMAZOO"],
    ["YORK COUNTY JAIL, PA", "PA", ""],
    // Addresses do not tell the city of Fairfax from the county.
    ["FAIRFAX COUNTY ADULT DETENTION", "VA", "FAIRFAX"],
    ["ST. LOUIS CITY JAIL", "MO", "ST. LOUIS"],
    ["BALTIMORE COUNTY DETENTION CENTER", "MD", "BALTIMORE"],
  ])("The county of %s in %s with the city %s is not doubtful", (name, state, city) => {
    expect(of(name, state, city).isCountyDoubtful).toBeUndefined();
  });
});

describe("the kind of an agency", () => {
  it.each([
    ["BUCKS CNTY JAIL, PA", "PA", "DOYLESTOWN", "county jail"],
    ["Sioux County Sheriff", "IA", "", "county jail"],
    ["ADAMS COUNTY ADULT C.C.", "PA", "GETTYSBURG", "county jail"],
    ["BERNALILLO COUNTY MDC", "NM", "ALBUQUERQUE", "unknown"],
    ["PHILADELPHIA 15TH POLICE DIST.", "PA", "PHILADELPHIA", "city jail"],
    ["City of Irving Jail", "TX", "", "city jail"],
    ["CARSON CITY CORRECTIONAL FACILITY", "MI", "CARSON CITY", "unknown"],
    ["MONTGOMERY COUNTY POLICE", "MD", "ROCKVILLE", "unknown"],
    ["FEDERAL WAY POLICE", "WA", "FEDERAL WAY", "city jail"],
    ["S.C.I., CRESSON, PA", "PA", "CRESSON", "state prison"],
    ["MINN.C.F.,ST.CLOUD", "MN", "ST. CLOUD", "state prison"],
    ["Oregon State Penitentiary", "OR", "SALEM", "state prison"],
    ["ALLENWOOD U.S.PEN.", "PA", "WHITE DEER", "federal"],
    ["US MARSHALS, E.DIST.PA", "PA", "PHILADELPHIA", "federal"],
    ["FDC PHILADELPHIA", "PA", "PHILADELPHIA", "federal"],
    ["ALLENWOOD (LOW) FCI", "PA", "WHITE DEER", "federal"],
    ["BERKS CO. JUVENILE", "PA", "LEESPORT", "other"],
    ["ROUNDHOUSE PHI, PA", "PA", "PHILADELPHIA", "city jail"],
    ["CURRAN FROMHOLD CORR.FAC.", "PA", "PHILADELPHIA", "city jail"],
    ["RIVERSIDE CORR. FACILITY", "PA", "PHILADELPHIA", "city jail"],
    ["PHILADELPHIA DETENTION CT", "PA", "PHILADELPHIA", "city jail"],
    ["PHI DISTRICT OFFICE", "PA", "PHILADELPHIA", "federal"],
    ["YOUTH STUDY CENTER", "PA", "PHILADELPHIA", "other"],
    ["BROOKLYN HOUSE OF DETENT.", "NY", "BROOKLYN", "city jail"],
    // A prison of the state in one of New York's counties, which bears no word of a state.
    ["ARTHUR KILL CORR. FACILITY", "NY", "STATEN ISLAND", "unknown"],
    ["MOSHANNON VALLEY PROCESSING CENTER", "PA", "PHILIPSBURG", "unknown"],
  ])(
    "The agency %s in %s has the kind that its name gives, or an unknown one",
    (name, state, city, kind) => {
      expect(of(name, state, city).kind).toBe(kind);
    },
  );
});
