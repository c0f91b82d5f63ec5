import type { CellState } from "#domain/table/cell-state.ts";
import type { Dataset, WeekCoverage } from "#domain/report/dataset.ts";
import {
  getCompletePlaces,
  isCovered,
  isCompleteWeek,
  isWholeWeek,
  findNamedPlaces,
  getZeroPlaces,
} from "#engine/coverage/completeness.ts";
import { getAbsence } from "./absence.ts";
import type { ChoiceList, CompletePlaces } from "#engine/coverage/completeness.ts";
import { createSelectedValueTest } from "#engine/coverage/selected-values.ts";
import type { Dimension } from "#engine/query/question.ts";
import type { PossibleMatches } from "#engine/query/query-backend.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { getWeeksInRange } from "#engine/query/axis.ts";
import type { Axis } from "#engine/query/axis.ts";
import type { CellSelection } from "#engine/query/cell-selection.ts";

/** A week that is present and of which some place is known whole. */
interface PlaceWeek {
  readonly coverage: WeekCoverage;
  readonly covered: CompletePlaces;
  readonly zeros: CompletePlaces;
}

/** What the weeks of one period say of its cells. */
interface PeriodCoverage {
  readonly presentWeeks: readonly WeekCoverage[];
  /** Weeks present that name places without a number. */
  readonly namingWeeks: readonly WeekCoverage[];
  /** Why no week is there. */
  readonly absence: CellState;
  readonly isArriving: boolean;
  /** Whether the weeks are the whole list of a file, and none is missing. */
  readonly isListing: boolean;
  /** Whether a zero is ruled out for every cell: a week could not be loaded, or has declines of unknown places. */
  readonly isZeroRuledOut: boolean;
  /** Weeks that print no zero, but of which every decline is here. */
  readonly weeksWithoutZero: ReadonlySet<string>;
  /** Weeks of which some place is known whole. */
  readonly placeWeeks: readonly PlaceWeek[];
  /** Whether they print a zero of some place. */
  readonly hasZeros: boolean;
  /** Weeks that print no zero, and weeks of which some place is known whole. */
  readonly weeksWithoutZeroOrPlaces: ReadonlySet<string>;
}

const PLACE_NAME_DIMENSIONS: ReadonlySet<Dimension> = new Set(["state", "county", "agency"]);

/**
 * The state of a cell whose count is 0, by its indexes into the axes' values. What the choices leave out is not selected,
 * whatever its weeks say. In weeks that are the whole list of a file, a cell is zero where it has detainers of any outcome
 * (`all`, their sums by cell), and otherwise not named; rows of unknown place change neither. In other weeks, one of which a
 * zero is known rules out what its rows leave unknown; no zero is said of a cell with a week that could not be loaded or is
 * on its way.
 */
export function createCellStateResolver(
  { dataset, filter, ignored, axes }: CellSelection,
  isDoubtful: PossibleMatches,
  all: Float64Array,
): (at: readonly number[]) => CellState {
  const base = listChoices(filter, ignored);
  const selectionTests = axes.map((axis) => createSelectedValueTest(dataset, axis, base));
  const axis = axes.findIndex(({ dimension }) => dimension === null);
  const weeks = getWeeksInRange(dataset, filter);
  const getPeriod = createPeriodReader(dataset, weeks, axes[axis]);

  return (at) => {
    if (!selectionTests.every((isSelected, i) => isSelected(at[i] ?? -1))) return "not-selected";
    const period = getPeriod(at[axis] ?? -1);
    const { presentWeeks: present, absence, isArriving, isZeroRuledOut } = period;
    if (present.length === 0) return absence;
    if (period.isListing) return (all[getCell(axes, at)] ?? 0) > 0 ? "reported-zero" : "not-named";
    // Most weeks know nothing of single places: what a cell chooses says nothing then.
    const hasPlaces = period.namingWeeks.length > 0 || period.placeWeeks.length > 0;
    const choices = hasPlaces ? [...base, ...getCellChoices(axes, at)] : [];
    const named = getNamedPlaceState(dataset, period.namingWeeks, axes, choices);
    if (named !== null) return named;
    if (isArriving) return "arriving";
    if (isZeroRuledOut) return "not-transcribed";
    const weeksWithPlaces = period.hasZeros
      ? period.placeWeeks.filter(({ zeros }) => !isCovered(dataset, zeros, choices))
      : period.placeWeeks;
    const isWhole = weeksWithPlaces.every(
      ({ coverage, covered }) => isCompleteWeek(coverage) || isCovered(dataset, covered, choices),
    );
    if (!isWhole) return "not-transcribed";
    const unprinted = period.hasZeros
      ? joinWeeks(period.weeksWithoutZero, weeksWithPlaces)
      : period.weeksWithoutZeroOrPlaces;
    if (unprinted.size === 0) return "reported-zero";
    const isPart = unprinted.size < present.length;
    return isDoubtful(at, isPart ? unprinted : null) ? "not-transcribed" : "not-named";
  };
}

/** The index of a cell among those of axes, the first axis first. */
function getCell(axes: readonly Axis[], at: readonly number[]): number {
  return axes.reduce((cell, { values }, i) => cell * values.length + (at[i] ?? 0), 0);
}

// What the weeks of a period say depends on no choice: it is the same for every question of these weeks.
const PERIODS_BY_AXIS = new WeakMap<Axis, PeriodGroups>();

