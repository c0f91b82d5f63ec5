import type { Agency, Jurisdiction, Kind } from "#domain/place.ts";
import type { Row } from "#domain/row.ts";

const place = (key: string, name: string, part: Partial<Jurisdiction> = {}): Jurisdiction => ({
  key,
  level: "state",
  state: key.slice(0, 2).toUpperCase(),
  county: null,
  name,
  covers: [],
  ...part,
});
const county = (key: string, name: string): Jurisdiction => {
  const fips = key.slice(3);
  return place(key, name, { level: "county", county: fips, covers: [fips] });
};

/** The places of a small world: states, counties, a city of five whole counties, and one that is part of a county. */
export const PLACES: readonly Jurisdiction[] = [
  place("tx", "Texas"),
  place("ca", "California"),
  place("ny", "New York"),
  place("nm", "New Mexico"),
  county("tx-48453", "Travis County"),
  county("tx-48113", "Dallas County"),
  county("ca-06037", "Los Angeles County"),
  county("ny-36047", "Kings County"),
  county("ny-36059", "Nassau County"),
  place("ny-city-new-york", "New York City", {
    level: "city",
    covers: ["36005", "36047", "36061", "36081", "36085"],
  }),
  place("tx-city-austin", "Austin", { level: "city" }),
];

const agency = (
  key: string,
  name: string,
  kind: Kind,
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
  agency("tx-travis", "Travis County Jail", "county jail", "tx-48453", "48453"),
  agency("tx-dallas", "Dallas County Jail", "county jail", "tx-48113", "48113"),
  agency("tx-austin", "Austin City Jail", "city jail", "tx-city-austin", "48453"),
  agency("ca-angeles", "Los Ángeles County Jail", "county jail", "ca-06037", "06037"),
  agency("ca-prison", "Institución Estatal", "state prison", "ca", null),
  agency("ny-correction", "New York City Correction", "city jail", "ny-city-new-york", null),
  agency("ny-nassau", "Nassau County", "unknown", "ny-36059", "36059"),
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
export type Spot = Pick<Row, "agency" | "jurisdiction" | "state" | "county" | "aor">;

const NOWHERE: Spot = {
  agency: "unknown",
  jurisdiction: null,
  state: "unknown",
  county: "unknown",
  aor: "unknown",
};

const itemised = AGENCIES.flatMap(({ key, jurisdiction, state, county: fips }): Spot[] =>
  ["unknown", OFFICES[key] ?? "unknown"].map((aor) => ({
    agency: key,
    jurisdiction,
    state,
    county: fips ?? "unknown",
    aor,
  })),
);
const notItemised = PLACES.filter(({ key }) => key !== "nm").flatMap((at): Spot[] =>
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
export const SPOTS: readonly (readonly [weight: number, spots: readonly Spot[]])[] = [
  [5, itemised],
  [4, notItemised],
  [
    2,
    [
      { ...NOWHERE, agency: "not-itemised", aor: "SNA" },
      { ...NOWHERE, agency: "not-itemised", aor: "ELP" },
      { ...NOWHERE, agency: "not-itemised", state: "CA", jurisdiction: "ca", aor: "LOS" },
      {
        ...NOWHERE,
        agency: "ny-correction",
        state: "NY",
        county: "36047",
        jurisdiction: "ny-36047",
      },
    ],
  ],
  [2, [NOWHERE]],
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
