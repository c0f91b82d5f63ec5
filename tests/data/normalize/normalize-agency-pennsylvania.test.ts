import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import { listCounties } from "#data/normalize/county.ts";
import { normalizeAgency } from "#data/normalize/normalize-agency.ts";
import { PENNSYLVANIA } from "#tests/known-releases.ts";
import { sharedFile } from "#tests/shared-data.ts";

/*
 * The 43 facilities of ICE's rows of Pennsylvania whose names hold no county and which are not in Philadelphia, with the county
 * in which each stands by the pages of the Federal Bureau of Prisons, the State Prisons page of Pennsylvania's Department of
 * Corrections, and for the Marshals the county of the courthouse's city. Empty: not known for certain.
 */
const COUNTIES_BY_FACILITY = `
MOSHANNON VALLEY CORRECTIONAL: Clearfield
MCKEAN FED.CORR.INST.: McKean
ALLENWOOD (MED) FCI: Union
ALLENWOOD (LOW) FCI: Union
ALLENWOOD U.S.PEN.: Union
ALLENWOOD HOLD ROOM: Union
ALLENWOOD FED.PRISON CAMP:
USP CANAAN: Wayne
LEWISBURG U.S. PEN.: Union
SCHUYLKILL FED.CORR.INST.: Schuylkill
LORETTO FED.CORR.INST.: Cambria
CAMPHILL SCI, PA: Cumberland
S.C.I. FOREST: Forest
SCI SOMERSET: Somerset
SCI GRATERFORD, PA: Montgomery
SCI ALBION: Erie
SCI COAL TOWNSHIP: Northumberland
SCI FAYETTE: Fayette
S.C.I., CRESSON, PA: Cambria
SCI MUNCY: Lycoming
SCI LAUREL HIGHLANDS: Somerset
SCI DALLAS, PA: Luzerne
SCI HOUTZDALE: Clearfield
SCI SMITHFIELD: Huntingdon
SCI ROCKVIEW, PA: Centre
SCI WAYMART: Wayne
S.C.I., GREENSBURG, PA: Westmoreland
SCI PINE GROVE: Indiana
SRCF MERCER: Mercer
SCI GREENE: Greene
SCI HUNTINGDON, PA: Huntingdon
SCI MAHANOY: Schuylkill
SCI CHESTER: Delaware
S.C.I. AT PITTSBURG: Allegheny
S.C.I. CAMBRIDGE SPRINGS: Crawford
SCI FRACKVILLE: Schuylkill
SCI RETREAT: Luzerne
SCI BENNER TOWNSHIP: Centre
S.C.I., WAYNESBURG, PA: Greene
US MARSHAL MIDDLE DIST., PA: Lackawanna
US MARSHAL WESTERN DIST., PA: Allegheny
US MARSHAL-HARRISBURG, PA: Dauphin
BETHANY CHILDRENS' HOME: Berks
`;

const EXPECTED = new Map(
  COUNTIES_BY_FACILITY.trim()
    .split("\n")
    .map((row) => {
      const [facility = "", county = ""] = row.split(":");
      return [facility, county.trim()] as const;
    }),
);

/** The facilities of the rows, each with the city that the rows give. */
function listFacilities(bytes: Uint8Array | null): readonly { name: string; city: string }[] {
  const rows = csvParse(new TextDecoder().decode(bytes ?? new Uint8Array()));
  const names = new Map(
    rows.map(({ det_facility: name = "", city = "" }) => [`${name}\n${city}`, { name, city }]),
  );
  return [...names.values()];
}

function formatCountyName(fips: string | null): string {
  return listCounties("PA").find((county) => county.fips === fips)?.name ?? "";
}

for (const { which, bytes } of PENNSYLVANIA) {
  it.skipIf(bytes === null)(
    `Each facility of Pennsylvania whose name holds no county is in the county where it stands, or in none (${which})`,
    () => {
      const facilities = listFacilities(bytes);
      const unnamed = facilities.filter(
        ({ name, city }) => city !== "PHILADELPHIA" && !/\b(?:COUNTY|CNTY|CO)\b/u.test(name),
      );
      expect(unnamed.length).toBe(43);
      for (const { name, city } of unnamed) {
        const { agency } = normalizeAgency({ name, city, state: "PA" });
        expect([name, formatCountyName(agency.county)]).toEqual([name, EXPECTED.get(name)]);
        const basis = name.startsWith("US MARSHAL") ? "city" : "gazetteer";
        expect(agency.countyBasis).toBe(agency.county === null ? undefined : basis);
      }
    },
  );

  it.skipIf(bytes === null)(
    `No facility of Philadelphia has an unknown kind, and those of its city are city jails (${which})`,
    () => {
      const kinds = listFacilities(bytes)
        .filter(({ city }) => city === "PHILADELPHIA")
        .map(({ name, city }) => [name, normalizeAgency({ name, city, state: "PA" }).agency.kind]);
      const others = kinds.filter(([, kind]) => kind !== "city jail");
      expect(kinds.length).toBe(15);
      expect(new Map(others as [string, string][])).toEqual(
        new Map([
          ["FDC PHILADELPHIA", "federal"],
          ["US MARSHALS, E.DIST.PA", "federal"],
          ["PHI DISTRICT OFFICE", "federal"],
          ["YOUTH STUDY CENTER", "other"],
        ]),
      );
    },
  );
}

it("A facility keeps the key that it had before a list of facilities said its county", () => {
  const keys = [
    ["MOSHANNON VALLEY CORRECTIONAL", "PHILIPSBURG"],
    ["SCI ALBION", "ALBION"],
    ["US MARSHAL MIDDLE DIST., PA", "SCRANTON"],
    ["ROUNDHOUSE PHI, PA", "PHILADELPHIA"],
  ].map(([name = "", city = ""]) => normalizeAgency({ name, city, state: "PA" }).agency.key);
  expect(keys).toEqual([
    "pa-city-philipsburg-moshannon-valley-correctional",
    "pa-sci-albion",
    "pa-city-scranton-us-marshal-middle-dist",
    "pa-42101-roundhouse-phi",
  ]);
});

const national = sharedFile("ice-foia-2015-national/facilities.csv");

it.skipIf(national === null)(
  "Where another list of Pennsylvania's facilities gives a county it is the same, but for Moshannon Valley, which that list places by its mailing city",
  () => {
    const rows = csvParse(new TextDecoder().decode(national ?? new Uint8Array()));
    const placed = rows.filter(({ state, county_fips: fips }) => state === "PA" && fips !== "");
    expect(placed.length).toBe(71);
    const others = placed.filter(({ facility: name = "", city = "", county_fips: fips }) => {
      const { county } = normalizeAgency({ name, city, state: "PA" }).agency;
      return county !== fips;
    });
    expect(others.map(({ facility }) => facility)).toEqual(["MOSHANNON VALLEY CORRECTIONAL"]);
  },
);
