import type { Agency, Jurisdiction, AgencyKind } from "#domain/place/place.ts";
import type { Row } from "#domain/detainer/row.ts";

const createPlace = (
  key: string,
  name: string,
  part: Partial<Jurisdiction> = {},
): Jurisdiction => ({
  key,
  level: "state",
  state: key.slice(0, 2).toUpperCase(),
  county: null,
  name,
  covers: [],
  ...part,
});
const createCounty = (key: string, name: string): Jurisdiction => {
  const fips = key.slice(3);
  return createPlace(key, name, { level: "county", county: fips, covers: [fips] });
};

/** The places of a small world: states, counties, a city of five whole counties, and one that is part of a county. */
export const PLACES: readonly Jurisdiction[] = [
  createPlace("tx", "Texas"),
  createPlace("ca", "California"),
  createPlace("ny", "New York"),
  createPlace("nm", "New Mexico"),
  createCounty("tx-48453", "Travis County"),
  createCounty("tx-48113", "Dallas County"),
  createCounty("ca-06037", "Los Angeles County"),
  createCounty("ny-36047", "Kings County"),
  createCounty("ny-36059", "Nassau County"),
  createPlace("ny-city-new-york", "New York City", {
    level: "city",
    covers: ["36005", "36047", "36061", "36081", "36085"],
  }),
  createPlace("tx-city-austin", "Austin", { level: "city", outsideOf: ["48113"] }),
];

const createAgency = (
  key: string,
  name: string,
  kind: AgencyKind,
  jurisdiction: string,
  fips: string | null,
): Agency => ({
  key,
  name,
  kind,
  jurisdiction,
  state: jurisdiction.slice(0, 2).toUpperCase(),
  county: fips,
  aliases: [],
});

/** The agencies of the small world; the city's and the state's stand in no single county. */
export const AGENCIES: readonly Agency[] = [
  createAgency("tx-travis", "Travis County Jail", "county jail", "tx-48453", "48453"),
  createAgency("tx-dallas", "Dallas County Jail", "county jail", "tx-48113", "48113"),
  createAgency("tx-austin", "Austin City Jail", "city jail", "tx-city-austin", "48453"),
  createAgency("ca-angeles", "Los Ángeles County Jail", "county jail", "ca-06037", "06037"),
  createAgency("ca-prison", "Institución Estatal", "state prison", "ca", null),
  createAgency("ny-correction", "New York City Correction", "city jail", "ny-city-new-york", null),
  createAgency("ny-nassau", "Nassau County", "unknown", "ny-36059", "36059"),
];

const OFFICES: Readonly<Record<string, string>> = {
  "tx-travis": "SNA",
  "tx-dallas": "DAL",
  "tx-austin": "SNA",
  "ca-angeles": "LOS",
  "ca-prison": "SFR",
  "ny-correction": "NYC",
  "ny-nassau": "NYC",
};

/** What a row says of its place. */
export type RowLocation = Pick<Row, "agency" | "jurisdiction" | "state" | "county" | "aor">;

const UNKNOWN_LOCATION: RowLocation = {
  agency: "unknown",
  jurisdiction: null,
  state: "unknown",
  county: "unknown",
  aor: "unknown",
};

const itemizedLocations = AGENCIES.flatMap(
  ({ key, jurisdiction, state, county: fips }): RowLocation[] =>
    ["unknown", OFFICES[key] ?? "unknown"].map((aor) => ({
      agency: key,
      jurisdiction,
      state,
      county: fips ?? "unknown",
      aor,
    })),
);
const notItemizedLocations = PLACES.filter(({ key }) => key !== "nm").flatMap((at): RowLocation[] =>
  ["not-itemised", "unknown"].map((name) => ({
    agency: name,
    jurisdiction: at.key,
    state: at.state,
    county: at.county ?? "unknown",
    aor: "unknown",
  })),
);
const withdrawn = "withdrawn";

/** Every way in which a row may say where it stands: an agency, a place without one, an office alone, nothing, withdrawn. */
export const ROW_LOCATIONS: readonly (readonly [weight: number, spots: readonly RowLocation[]])[] =
  [
    [5, itemizedLocations],
    [4, notItemizedLocations],
    [
      2,
      [
        { ...UNKNOWN_LOCATION, agency: "not-itemised", aor: "SNA" },
        { ...UNKNOWN_LOCATION, agency: "not-itemised", aor: "ELP" },
        {
          ...UNKNOWN_LOCATION,
          agency: "not-itemised",
          state: "CA",
          jurisdiction: "ca",
          aor: "LOS",
        },
        {
          ...UNKNOWN_LOCATION,
          agency: "ny-correction",
          state: "NY",
          county: "36047",
          jurisdiction: "ny-36047",
        },
      ],
    ],
    [2, [UNKNOWN_LOCATION]],
    [
      2,
      [
        {
          agency: withdrawn,
          jurisdiction: null,
          state: withdrawn,
          county: withdrawn,
          aor: withdrawn,
        },
      ],
    ],
  ];
