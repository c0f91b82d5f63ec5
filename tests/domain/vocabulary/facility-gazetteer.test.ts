import { expect, it } from "vitest";
import {
  COUNTY_SEATS,
  GAZETTEER,
  GAZETTEER_SOURCES,
} from "#domain/vocabulary/facility-gazetteer.ts";
import ATLAS from "us-atlas/counties-10m.json";

const { geometries } = ATLAS.objects.counties as unknown as {
  readonly geometries: readonly {
    readonly id: string;
    readonly properties: { readonly name: string };
  }[];
};
const NAMES = new Map(geometries.map(({ id, properties: { name } }) => [id, name]));

it("Each county of the list of facilities has in the atlas the name that readers are shown", () => {
  for (const { facility, county, countyName } of GAZETTEER) {
    expect([facility, NAMES.get(county)]).toEqual([facility, countyName]);
  }
});

it("Each source of the list of facilities has an address and places at least one facility", () => {
  for (const [key, { address }] of Object.entries(GAZETTEER_SOURCES)) {
    expect(address).toMatch(/^https:\/\//u);
    expect(GAZETTEER.some(({ source }) => source === key)).toBe(true);
  }
});

it("Each of the 67 counties of Pennsylvania has one seat", () => {
  const seats = (COUNTY_SEATS.get("PA") ?? "").split("|");
  const counties = [...NAMES.keys()].filter((id) => id.startsWith("42")).sort();
  expect(seats.map((seat) => `42${seat.slice(0, 3)}`)).toEqual(counties);
  expect(counties.length).toBe(67);
  expect(new Set(seats.map((seat) => seat.slice(3))).size).toBe(67);
});
