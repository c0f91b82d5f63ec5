import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { findCounty } from "#data/normalize/county.ts";
import { parseFieldOffice, findFieldOffice } from "#data/normalize/field-office.ts";
import { parseState } from "#data/normalize/parse-place.ts";
import { fixture, sharedFile } from "#tests/shared-data.ts";

/** ICE's areas of responsibility: an extract, and the whole list where it is there. */
const LISTS = [
  { which: "an extract of 94", bytes: fixture("aor.csv"), count: 94 },
  { which: "all 426", bytes: sharedFile("aor.csv"), count: 426 },
];

for (const { which, bytes, count } of LISTS) {
  it.skipIf(bytes === null)(
    `Every county and state of the published list (${which}) has the office that the list gives it, now and in 2017`,
    () => {
      const rows = csvParse(new TextDecoder().decode(bytes ?? new Uint8Array()));
      expect(rows.length).toBe(count);
      const wrong = rows.filter(({ aor_code: code, state = "", county = "", ...row }) => {
        const letters = parseState(state);
        const place = county === "" ? null : findCounty(county, letters ?? "");
        if (letters === null || (county !== "" && place === null)) return true;
        const then = row["existed_in_feb_2017"]?.startsWith("no") === true ? "SNA" : code;
        return (
          findFieldOffice(letters, place?.fips ?? null, "now") !== code ||
          findFieldOffice(letters, place?.fips ?? null, "2017") !== then
        );
      });
      expect(wrong).toEqual([]);
    },
  );
}

it("Cameron County belongs to Harlingen now, and belonged to San Antonio in 2017", () => {
  expect(findFieldOffice("TX", "48061", "now")).toBe("HAL");
  expect(findFieldOffice("TX", "48061", "2017")).toBe("SNA");
});

it("A state of several offices has none where the county is not known", () => {
  for (const state of ["CA", "NY", "TX"])
    expect(findFieldOffice(state, null, "now")).toBe("unknown");
  expect(findFieldOffice("PA", null, "2017")).toBe("PHI");
});

it("An office is known by its code, its name, and its name with the words around it", () => {
  expect(
    ["NEW", "Newark Area of Responsibility", "Saint Paul Field Office", "ERO Boston", "Mars"].map(
      parseFieldOffice,
    ),
  ).toEqual(["NEW", "NEW", "SPM", "BOS", null]);
});
