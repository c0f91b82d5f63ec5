import { expect, test } from "vitest";
import { buildFacilityAgencies } from "#cli/records/facility-agencies.ts";
import type { RecordFacility } from "#cli/records/read-records.ts";

const TRAVIS: RecordFacility = {
  id: "2190",
  name: "TRAVIS CTY JAIL",
  city: "AUSTIN",
  state: "TX",
  county: "48453",
  countyBasis: "county in name",
  countyCheck: "",
  kind: "county or regional",
  kindBasis: "name",
  aor: "SNA",
};

const listKeys = (...facilities: RecordFacility[]) =>
  [...buildFacilityAgencies(facilities).values()].map(({ agency }) => agency.key);

test("A facility whose name shortens County has the key of the agency of the reports", () => {
  expect(listKeys(TRAVIS)).toEqual(["tx-48453-travis-county-jail"]);
});

test("Facilities that would share a key get their cities, and their ids where the city is the same", () => {
  const elsewhere = { ...TRAVIS, id: "1", city: "PFLUGERVILLE" };
  expect(listKeys(TRAVIS, elsewhere)).toEqual([
    "tx-48453-travis-county-jail-austin",
    "tx-48453-travis-county-jail-pflugerville",
  ]);
  expect(listKeys(TRAVIS, elsewhere, { ...TRAVIS, id: "2", name: "TRAVIS COUNTY JAIL" })).toEqual([
    "tx-48453-travis-county-jail-austin-2190",
    "tx-48453-travis-county-jail-pflugerville",
    "tx-48453-travis-county-jail-austin-2",
  ]);
});

test("A facility without a name and place is no agency", () => {
  expect(listKeys({ ...TRAVIS, name: "OTHER-OTHER FACILITY", city: "", state: "" })).toEqual([]);
});

test("A facility without a county is placed in its state, under its city", () => {
  const [found] = buildFacilityAgencies([
    {
      ...TRAVIS,
      name: "HARBOR CORR. FACILITY",
      county: "",
      countyBasis: "",
      kind: "unclear",
      kindBasis: "",
    },
  ]).values();
  expect(found?.agency).toEqual({
    key: "tx-city-austin-harbor-corr-facility",
    name: "HARBOR CORR. FACILITY",
    kind: "unclear",
    jurisdiction: "tx",
    state: "TX",
    county: null,
    aliases: [],
    reason:
      "City in the records: AUSTIN. Neither the name nor the city says the county. The name does not say the kind.",
  });
});

test("An agency says what its county and kind are taken from, and that they are doubtful where name and city disagree", () => {
  const [found] = buildFacilityAgencies([
    { ...TRAVIS, city: "DALLAS", countyCheck: "disagrees", kindBasis: "name, weak" },
  ]).values();
  expect(found?.agency).toMatchObject({
    county: "48453",
    countyBasis: "county in name",
    isCountyDoubtful: true,
    reason:
      "City in the records: DALLAS. The name says the county. Name and city disagree on the county: doubtful. The name suggests the kind.",
  });
});
