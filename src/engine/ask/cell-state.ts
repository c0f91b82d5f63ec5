import type { CellState } from "#domain/cell.ts";
import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import { coveredBy, covers, namedWithin } from "#engine/places/completeness.ts";
import type { Choices, Covered } from "#engine/places/completeness.ts";
import type { Dimension } from "#engine/question.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import { weeksInRange } from "./axis.ts";
import type { Axis } from "./axis.ts";
import type { Counted } from "./counted.ts";
import { doubts } from "./doubts.ts";

interface Week {
  readonly coverage: WeekCoverage;
  readonly covered: Covered;
  readonly zeros: Covered;
}

const NAMING: ReadonlySet<Dimension> = new Set(["state", "county", "agency"]);

/**
 * The state of a cell whose count is 0, by its indexes into the axes' values. A week of which a zero is known rules out
 * what its rows leave unknown; no zero is said of a cell with a week that could not be loaded or is on its way.
 */
export function cellStates(counted: Counted): (at: readonly number[]) => CellState {
  const { corpus, filter, ignored, axes } = counted;
  const base = choicesOf(filter, ignored);
  const weeks = weeksInRange(corpus, filter).map((coverage) => weekFacts(corpus, coverage));
  const period = axes.findIndex(({ dimension }) => dimension === null);
  const byPeriod = new Map<number, Week[]>();
  for (const week of weeks) {
    const index = axes[period]?.indexOfWeek(week.coverage) ?? -1;
    byPeriod.set(index, [...(byPeriod.get(index) ?? []), week]);
  }
  const isDoubtful = doubts(counted);

  return (at) => {
    const all = byPeriod.get(at[period] ?? -1) ?? [];
    const present = all.filter(({ coverage }) => coverage.presence === "present");
    if (present.length === 0) return absence(all);
    const choices = [...base, ...cellChoices(axes, at)];
    const named = placesNamed(corpus, present, axes, choices);
    if (named !== null) return named;
    if (all.some(({ coverage }) => coverage.presence === "arriving")) return "arriving";
    if (all.some(({ coverage }) => coverage.presence === "not-loaded")) return "not-transcribed";
    const unprinted: string[] = [];
    for (const { coverage, covered, zeros } of present) {
      if (coverage.reported === 0 || covers(corpus, zeros, choices)) continue;
      const isComplete =
        coverage.reported === coverage.transcribed || covers(corpus, covered, choices);
      if (!isComplete) return "not-transcribed";
      unprinted.push(coverage.week);
    }
    if (unprinted.length === 0) return "reported-zero";
    const isPart = unprinted.length < present.length;
    return isDoubtful(at, isPart ? new Set(unprinted) : null) ? "not-transcribed" : "not-named";
  };
}

function weekFacts(corpus: Corpus, coverage: WeekCoverage): Week {
  const zeros = coverage.complete.filter(({ declined }) => declined === 0);
  return {
    coverage,
    covered: coveredBy(corpus, coverage.complete),
    zeros: coveredBy(corpus, zeros),
  };
}

function cellChoices(axes: readonly Axis[], at: readonly number[]): Choices {
  return axes.flatMap(({ dimension, values }, i) => {
    const value = values[at[i] ?? -1];
    return dimension === null || value === undefined
      ? []
      : [[dimension, { values: [value], leaveOut: false }] as const];
  });
}

/** Why no week of a cell is there; the worst where they differ. */
function absence(weeks: readonly Week[]): CellState {
  const found = new Set(weeks.map(({ coverage }) => coverage.presence));
  if (found.has("arriving")) return "arriving";
  if (found.has("not-loaded")) return "not-loaded";
  return found.has("not-yet-published") ? "not-yet-published" : "not-published";
}

/** Whether a cell of weeks and places is of places that are named without a number; null where it is not. */
function placesNamed(
  corpus: Corpus,
  weeks: readonly Week[],
  axes: readonly Axis[],
  choices: Choices,
): CellState | null {
  const asksPlaces = choices.some(
    ([dimension, { leaveOut }]) => NAMING.has(dimension) && !leaveOut,
  );
  if (!asksPlaces || axes.some(({ dimension }) => dimension !== null && !NAMING.has(dimension))) {
    return null;
  }
  const named = weeks.flatMap(({ coverage }) => namedWithin(corpus, coverage, choices));
  if (named.length === 0) return null;
  return named.every(({ withdrawn }) => withdrawn) ? "withdrawn" : "named-only";
}
