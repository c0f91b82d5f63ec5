import type { PlaceTotal } from "#domain/edition.ts";
import type { Corpus, NamedPlace, WeekCoverage } from "#domain/publication/coverage.ts";
import { statesOf } from "#domain/vocabulary/field-offices.ts";
import type { Choice, Dimension } from "#engine/question.ts";
import { keeps } from "#engine/scan/choice-flags.ts";
import { stateOfCounty } from "./places.ts";

/** Choices by dimension, as a filter and a cell make them together: all of them hold. */
export type Choices = readonly (readonly [Dimension, Choice])[];

/** Places whose whole number is known, with the smallest total that holds each. */
export interface Covered {
  readonly states: ReadonlyMap<string, PlaceTotal>;
  readonly counties: ReadonlyMap<string, PlaceTotal>;
  readonly jurisdictions: ReadonlyMap<string, PlaceTotal>;
}

/** True where every decline that an edition prints is a line of it. */
export function isComplete({ reported, transcribed }: WeekCoverage): boolean {
  return reported === transcribed;
}

/** True where a count of rows of a week is the whole number: every decline printed is here, or the file prints none and is here. */
export function isCounted(week: WeekCoverage): boolean {
  return week.isListing === true || isComplete(week);
}

type Kept = WeakMap<WeekCoverage, Covered>;

const COVERED = new WeakMap<Corpus, Kept>();
const ZEROS = new WeakMap<Corpus, Kept>();

/** The places of which a week is known whole. */
export function coveredIn(corpus: Corpus, week: WeekCoverage): Covered {
  return keptOf(COVERED, corpus, week, () => week.complete);
}

/** The places of which a zero is known in a week. */
export function zerosIn(corpus: Corpus, week: WeekCoverage): Covered {
  return keptOf(ZEROS, corpus, week, () => week.complete.filter(({ declined }) => declined === 0));
}

// A drag asks for hundreds of weeks at each of its steps.
function keptOf(
  all: WeakMap<Corpus, Kept>,
  corpus: Corpus,
  week: WeekCoverage,
  totals: () => readonly PlaceTotal[],
): Covered {
  const kept: Kept = all.get(corpus) ?? new WeakMap();
  all.set(corpus, kept);
  const found = kept.get(week) ?? coveredBy(corpus, totals());
  kept.set(week, found);
  return found;
}

/** The places that totals cover whole; withdrawn totals cover none. */
function coveredBy(corpus: Corpus, totals: readonly PlaceTotal[]): Covered {
  const states = new Map<string, PlaceTotal>();
  const counties = new Map<string, PlaceTotal>();
  const jurisdictions = new Map<string, PlaceTotal>();
  for (const total of totals) {
    const home = corpus.jurisdictions[total.jurisdiction];
    if (total.withdrawn || home === undefined) continue;
    keepSmaller(jurisdictions, total.jurisdiction, total);
    if (home.level === "state") keepSmaller(states, home.state, total);
    if (home.level === "county" && home.county !== null) keepSmaller(counties, home.county, total);
    for (const county of home.covers) keepSmaller(counties, county, total);
  }
  return { states, counties, jurisdictions };
}

function keepSmaller(totals: Map<string, PlaceTotal>, place: string, total: PlaceTotal): void {
  const held = totals.get(place);
  if (held === undefined || total.declined < held.declined) totals.set(place, total);
}

/**
 * True where one of the choices is wholly of covered places, so that nothing of it is missing.
 * Reserved values and choices that leave out are never covered.
 */
export function covers(corpus: Corpus, covered: Covered, choices: Choices): boolean {
  return choices.some(
    ([dimension, { values, leaveOut }]) =>
      !leaveOut &&
      values.every((value) => mostOf(corpus, covered, dimension, value) < Number.POSITIVE_INFINITY),
  );
}

/** The most declines that the choices together can keep: those of places that hold all of one, Infinity where none do. */
export function mostWithin(corpus: Corpus, covered: Covered, choices: Choices): number {
  const each = choices.map(([dimension, { values, leaveOut }]) =>
    leaveOut
      ? Number.POSITIVE_INFINITY
      : values.reduce((sum, value) => sum + mostOf(corpus, covered, dimension, value), 0),
  );
  return Math.min(...each);
}

/** The declines of the smallest places that hold a value; Infinity where none do. */
function mostOf(
  corpus: Corpus,
  { states, counties, jurisdictions }: Covered,
  dimension: Dimension,
  value: string,
): number {
  switch (dimension) {
    case "state":
      return smallest([states.get(value)]);
    case "county":
      return smallest([counties.get(value), states.get(stateOfCounty(value) ?? "")]);
    case "agency": {
      const agency = corpus.agencies[value];
      if (agency === undefined) return Number.POSITIVE_INFINITY;
      return smallest([
        states.get(agency.state),
        jurisdictions.get(agency.jurisdiction),
        counties.get(agency.county ?? ""),
        counties.get(corpus.jurisdictions[agency.jurisdiction]?.county ?? ""),
      ]);
    }
    case "aor": {
      const within = statesOf(value);
      if (within.length === 0) return Number.POSITIVE_INFINITY;
      return within.reduce((sum, state) => sum + smallest([states.get(state)]), 0);
    }
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function smallest(totals: readonly (PlaceTotal | undefined)[]): number {
  return Math.min(...totals.map((total) => total?.declined ?? Number.POSITIVE_INFINITY));
}

/** The places that a week only names and that the choices keep. */
export function namedWithin(
  corpus: Corpus,
  week: WeekCoverage,
  choices: Choices,
): readonly NamedPlace[] {
  return week.named.filter((named) =>
    choices.every(([dimension, choice]) => keepsNamed(corpus, named, dimension, choice)),
  );
}

function keepsNamed(
  corpus: Corpus,
  named: NamedPlace,
  dimension: Dimension,
  choice: Choice,
): boolean {
  const { values, leaveOut } = choice;
  switch (dimension) {
    case "state":
      return keeps(choice, named.state);
    case "county":
      return named.county === null ? leaveOut : keeps(choice, named.county);
    case "agency":
      return (
        leaveOut || values.some((key) => corpus.agencies[key]?.jurisdiction === named.jurisdiction)
      );
    case "aor":
      return leaveOut || values.some((code) => statesOf(code).includes(named.state));
    default:
      return true;
  }
}
