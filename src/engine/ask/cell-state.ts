import type { CellState } from "#domain/cell.ts";
import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import {
  coveredIn,
  covers,
  isComplete,
  isCounted,
  namedWithin,
  zerosIn,
} from "#engine/places/completeness.ts";
import type { Choices, Covered } from "#engine/places/completeness.ts";
import type { Dimension } from "#engine/question.ts";
import type { Doubts } from "#engine/reading/reading.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import { weeksInRange } from "./axis.ts";
import type { Axis } from "./axis.ts";
import type { Counted } from "./counted.ts";

/** A week that is present and of which some place is known whole. */
interface Week {
  readonly coverage: WeekCoverage;
  readonly covered: Covered;
  readonly zeros: Covered;
}

/** What the weeks of one period say of its cells. */
interface Period {
  readonly present: readonly WeekCoverage[];
  /** Weeks present that name places without a number. */
  readonly naming: readonly WeekCoverage[];
  /** Why no week is there. */
  readonly absence: CellState;
  readonly isArriving: boolean;
  /** Whether a zero is ruled out for every cell: a week could not be loaded, or has declines of unknown places. */
  readonly isOpen: boolean;
  /** Weeks that print no zero, but of which every decline is here. */
  readonly unprinted: ReadonlySet<string>;
  /** Weeks of which places have a say. */
  readonly placed: readonly Week[];
  /** Whether they print a zero of some place. */
  readonly hasZeros: boolean;
  /** `unprinted` with all of `placed`. */
  readonly withPlaced: ReadonlySet<string>;
}

const NAMING: ReadonlySet<Dimension> = new Set(["state", "county", "agency"]);

/**
 * The state of a cell whose count is 0, by its indexes into the axes' values. A week of which a zero is known rules out
 * what its rows leave unknown; no zero is said of a cell with a week that could not be loaded or is on its way.
 */
export function cellStates(
  { corpus, filter, ignored, axes }: Counted,
  isDoubtful: Doubts,
): (at: readonly number[]) => CellState {
  const base = choicesOf(filter, ignored);
  const axis = axes.findIndex(({ dimension }) => dimension === null);
  const weeks = weeksInRange(corpus, filter);
  const byIndex = axes[axis] === undefined ? null : weeksBy(weeks, axes[axis]);
  const periods = new Map<number, Period>();

  return (at) => {
    const index = at[axis] ?? -1;
    const period =
      periods.get(index) ??
      (byIndex === null ? wholePeriod(corpus, weeks) : periodOf(corpus, byIndex.get(index) ?? []));
    periods.set(index, period);
    const { present, absence, isArriving, isOpen } = period;
    if (present.length === 0) return absence;
    // Most weeks know nothing of single places: what a cell chooses says nothing then.
    const hasPlaces = period.naming.length > 0 || period.placed.length > 0;
    const choices = hasPlaces ? [...base, ...cellChoices(axes, at)] : [];
    const named = placesNamed(corpus, period.naming, axes, choices);
    if (named !== null) return named;
    if (isArriving) return "arriving";
    if (isOpen) return "not-transcribed";
    const placed = period.hasZeros
      ? period.placed.filter(({ zeros }) => !covers(corpus, zeros, choices))
      : period.placed;
    const isWhole = placed.every(
      ({ coverage, covered }) => isComplete(coverage) || covers(corpus, covered, choices),
    );
    if (!isWhole) return "not-transcribed";
    const unprinted = period.hasZeros ? withWeeks(period.unprinted, placed) : period.withPlaced;
    if (unprinted.size === 0) return "reported-zero";
    const isPart = unprinted.size < present.length;
    return isDoubtful(at, isPart ? unprinted : null) ? "not-transcribed" : "not-named";
  };
}

function weeksBy(
  weeks: readonly WeekCoverage[],
  axis: Axis,
): ReadonlyMap<number, readonly WeekCoverage[]> {
  const found = new Map<number, WeekCoverage[]>();
  for (const week of weeks) {
    const index = axis.indexOfWeek(week);
    const held = found.get(index);
    if (held === undefined) found.set(index, [week]);
    else held.push(week);
  }
  return found;
}

// What all weeks of a range say is the same for every question that does not count by week.
const WHOLE = new WeakMap<readonly WeekCoverage[], Period>();

function wholePeriod(corpus: Corpus, weeks: readonly WeekCoverage[]): Period {
  const found = WHOLE.get(weeks) ?? periodOf(corpus, weeks);
  WHOLE.set(weeks, found);
  return found;
}

function periodOf(corpus: Corpus, weeks: readonly WeekCoverage[]): Period {
  const present = weeks.filter(({ presence }) => presence === "present");
  const asked = present.filter(({ reported }) => reported !== 0);
  const [placed, others] = [
    asked.filter(({ complete }) => complete.length > 0),
    asked.filter(({ complete }) => complete.length === 0),
  ];
  const unprinted = new Set(others.map(({ week }) => week));
  const weeksPlaced = placed.map((coverage) => ({
    coverage,
    covered: coveredIn(corpus, coverage),
    zeros: zerosIn(corpus, coverage),
  }));
  return {
    present,
    naming: present.filter(({ named }) => named.length > 0),
    absence: absenceOf(weeks),
    isArriving: weeks.some(({ presence }) => presence === "arriving"),
    isOpen: weeks.some(({ presence }) => presence === "not-loaded") || !others.every(isCounted),
    unprinted,
    placed: weeksPlaced,
    hasZeros: weeksPlaced.some(({ zeros }) => zeros.jurisdictions.size > 0),
    withPlaced: withWeeks(unprinted, weeksPlaced),
  };
}

function withWeeks(weeks: ReadonlySet<string>, placed: readonly Week[]): ReadonlySet<string> {
  return placed.length === 0
    ? weeks
    : new Set([...weeks, ...placed.map(({ coverage }) => coverage.week)]);
}

/** What a cell chooses by its indexes into the axes' values; weeks choose nothing. */
export function cellChoices(axes: readonly Axis[], at: readonly number[]): Choices {
  return axes.flatMap(({ dimension, values }, i) => {
    const value = values[at[i] ?? -1];
    return dimension === null || value === undefined
      ? []
      : [[dimension, { values: [value], leaveOut: false }] as const];
  });
}

/** Why no week of a cell is there; the worst where they differ. */
function absenceOf(weeks: readonly WeekCoverage[]): CellState {
  const found = new Set(weeks.map(({ presence }) => presence));
  if (found.has("arriving")) return "arriving";
  if (found.has("not-loaded")) return "not-loaded";
  return found.has("not-yet-published") ? "not-yet-published" : "not-published";
}

/** Whether a cell of weeks and places is of places that are named without a number; null where it is not. */
function placesNamed(
  corpus: Corpus,
  weeks: readonly WeekCoverage[],
  axes: readonly Axis[],
  choices: Choices,
): CellState | null {
  if (weeks.length === 0) return null;
  const asksPlaces = choices.some(
    ([dimension, { leaveOut }]) => NAMING.has(dimension) && !leaveOut,
  );
  if (!asksPlaces || axes.some(({ dimension }) => dimension !== null && !NAMING.has(dimension))) {
    return null;
  }
  const named = weeks.flatMap((week) => namedWithin(corpus, week, choices));
  if (named.length === 0) return null;
  return named.every(({ withdrawn }) => withdrawn) ? "withdrawn" : "named-only";
}
