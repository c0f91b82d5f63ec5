import { describe, expect, it } from "vitest";
import type { Agency } from "#domain/place/place.ts";
import {
  findJoinedAgency,
  findJoinedProfile,
  normalizeAgencyName,
} from "#features/profiles/join-profiles.ts";
import { findProfile, type ProfileDataset } from "#features/profiles/profile.ts";
import { agency, FACTS, place } from "./small-dataset.ts";

function records(agencies: readonly Agency[], counties: readonly string[] = []): ProfileDataset {
  const places = [place("tx-48453", "county", "Travis County", ["48453"])];
  return {
    jurisdictions: new Map(places.map((each) => [each.key, each])),
    agencies: new Map(agencies.map((each) => [each.key, each])),
    values: { state: ["TX"], county: counties },
    weeks: [],
  };
}

const TRAVIS = "tx-48453-travis-county-jail";
const cty = (key: string, name = "TRAVIS CTY JAIL", county: string | null = "48453") =>
  agency(key, name, "tx-48453", county);

const joined = (...agencies: readonly Agency[]) =>
  findJoinedAgency(TRAVIS, FACTS, records(agencies))?.key ?? null;

describe("an agency in another collection", () => {
  it("An agency of the same key is the same agency, whatever its name", () => {
    expect(joined(cty(TRAVIS, "TRAVIS COUNTY JL"), cty("tx-48453-x"))).toBe(TRAVIS);
  });

  it("Under another key it is the one agency of the same county and normalized name", () => {
    expect(joined(cty("tx-48453-travis-cty-jail"))).toBe("tx-48453-travis-cty-jail");
    expect(joined(cty("tx-48453-x", "Travis Cnty. Jail, TX"))).toBe("tx-48453-x");
  });

  it("Another county, an unknown or doubtful county and another name join nothing", () => {
    expect(joined(cty("tx-48121-x", "TRAVIS CTY JAIL", "48121"))).toBeNull();
    expect(joined(cty("tx-x", "TRAVIS CTY JAIL", null))).toBeNull();
    expect(joined({ ...cty("tx-48453-x"), isCountyDoubtful: true })).toBeNull();
    expect(joined(cty("tx-48453-x", "TRAVIS COUNTY STATE JAIL"))).toBeNull();
  });

  it("Two agencies of one name and county leave it open which is meant, in either collection", () => {
    expect(joined(cty("tx-48453-a"), cty("tx-48453-b"))).toBeNull();
    const from = records([cty("tx-48453-a"), cty("tx-48453-b")]);
    expect(findJoinedAgency("tx-48453-a", from, FACTS)).toBeNull();
  });

  it("A join is the same seen from either collection", () => {
    const others = records([cty("tx-48453-travis-cty-jail")]);
    expect(findJoinedAgency("tx-48453-travis-cty-jail", others, FACTS)?.key).toBe(TRAVIS);
  });

  it("A short word for County is written out, and a state's code at the end is left out", () => {
    expect(normalizeAgencyName("TRAVIS CNTY JAIL, TX")).toBe("travis county jail");
    expect(normalizeAgencyName("Orleans Parish Sheriff’s Office")).toBe(
      "orleans parish sheriffs office",
    );
  });
});

describe("a place in another collection", () => {
  it("A county joins by its FIPS code, also where the other collection has only rows of it", () => {
    const to = records([], ["48121"]);
    const denton = { kind: "place", key: "tx-48121" } as const;
    expect(findJoinedProfile(denton, FACTS, to)?.county).toBe("48121");
    expect(findJoinedProfile({ kind: "place", key: "tx" }, FACTS, to)?.what).toBe("state");
  });

  it("A place of which the other collection has nothing joins nothing", () => {
    expect(findJoinedProfile({ kind: "place", key: "ca-06037" }, FACTS, records([]))).toBeNull();
  });

  it("A key that every object has names no agency and no place", () => {
    for (const key of ["constructor", "to-string", "__proto__"]) {
      expect(findProfile(FACTS, "agency", key)).toBeNull();
      expect(findProfile(FACTS, "place", key)).toBeNull();
    }
  });
});
