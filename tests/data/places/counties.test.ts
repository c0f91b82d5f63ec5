import ATLAS from "us-atlas/counties-10m.json";
import { expect, it } from "vitest";
import { STATES } from "#domain/vocabulary/states.ts";
import { countiesNamed } from "#data/places/county.ts";

const CODES = new Map(Object.entries(STATES).map(([code, { fips }]) => [fips, code]));

it("every county of the atlas is found by its name and state, as it stood in 2017", () => {
  const { geometries } = ATLAS.objects.counties as unknown as {
    readonly geometries: readonly {
      readonly id: string;
      readonly properties: { readonly name: string };
    }[];
  };
  expect(geometries.length).toBeGreaterThan(3100);
  const missing = geometries.filter(({ id, properties: { name } }) => {
    const state = CODES.get(id.slice(0, 2));
    return state === undefined
      ? false
      : !countiesNamed(name, state).some(({ fips }) => fips === id);
  });
  expect(missing).toEqual([]);
  expect(countiesNamed("Valdez-Cordova", "AK")).toMatchObject([{ fips: "02261" }]);
});