/** The weeks of each period of an axis, and what they say, where that was requested. */
interface PeriodGroups {
  readonly weeks: readonly WeekCoverage[];
  readonly weeksByIndex: ReadonlyMap<number, readonly WeekCoverage[]>;
  readonly coverageByIndex: Map<number, PeriodCoverage>;
}

/** What the weeks of a period say, by its index on the axis of weeks; all weeks are one period where there is no axis. */
function createPeriodReader(
  dataset: Dataset,
  weeks: readonly WeekCoverage[],
  axis: Axis | undefined,
): (index: number) => PeriodCoverage {
  if (axis === undefined) return () => getWholePeriod(dataset, weeks);
  const known = PERIODS_BY_AXIS.get(axis);
  const groups: PeriodGroups =
    known?.weeks === weeks
      ? known
      : { weeks, weeksByIndex: groupWeeks(weeks, axis), coverageByIndex: new Map() };
  PERIODS_BY_AXIS.set(axis, groups);
  return (index) => {
    const found =
      groups.coverageByIndex.get(index) ??
      createPeriodCoverage(dataset, groups.weeksByIndex.get(index) ?? []);
    groups.coverageByIndex.set(index, found);
    return found;
  };
}

/** The weeks that reach into each period, by its index: a week at a border is of two. */
function groupWeeks(
  weeks: readonly WeekCoverage[],
  axis: Axis,
): ReadonlyMap<number, readonly WeekCoverage[]> {
  const found = new Map<number, WeekCoverage[]>();
  for (const week of weeks) {
    for (const index of axis.getWeekIndexes(week)) {
      const group = found.get(index);
      if (group === undefined) found.set(index, [week]);
      else group.push(week);
    }
  }
  return found;
}

// What all weeks of a range say is the same for every question that does not count by week.
const WHOLE_PERIODS = new WeakMap<readonly WeekCoverage[], PeriodCoverage>();

function getWholePeriod(dataset: Dataset, weeks: readonly WeekCoverage[]): PeriodCoverage {
  const found = WHOLE_PERIODS.get(weeks) ?? createPeriodCoverage(dataset, weeks);
  WHOLE_PERIODS.set(weeks, found);
  return found;
}

function createPeriodCoverage(dataset: Dataset, weeks: readonly WeekCoverage[]): PeriodCoverage {
  const present = weeks.filter(({ presence }) => presence === "present");
  const withDeclines = present.filter(({ reported }) => reported !== 0);
  const [weeksWithPlaces, weeksWithoutPlaces] = [
    withDeclines.filter(({ complete }) => complete.length > 0),
    withDeclines.filter(({ complete }) => complete.length === 0),
  ];
  const unprinted = new Set(weeksWithoutPlaces.map(({ week }) => week));
  const weeksPlaced = weeksWithPlaces.map((coverage) => ({
    coverage,
    covered: getCompletePlaces(dataset, coverage),
    zeros: getZeroPlaces(dataset, coverage),
  }));
  return {
    presentWeeks: present,
    namingWeeks: present.filter(({ named }) => named.length > 0),
    absence: getAbsence(weeks),
    isArriving: weeks.some(({ presence }) => presence === "arriving"),
    isListing:
      present.every(({ isListing }) => isListing === true) &&
      weeks.every(({ presence }) => presence !== "not-loaded" && presence !== "arriving"),
    isZeroRuledOut:
      weeks.some(({ presence }) => presence === "not-loaded") ||
      !weeksWithoutPlaces.every(isWholeWeek),
    weeksWithoutZero: unprinted,
    placeWeeks: weeksPlaced,
    hasZeros: weeksPlaced.some(({ zeros }) => zeros.jurisdictions.size > 0),
    weeksWithoutZeroOrPlaces: joinWeeks(unprinted, weeksPlaced),
  };
}

function joinWeeks(
  weeks: ReadonlySet<string>,
  weeksWithPlaces: readonly PlaceWeek[],
): ReadonlySet<string> {
  return weeksWithPlaces.length === 0
    ? weeks
    : new Set([...weeks, ...weeksWithPlaces.map(({ coverage }) => coverage.week)]);
}

/** What a cell chooses by its indexes into the axes' values; weeks choose nothing. */
export function getCellChoices(axes: readonly Axis[], at: readonly number[]): ChoiceList {
  return axes.flatMap(({ dimension, values }, i) => {
    const value = values[at[i] ?? -1];
    return dimension === null || value === undefined
      ? []
      : [[dimension, { values: [value], isExcluded: false }] as const];
  });
}

/** Whether a cell of weeks and places is of places that are named without a number; null where it is not. */
function getNamedPlaceState(
  dataset: Dataset,
  weeks: readonly WeekCoverage[],
  axes: readonly Axis[],
  choices: ChoiceList,
): CellState | null {
  if (weeks.length === 0) return null;
  const hasPlaceChoice = choices.some(
    ([dimension, { isExcluded }]) => PLACE_NAME_DIMENSIONS.has(dimension) && !isExcluded,
  );
  if (
    !hasPlaceChoice ||
    axes.some(({ dimension }) => dimension !== null && !PLACE_NAME_DIMENSIONS.has(dimension))
  ) {
    return null;
  }
  const named = weeks.flatMap((week) => findNamedPlaces(dataset, week, choices));
  if (named.length === 0) return null;
  return named.every(({ withdrawn }) => withdrawn) ? "withdrawn" : "named-only";
}
