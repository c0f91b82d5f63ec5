import { csvParse } from "d3-dsv";
import ATLAS from "us-atlas/counties-10m.json";
import { expect, it } from "vitest";
import { STATES } from "#domain/vocabulary/states.ts";
import { findCounties, listCounties } from "#data/normalize/county.ts";
import { findFieldOffice } from "#data/normalize/field-office.ts";
import { fixture, sharedFile } from "#tests/shared-data.ts";

const CODES = new Map([...STATES].map(([code, { fips }]) => [fips, code]));

it("Every county of the atlas is found by its name and state, as it was in 2017", () => {
  const { geometries } = ATLAS.objects.counties as unknown as {
    readonly geometries: readonly {
      readonly id: string;
      readonly properties: { readonly name: string };
    }[];
  };
  expect(geometries.length).toBeGreaterThan(3100);
  const missing = geometries.filter(({ id, properties: { name } }) => {
    const state = CODES.get(id.slice(0, 2));
    return state === undefined ? false : !findCounties(name, state).some(({ fips }) => fips === id);
  });
  expect(missing).toEqual([]);
  expect(findCounties("Valdez-Cordova", "AK")).toMatchObject([{ fips: "02261" }]);
});

/**
 * Counties by the census: an extract, and the whole list where it is there. Its offices of 25 counties of Texas are not
 * those of the list of areas, by which the project goes, so that Texas is compared with that list alone.
 */
const LISTS = [
  { which: "an extract of 146", bytes: fixture("counties.csv"), count: 146 },
  { which: "all 3,220", bytes: sharedFile("counties.csv"), count: 3220 },
];

for (const { which, bytes, count } of LISTS) {
  it.skipIf(bytes === null)(
    `Every county of the census (${which}) is known by its code, and outside Texas has the field office that the list gives it`,
    () => {
      const rows = csvParse(new TextDecoder().decode(bytes ?? new Uint8Array()));
      expect(rows.length).toBe(count);
      const wrong = rows.filter(({ county_fips: fips = "", state = "", aor_code: code }) => {
        const isKnown = listCounties(state).some((county) => county.fips === fips);
        return !isKnown || (state !== "TX" && findFieldOffice(state, fips, "now") !== code);
      });
      expect(wrong).toEqual([]);
    },
  );
}
