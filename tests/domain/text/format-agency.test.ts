import { expect, it } from "vitest";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { formatAgency } from "#domain/text/format-agency.ts";

const COUNTIES = [
  ["39035", "Cuyahoga County"],
  ["39049", "Franklin County"],
  ["42105", "Potter County"],
] as const;

/** Two pairs of agencies of one name and state as the national records of 2014 and 2015 have them, and one without a pair. */
const AGENCIES = [
  ["oh-39035-us-marshals-service", "US MARSHALS SERVICE", "OH", "39035"],
  ["oh-39049-us-marshals-service", "US MARSHALS SERVICE", "OH", "39049"],
  ["pa-42105-potter-county-prison-coudersport", "POTTER COUNTY PRISON", "PA", "42105"],
  ["pa-42105-potter-county-prison-wellsboro", "POTTER COUNTY PRISON", "PA", "42105"],
  ["ky-us-marshals-service", "US MARSHALS SERVICE", "KY", null],
] as const;

const agencies = new Map(
  AGENCIES.map(([key, name, state, county]): [string, Agency] => [
    key,
    { key, name, state, county, kind: "federal", jurisdiction: "", aliases: [] },
  ]),
);
const jurisdictions = new Map(
  COUNTIES.map(([county, name]): [string, Jurisdiction] => [
    county,
    { key: county, level: "county", state: "", county, name, covers: [county] },
  ]),
);

it("Agencies of one name and state are told apart by their county, or by the place in their key", () => {
  const titles = [...agencies.values()].map((agency) =>
    formatAgency({ agencies, jurisdictions }, agency),
  );
  expect(titles).toEqual([
    "US MARSHALS SERVICE, OH (Cuyahoga County)",
    "US MARSHALS SERVICE, OH (Franklin County)",
    "POTTER COUNTY PRISON, PA (Coudersport)",
    "POTTER COUNTY PRISON, PA (Wellsboro)",
    "US MARSHALS SERVICE, KY",
  ]);
});

it("Where neither county nor the end of the key tells them apart, the whole key does", () => {
  const pair = ["tx-jail", "tx-jail-2"].map((key): Agency => ({
    key,
    name: "Jail",
    state: "TX",
    county: null,
    kind: "other",
    jurisdiction: "",
    aliases: [],
  }));
  const names = {
    agencies: new Map(pair.map((agency) => [agency.key, agency])),
    jurisdictions: new Map(),
  };
  expect(pair.map((agency) => formatAgency(names, agency))).toEqual([
    "Jail, TX (tx-jail)",
    "Jail, TX (2)",
  ]);
});
