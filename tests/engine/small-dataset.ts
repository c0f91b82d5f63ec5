import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import type { Dataset, WeekCoverage } from "#domain/report/dataset.ts";
import { buildCodeColumn, MISSING_NUMBER, buildNumberColumn } from "#domain/table/table.ts";
import type { Column } from "#domain/table/table.ts";
import { toExactDay } from "#domain/calendar/partial-date.ts";

/** A line as a test writes it; what is left out is Travis County Jail's, one declined detainer of week 1. */
export interface TestRow {
  readonly week: string;
  readonly agency: string;
  readonly kind: string;
  readonly county: string;
  readonly state: string;
  readonly aor: string;
  readonly citizenship: string;
  readonly charge: string;
  readonly status: string;
  readonly request: string;
  readonly outcome: string;
  readonly chargeText: string;
  readonly marks: string;
  readonly jurisdiction: string;
  readonly issued: string;
  readonly declined: string;
  readonly count: number;
}

export const TRAVIS = "tx-48453-travis-county-jail";
export const LOS_ANGELES = "ca-06037-los-angeles-county-jail";
export const CITY_JAIL = "ny-city-new-york-jail";
export const WEEK_1 = "2017-01-28";
export const WEEK_2 = "2017-02-04";

const DEFAULT_ROW: TestRow = {
  week: WEEK_1,
  agency: TRAVIS,
  kind: "county jail",
  county: "48453",
  state: "TX",
  aor: "SNA",
  citizenship: "unknown",
  charge: "unknown",
  status: "unknown",
  request: "detainer",
  outcome: "declined",
  chargeText: "unknown",
  marks: "",
  jurisdiction: "tx-48453",
  issued: "unknown",
  declined: "unknown",
  count: 1,
};

/** A line of Travis County Jail, but for what is given. */
export function createRow(part: Partial<TestRow> = {}): TestRow {
  return { ...DEFAULT_ROW, ...part };
}

/** Lines of which only the state, and perhaps a jurisdiction of several counties, is known. */
export function createNotItemizedRow(
  state: string,
  count: number,
  part: Partial<TestRow> = {},
): TestRow {
  return createRow({
    agency: "not-itemised",
    kind: "unknown",
    county: "unknown",
    state,
    aor: "unknown",
    jurisdiction: state.toLowerCase(),
    count,
    ...part,
  });
}

/** Lines whose agency and place ICE withdrew. */
export function createWithdrawnRow(count: number, part: Partial<TestRow> = {}): TestRow {
  const createPlace = "withdrawn";
  const places = {
    agency: createPlace,
    kind: createPlace,
    county: createPlace,
    state: createPlace,
    aor: createPlace,
  };
  return createRow({ ...places, jurisdiction: "", count, ...part });
}

/** A week that is present, with `reported` declines; the rest is filled in from the lines. */
export function createWeek(
  start: string,
  reported: number | null,
  part: Partial<WeekCoverage> = {},
) {
  return {
    week: start,
    presence: "present" as const,
    revision: 1,
    transcription: 1,
    published: "2017-03-20",
    reported,
    transcribed: 0,
    complete: [],
    withdrawn: [],
    named: [],
    ...part,
  };
}

const place = (
  key: string,
  level: Jurisdiction["level"],
  name: string,
  covers: readonly string[],
): Jurisdiction => ({
  key,
  level,
  state: key.slice(0, 2).toUpperCase(),
  county: level === "county" ? (covers[0] ?? null) : null,
  name,
  covers,
});

const PLACES = [
  place("tx", "state", "Texas", []),
  place("ca", "state", "California", []),
  place("ny", "state", "New York", []),
  place("pa", "state", "Pennsylvania", []),
  place("tx-48453", "county", "Travis County", ["48453"]),
  place("ca-06037", "county", "Los Angeles County", ["06037"]),
  place("pa-42029", "county", "Chester County", ["42029"]),
  place("ny-city-new-york", "city", "New York City", ["36005", "36047", "36061", "36081", "36085"]),
];

const createJail = (
  key: string,
  name: string,
  jurisdiction: string,
  county: string | null,
): Agency => ({
  key,
  name,
  kind: "county jail",
  jurisdiction,
  state: jurisdiction.slice(0, 2).toUpperCase(),
  county,
  aliases: [],
});

const AGENCIES = [
  createJail(TRAVIS, "Travis County Jail", "tx-48453", "48453"),
  createJail(LOS_ANGELES, "Los Ángeles County Jail", "ca-06037", "06037"),
  createJail(CITY_JAIL, "New York City Jail", "ny-city-new-york", null),
];

const TEXTS = [
  "week",
  "agency",
  "kind",
  "county",
  "state",
  "aor",
  "citizenship",
  "charge",
  "status",
  "request",
  "outcome",
  "chargeText",
  "marks",
  "jurisdiction",
] as const;

/** A dataset of lines and weeks, as of the end of 2017; each week's transcribed declines are those of its lines. */
export function createDataset(lines: readonly TestRow[], weeks: readonly WeekCoverage[]): Dataset {
  const columns: Record<string, Column> = {};
  for (const name of TEXTS) columns[name] = buildCodeColumn(lines.map((row) => row[name]));
  columns["form"] = buildCodeColumn(lines.map(() => "unknown"));
  for (const name of ["wording", "remarks", "source", "minimum"]) {
    columns[name] = buildCodeColumn(lines.map(() => ""));
  }
  const day = (text: string): number =>
    /^\d/u.test(text) ? (toExactDay(text) ?? MISSING_NUMBER) : MISSING_NUMBER;
  columns["issuedText"] = buildCodeColumn(lines.map(({ issued }) => issued));
  columns["declinedText"] = buildCodeColumn(lines.map(({ declined }) => declined));
  columns["issued"] = buildNumberColumn(lines.map(({ issued }) => day(issued)));
  columns["declined"] = buildNumberColumn(lines.map(({ declined }) => day(declined)));
  columns["count"] = buildNumberColumn(lines.map(({ count }) => count));
  columns["ordinal"] = buildNumberColumn(lines.map((_, i) => i + 1));
  columns["revision"] = buildNumberColumn(lines.map(() => 1));
  columns["transcription"] = buildNumberColumn(lines.map(() => 1));
  const declines = (start: string): number =>
    lines.reduce(
      (sum, row) => sum + (row.week === start && row.outcome === "declined" ? row.count : 0),
      0,
    );
  return {
    datasetPeriod: {
      collection: "small",
      title: "Small",
      basis: "recorded",
      origin: "synthetic",
      asof: "2017-12-31",
    },
    table: { length: lines.length, columns },
    weeks: weeks.map((coverage) => ({ ...coverage, transcribed: declines(coverage.week) })),
    outcomes: [
      { key: "declined", title: "Declined", group: "declined" },
      { key: "custody", title: "Taken into custody", group: "taken into custody" },
      { key: "open", title: "Open", group: "open or not recorded" },
    ],
    jurisdictions: new Map(PLACES.map((found) => [found.key, found])),
    agencies: new Map(AGENCIES.map((found) => [found.key, found])),
  };
}
