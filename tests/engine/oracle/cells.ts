import type { CellState } from "#domain/table/cell-state.ts";
import type { NamedOnly } from "#domain/report/edition.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import type { Choice, Dimension, Filter } from "#engine/query/question.ts";
import { isCounted, getValue, sumCounts } from "./facts.ts";
import type { Fact, FactCollection, FactWeek } from "./facts.ts";
import { listChoices, computeMatch } from "./filter-match.ts";
import { isLeftOut } from "./selected-values.ts";
import { isNamed, isUnspecified, isWholeChoice, isPossibleValue } from "./locations.ts";

/** A cell in which nothing is counted: its weeks, and its value in each dimension that is counted by. */
export interface EmptyCell {
  /** Whether a line of these weeks is counted in the period of the cell; each is where not given. */
  readonly isInPeriod?: (fact: Fact) => boolean;
  readonly weeks: readonly FactWeek[];
  readonly values: readonly (readonly [Dimension, string])[];
}

/** What a count is of. */
export interface CountScope {
  readonly known: FactCollection;
  readonly filter: Filter;
  readonly ignored: readonly Dimension[];
  readonly measure: Measure;
}

/** The state of a cell in which nothing is counted. */
export function computeEmptyCellState(counting: CountScope, cell: EmptyCell): CellState {
  const { weeks, values } = cell;
  const { known, filter, ignored } = counting;
  if (values.some((value) => isLeftOut(known, value, listChoices(filter, ignored)))) {
    return "not-selected";
  }
  const here = weeks.filter(({ presence }) => presence === "present");
  const reasons = weeks.map(({ presence }) => presence);
  if (here.length === 0) {
    if (reasons.includes("not-loaded")) return "not-loaded";
    return reasons.includes("not-yet-published") ? "not-yet-published" : "not-published";
  }
  const choices = [
    ...listChoices(filter, ignored),
    ...values.map(
      ([dimension, value]) => [dimension, { values: [value], isExcluded: false }] as const,
    ),
  ];
  const named = isPlaceCell(values, choices)
    ? here.flatMap(({ edition }) => edition?.namedOnly ?? []).filter(isWithin(known, choices))
    : [];
  if (named.length > 0) {
    return named.every(({ withdrawn }) => withdrawn) ? "withdrawn" : "named-only";
  }
  if (reasons.includes("not-loaded")) return "not-transcribed";
  if (here.every(({ isListing }) => isListing)) {
    const detainers = known.facts.filter(
      (fact) =>
        here.some(({ week }) => week === fact.edition.week) &&
        (cell.isInPeriod?.(fact) ?? true) &&
        values.every(([dimension, value]) => getValue(known, fact, dimension) === value) &&
        computeMatch(known, fact, filter, ignored) === "match",
    );
    return sumCounts(detainers) > 0 ? "reported-zero" : "not-named";
  }
  if (here.every((week) => hasNone(known, week, choices))) return "reported-zero";
  const isSettled = here.every(
    (week) =>
      hasNone(known, week, choices) ||
      (isComplete(known, week, choices) && !hasPossibleRow(counting, week, cell)),
  );
  return isSettled ? "not-named" : "not-transcribed";
}

type ChoiceList = readonly (readonly [Dimension, Choice])[];

const PLACES: readonly Dimension[] = ["state", "county", "agency"];

/** A place that is named without a number is told only in cells of places and weeks, where a place is asked for. */
function isPlaceCell(values: EmptyCell["values"], choices: ChoiceList): boolean {
  return (
    values.every(([dimension]) => PLACES.includes(dimension)) &&
    choices.some(([dimension, { isExcluded }]) => PLACES.includes(dimension) && !isExcluded)
  );
}

/** Whether a place that is only named lies in everything that is chosen. */
function isWithin(known: FactCollection, choices: ChoiceList): (named: NamedOnly) => boolean {
  return ({ jurisdiction }) => {
    const place = known.places.get(jurisdiction);
    return choices.every(([dimension, { values, isExcluded }]) => {
      const lies = values.some((value) => {
        if (dimension === "state") return place?.state === value;
        if (dimension === "county") return place?.county === value;
        if (dimension === "agency") return known.agencies.get(value)?.jurisdiction === jurisdiction;
        return FIELD_OFFICES.get(value)?.states.includes(place?.state ?? "") ?? false;
      });
      if (dimension === "state" || dimension === "county") return lies !== isExcluded;
      return isExcluded || lies || !["agency", "aor"].includes(dimension);
    });
  };
}

/** Whether a week is known to have none: of all declines, or of the places chosen. */
function hasNone(known: FactCollection, { edition }: FactWeek, choices: ChoiceList): boolean {
  const none = edition?.placeTotals.filter(({ declined }) => declined === 0) ?? [];
  return (
    edition?.totals.declined === 0 ||
    choices.some(([by, one]) => isWholeChoice(known, none, by, one))
  );
}

/**
 * Whether nothing is missing of a week: its rows are the whole list of a file, every decline reported is a line, or the places
 * chosen are complete.
 */
export function isComplete(
  known: FactCollection,
  { edition, isListing }: FactWeek,
  choices: ChoiceList,
): boolean {
  if (isListing) return true;
  const lines = edition?.rows.reduce((total, { count }) => total + count, 0);
  return (
    lines === edition?.totals.declined ||
    choices.some(([by, one]) => isWholeChoice(known, edition?.placeTotals ?? [], by, one))
  );
}

/** Whether some line of the week may belong to the cell, each of its unknown fields judged by itself. */
export function hasPossibleRow(
  { known, filter, ignored, measure }: CountScope,
  { week }: FactWeek,
  { values, isInPeriod = () => true }: Omit<EmptyCell, "weeks">,
): boolean {
  return known.facts
    .filter((fact) => fact.edition.week === week && isInPeriod(fact))
    .filter((fact) => isCounted(known, fact, measure))
    .filter((fact) => ["match", "unknown"].includes(computeMatch(known, fact, filter, ignored)))
    .some((fact) =>
      values.every(([dimension, value]) => {
        const rowValue = getValue(known, fact, dimension);
        if (rowValue === value) return true;
        return (
          isUnspecified(rowValue) &&
          isNamed(value) &&
          isPossibleValue(known, fact, dimension, [value])
        );
      }),
    );
}
