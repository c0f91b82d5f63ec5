import type { PlaceTotal } from "#domain/report/edition.ts";
import type { Dataset, NamedPlace, WeekCoverage } from "#domain/report/dataset.ts";
import { listOfficeStates } from "#domain/vocabulary/field-offices.ts";
import type { Choice, Dimension } from "#engine/query/question.ts";
import { isMatchingValue } from "#engine/query/choice-flags.ts";
import { getStateOfCounty } from "./known-location.ts";

/** Choices by dimension, as a filter and a cell make them together: all of them hold. */
export type ChoiceList = readonly (readonly [Dimension, Choice])[];

/** Places whose whole number is known, with the smallest total that holds each. */
export interface CompletePlaces {
  readonly states: ReadonlyMap<string, PlaceTotal>;
  readonly counties: ReadonlyMap<string, PlaceTotal>;
  readonly jurisdictions: ReadonlyMap<string, PlaceTotal>;
}

/** True where every decline that an edition prints is a line of it. */
export function isCompleteWeek({ reported, transcribed }: WeekCoverage): boolean {
  return reported === transcribed;
}

/** True where a count of rows of a week is the whole number: every decline printed is here, or the file prints none and is here. */
export function isWholeWeek(week: WeekCoverage): boolean {
  return week.isListing === true || isCompleteWeek(week);
}

type PlacesByWeek = WeakMap<WeekCoverage, CompletePlaces>;

const COMPLETE_PLACES = new WeakMap<Dataset, PlacesByWeek>();
const ZERO_PLACES = new WeakMap<Dataset, PlacesByWeek>();

/** The places of which a week is known whole. */
export function getCompletePlaces(dataset: Dataset, week: WeekCoverage): CompletePlaces {
  return getCachedPlaces(COMPLETE_PLACES, dataset, week, () => week.complete);
}

/** The places of which a zero is known in a week. */
export function getZeroPlaces(dataset: Dataset, week: WeekCoverage): CompletePlaces {
  return getCachedPlaces(ZERO_PLACES, dataset, week, () =>
    week.complete.filter(({ declined }) => declined === 0),
  );
}

// A drag asks for hundreds of weeks at each of its steps.
function getCachedPlaces(
  caches: WeakMap<Dataset, PlacesByWeek>,
  dataset: Dataset,
  week: WeekCoverage,
  totals: () => readonly PlaceTotal[],
): CompletePlaces {
  const cached: PlacesByWeek = caches.get(dataset) ?? new WeakMap();
  caches.set(dataset, cached);
  const found = cached.get(week) ?? findCompletePlaces(dataset, totals());
  cached.set(week, found);
  return found;
}

/** The places that totals cover whole; withdrawn totals cover none. */
function findCompletePlaces(dataset: Dataset, totals: readonly PlaceTotal[]): CompletePlaces {
  const states = new Map<string, PlaceTotal>();
  const counties = new Map<string, PlaceTotal>();
  const jurisdictions = new Map<string, PlaceTotal>();
  for (const total of totals) {
    const home = dataset.jurisdictions.get(total.jurisdiction);
    if (total.withdrawn || home === undefined) continue;
    setSmallerTotal(jurisdictions, total.jurisdiction, total);
    if (home.level === "state") setSmallerTotal(states, home.state, total);
    if (home.level === "county" && home.county !== null)
      setSmallerTotal(counties, home.county, total);
    for (const county of home.covers) setSmallerTotal(counties, county, total);
  }
  return { states, counties, jurisdictions };
}

function setSmallerTotal(totals: Map<string, PlaceTotal>, place: string, total: PlaceTotal): void {
  const current = totals.get(place);
  if (current === undefined || total.declined < current.declined) totals.set(place, total);
}

/**
 * True where one of the choices is wholly of covered places, so that nothing of it is missing.
 * Reserved values and choices that leave out are never covered.
 */
export function isCovered(dataset: Dataset, covered: CompletePlaces, choices: ChoiceList): boolean {
  return choices.some(
    ([dimension, { values, isExcluded }]) =>
      !isExcluded &&
      values.every(
        (value) =>
          computeValueMaximum(dataset, covered, dimension, value) < Number.POSITIVE_INFINITY,
      ),
  );
}

/** The most declines that the choices together can keep: those of places that hold all of one, Infinity where none do. */
export function computeMaximum(
  dataset: Dataset,
  covered: CompletePlaces,
  choices: ChoiceList,
): number {
  const each = choices.map(([dimension, { values, isExcluded }]) =>
    isExcluded
      ? Number.POSITIVE_INFINITY
      : values.reduce(
          (sum, value) => sum + computeValueMaximum(dataset, covered, dimension, value),
          0,
        ),
  );
  return Math.min(...each);
}

/** The declines of the smallest places that hold a value; Infinity where none do. */
function computeValueMaximum(
  dataset: Dataset,
  { states, counties, jurisdictions }: CompletePlaces,
  dimension: Dimension,
  value: string,
): number {
  switch (dimension) {
    case "state":
      return findSmallestTotal([states.get(value)]);
    case "county":
      return findSmallestTotal([counties.get(value), states.get(getStateOfCounty(value) ?? "")]);
    case "agency": {
      const agency = dataset.agencies.get(value);
      if (agency === undefined) return Number.POSITIVE_INFINITY;
      return findSmallestTotal([
        states.get(agency.state),
        jurisdictions.get(agency.jurisdiction),
        counties.get(agency.county ?? ""),
        counties.get(dataset.jurisdictions.get(agency.jurisdiction)?.county ?? ""),
      ]);
    }
    case "aor": {
      const within = listOfficeStates(value);
      if (within.length === 0) return Number.POSITIVE_INFINITY;
      return within.reduce((sum, state) => sum + findSmallestTotal([states.get(state)]), 0);
    }
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function findSmallestTotal(totals: readonly (PlaceTotal | undefined)[]): number {
  return Math.min(...totals.map((total) => total?.declined ?? Number.POSITIVE_INFINITY));
}

/** The places that a week only names and that the choices keep. */
export function findNamedPlaces(
  dataset: Dataset,
  week: WeekCoverage,
  choices: ChoiceList,
): readonly NamedPlace[] {
  return week.named.filter((named) =>
    choices.every(([dimension, choice]) => isMatchingPlace(dataset, named, dimension, choice)),
  );
}

function isMatchingPlace(
  dataset: Dataset,
  named: NamedPlace,
  dimension: Dimension,
  choice: Choice,
): boolean {
  const { values, isExcluded } = choice;
  switch (dimension) {
    case "state":
      return isMatchingValue(choice, named.state);
    case "county":
      return named.county === null ? isExcluded : isMatchingValue(choice, named.county);
    case "agency":
      return (
        isExcluded ||
        values.some((key) => dataset.agencies.get(key)?.jurisdiction === named.jurisdiction)
      );
    case "aor":
      return isExcluded || values.some((code) => listOfficeStates(code).includes(named.state));
    default:
      return true;
  }
}
