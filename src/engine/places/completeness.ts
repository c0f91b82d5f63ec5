import type { PlaceTotal } from "#domain/edition.ts";
import type { Corpus, NamedPlace, WeekCoverage } from "#domain/publication/coverage.ts";
import { statesOf } from "#domain/vocabulary/field-offices.ts";
import type { Choice, Dimension } from "#engine/question.ts";
import { keeps } from "#engine/scan/choice-flags.ts";
import { stateOfCounty } from "./places.ts";

/** Choices by dimension, as a filter and a cell make them together: all of them hold. */
export type Choices = readonly (readonly [Dimension, Choice])[];

/** Places whose whole number is known. */
export interface Covered {
  readonly states: ReadonlySet<string>;
  readonly counties: ReadonlySet<string>;
  readonly jurisdictions: ReadonlySet<string>;
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
  const states = new Set<string>();
  const counties = new Set<string>();
  const jurisdictions = new Set<string>();
  for (const { jurisdiction: key, withdrawn } of totals) {
    const home = corpus.jurisdictions[key];
    if (withdrawn || home === undefined) continue;
    jurisdictions.add(key);
    if (home.level === "state") states.add(home.state);
    if (home.level === "county" && home.county !== null) counties.add(home.county);
    for (const county of home.covers) counties.add(county);
  }
  return { states, counties, jurisdictions };
}

/**
 * True where one of the choices is wholly of covered places, so that nothing of it is missing.
 * Reserved values and choices that leave out are never covered.
 */
export function covers(corpus: Corpus, covered: Covered, choices: Choices): boolean {
  return choices.some(
    ([dimension, { values, leaveOut }]) =>
      !leaveOut && values.every((value) => isCovered(corpus, covered, dimension, value)),
  );
}

function isCovered(corpus: Corpus, covered: Covered, dimension: Dimension, value: string): boolean {
  switch (dimension) {
    case "state":
      return covered.states.has(value);
    case "county":
      return covered.counties.has(value) || covered.states.has(stateOfCounty(value) ?? "");
    case "agency": {
      const agency = corpus.agencies[value];
      return (
        agency !== undefined &&
        (covered.states.has(agency.state) ||
          covered.jurisdictions.has(agency.jurisdiction) ||
          covered.counties.has(agency.county ?? "") ||
          covered.counties.has(corpus.jurisdictions[agency.jurisdiction]?.county ?? ""))
      );
    }
    case "aor": {
      const states = statesOf(value);
      return states.length > 0 && states.every((state) => covered.states.has(state));
    }
    default:
      return false;
  }
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
