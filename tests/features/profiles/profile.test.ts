import { describe, expect, it } from "vitest";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { findSameNames } from "#pages/profile/same-names.ts";
import { findProfileMatches } from "#features/search/profile-matches.ts";
import { parseComparedKeys, findProfileKey } from "#features/profiles/profile-address.ts";
import {
  listPlaces,
  createProfileFilter,
  findProfile,
  type Profile,
} from "#features/profiles/profile.ts";
import { FACTS } from "./small-dataset.ts";

function found(kind: Profile["kind"], key: string): Profile {
  const profile = findProfile(FACTS, kind, key);
  if (profile === null) throw new Error(`no ${kind} ${key}`);
  return profile;
}

const choices = (kind: Profile["kind"], key: string) =>
  createProfileFilter(found(kind, key), EMPTY_FILTER)?.choices;

describe("the filter of a profile", () => {
  it("An agency is filtered by its key, a county by its FIPS code, a state by its two letters", () => {
    expect(choices("agency", "tx-48453-travis-county-jail")).toEqual({
      agency: { values: ["tx-48453-travis-county-jail"], isExcluded: false },
    });
    expect(choices("place", "tx-48453")).toEqual({
      county: { values: ["48453"], isExcluded: false },
    });
    expect(choices("place", "tx")).toEqual({ state: { values: ["TX"], isExcluded: false } });
  });

  it("A city that covers whole counties is filtered by these counties, and another by its agencies", () => {
    expect(choices("place", "ny-city-new-york")).toEqual({
      county: { values: ["36005", "36047", "36061", "36081", "36085"], isExcluded: false },
    });
    expect(choices("place", "ca-city-los-angeles")).toEqual({
      agency: { values: ["ca-06037-van-nuys-jail"], isExcluded: false },
    });
  });

  it("A city without agencies and without whole counties is not filtered", () => {
    expect(createProfileFilter(found("place", "ma-city-boston"), EMPTY_FILTER)).toBeNull();
  });

  it("The filter of a profile keeps the other choices of the address", () => {
    const filter = {
      ...EMPTY_FILTER,
      choices: { status: { values: ["charged"], isExcluded: false } },
    };
    expect(Object.keys(createProfileFilter(found("place", "tx"), filter)?.choices ?? {})).toEqual([
      "status",
      "state",
    ]);
  });
});

describe("the profile of a place", () => {
  it("A place gathers the agencies in it, the city's and the federal ones among them", () => {
    expect(found("place", "ca-06037").agencies.map(({ name }) => name)).toEqual([
      "Federal Center",
      "Twin Towers",
      "Van Nuys jail",
    ]);
  });

  it("A place shares policies with a place of the same area: New Orleans is Orleans Parish", () => {
    expect(found("place", "la-22071").jurisdictions).toEqual(["la-22071", "la-city-new-orleans"]);
  });

  it("A place without an entry has a profile where there are rows of it", () => {
    const denton = found("place", "tx-48121");
    expect([denton.what, denton.state, denton.county]).toEqual(["county", "TX", "48121"]);
    expect(listPlaces(FACTS).map(({ key }) => key)).toContain("tx-48121");
  });

  it("A place has no profile where it has neither an entry nor a row, or its code is of another state", () => {
    expect(findProfile(FACTS, "place", "tx-48201")).toBeNull();
    expect(findProfile(FACTS, "place", "ca-48121")).toBeNull();
    expect(findProfile(FACTS, "place", "wy")).toBeNull();
  });
});

describe("agencies of similar names", () => {
  it("Franklin County has agencies of similar names in three states", () => {
    const alike = findSameNames(FACTS, found("place", "ia-19069"));
    expect(alike?.words).toBe("Franklin County: three states in this report, IA, NY, PA");
    expect(alike?.others.map(({ key }) => key)).toEqual(["ny-36033", "pa-42055"]);
  });

  it("Travis County has no agency of a similar name, and its own jail is none", () => {
    expect(findSameNames(FACTS, found("place", "tx-48453"))).toBeNull();
    expect(findSameNames(FACTS, found("agency", "tx-48453-travis-county-jail"))).toBeNull();
  });
});

describe("suggestions for an unknown key", () => {
  it("A mistyped key has the agency and its county as suggestions", () => {
    expect(findProfileMatches(FACTS, "tx-48453-travis-conty-jail")[0]?.key).toBe(
      "tx-48453-travis-county-jail",
    );
    expect(findProfileMatches(FACTS, "travis county").map(({ key }) => key)).toContain("tx-48453");
  });

  it("A key of meaningless letters has no suggestions", () => {
    expect(findProfileMatches(FACTS, "qqqqqq")).toEqual([]);
    expect(findProfileMatches(FACTS, "")).toEqual([]);
  });
});

describe("profiles placed beside a profile", () => {
  it("Profiles beside a profile are each listed once, never itself, at most five", () => {
    expect(parseComparedKeys("a,b,a,own,,c", "own")).toEqual(["a", "b", "c"]);
    expect(parseComparedKeys("a,b,c,d,e,f", "own")).toHaveLength(5);
    expect(parseComparedKeys(null, "own")).toEqual([]);
  });
});

describe("links from a chart to a profile", () => {
  it("A value of a chart links to the profile of its agency, county or state, and a reserved value has none", () => {
    expect(findProfileKey("state", "TX")).toEqual({ kind: "place", key: "tx" });
    expect(findProfileKey("county", "06037")).toEqual({ kind: "place", key: "ca-06037" });
    expect(findProfileKey("agency", "tx-48453-travis-county-jail")?.kind).toBe("agency");
    for (const value of ["unknown", "withdrawn", "not-itemised"])
      for (const dimension of ["state", "county", "agency"])
        expect(findProfileKey(dimension, value)).toBeNull();
    expect(findProfileKey("charge", "assault")).toBeNull();
  });
});
