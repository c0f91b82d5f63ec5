import type { Agency, Jurisdiction } from "#domain/place.ts";
import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import { codeColumn, MISSING, numberColumn } from "#domain/table.ts";
import type { Column } from "#domain/table.ts";
import { exactDay } from "#domain/partial-date.ts";

/** A line as a test writes it; what is left out is Travis County Jail's, one declined detainer of week 1. */
export interface Line {
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

const DEFAULT: Line = {
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
export function line(part: Partial<Line> = {}): Line {
  return { ...DEFAULT, ...part };
}

/** Lines of which only the state, and perhaps a jurisdiction of several counties, is known. */
export function notItemised(state: string, count: number, part: Partial<Line> = {}): Line {
  return line({
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
export function withdrawn(count: number, part: Partial<Line> = {}): Line {
  const place = "withdrawn";
  const places = { agency: place, kind: place, county: place, state: place, aor: place };
  return line({ ...places, jurisdiction: "", count, ...part });
}

/** A week that is present, with `reported` declines; the rest is filled in from the lines. */
export function week(start: string, reported: number | null, part: Partial<WeekCoverage> = {}) {
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

const jail = (key: string, name: string, jurisdiction: string, county: string | null): Agency => ({
  key,
  name,
  kind: "county jail",
  jurisdiction,
  state: jurisdiction.slice(0, 2).toUpperCase(),
  county,
  aliases: [],
});

const AGENCIES = [
  jail(TRAVIS, "Travis County Jail", "tx-48453", "48453"),
  jail(LOS_ANGELES, "Los Ángeles County Jail", "ca-06037", "06037"),
  jail(CITY_JAIL, "New York City Jail", "ny-city-new-york", null),
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

/** A corpus of lines and weeks, as of the end of 2017; each week's transcribed declines are those of its lines. */
export function corpusOf(lines: readonly Line[], weeks: readonly WeekCoverage[]): Corpus {
  const columns: Record<string, Column> = {};
  for (const name of TEXTS) columns[name] = codeColumn(lines.map((row) => row[name]));
  for (const name of ["wording", "remarks", "source", "minimum"]) {
    columns[name] = codeColumn(lines.map(() => ""));
  }
  const day = (text: string): number => (/^\d/u.test(text) ? (exactDay(text) ?? MISSING) : MISSING);
  columns["issuedText"] = codeColumn(lines.map(({ issued }) => issued));
  columns["declinedText"] = codeColumn(lines.map(({ declined }) => declined));
  columns["issued"] = numberColumn(lines.map(({ issued }) => day(issued)));
  columns["declined"] = numberColumn(lines.map(({ declined }) => day(declined)));
  columns["count"] = numberColumn(lines.map(({ count }) => count));
  columns["ordinal"] = numberColumn(lines.map((_, i) => i + 1));
  columns["revision"] = numberColumn(lines.map(() => 1));
  columns["transcription"] = numberColumn(lines.map(() => 1));
  const declines = (start: string): number =>
    lines.reduce(
      (sum, row) => sum + (row.week === start && row.outcome === "declined" ? row.count : 0),
      0,
    );
  return {
    cohort: {
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
    jurisdictions: Object.fromEntries(PLACES.map((found) => [found.key, found])),
    agencies: Object.fromEntries(AGENCIES.map((found) => [found.key, found])),
  };
}
