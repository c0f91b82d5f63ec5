import type { CellState } from "#domain/cell.ts";
import type { NamedOnly } from "#domain/edition.ts";
import type { Measure } from "#domain/outcome.ts";
import { FIELD_OFFICES } from "#domain/vocabulary/field-offices.ts";
import type { Choice, Dimension, Filter } from "#engine/question.ts";
import { isCounted, valueOf } from "./known.ts";
import type { Known, Week } from "./known.ts";
import { choicesOf, fareOf } from "./matching.ts";
import { isNamed, isOpen, isWhole, mayBe } from "./places.ts";

/** A cell in which nothing is counted: its weeks, and its value in each dimension that is counted by. */
export interface Cell {
  readonly weeks: readonly Week[];
  readonly values: readonly (readonly [Dimension, string])[];
}

/** What a count is of. */
export interface Counting {
  readonly known: Known;
  readonly filter: Filter;
  readonly ignored: readonly Dimension[];
  readonly measure: Measure;
}

/** The state of a cell in which nothing is counted. */
export function emptyState(counting: Counting, { weeks, values }: Cell): CellState {
  const { known, filter, ignored } = counting;
  const here = weeks.filter(({ presence }) => presence === "present");
  const reasons = weeks.map(({ presence }) => presence);
  if (here.length === 0) {
    if (reasons.includes("not-loaded")) return "not-loaded";
    return reasons.includes("not-yet-published") ? "not-yet-published" : "not-published";
  }
  const choices = [
    ...choicesOf(filter, ignored),
    ...values.map(
      ([dimension, value]) => [dimension, { values: [value], leaveOut: false }] as const,
    ),
  ];
  const named = isOfPlaces(values, choices)
    ? here.flatMap(({ edition }) => edition?.namedOnly ?? []).filter(isWithin(known, choices))
    : [];
  if (named.length > 0) {
    return named.every(({ withdrawn }) => withdrawn) ? "withdrawn" : "named-only";
  }
  if (reasons.includes("not-loaded")) return "not-transcribed";
  if (here.every((week) => isNone(known, week, choices))) return "reported-zero";
  const isSettled = here.every(
    (week) =>
      isNone(known, week, choices) ||
      (isComplete(known, week, choices) && !mayHold(counting, week, values)),
  );
  return isSettled ? "not-named" : "not-transcribed";
}

type Choices = readonly (readonly [Dimension, Choice])[];

const PLACES: readonly Dimension[] = ["state", "county", "agency"];

/** A place that is named without a number is told only in cells of places and weeks, where a place is asked for. */
function isOfPlaces(values: Cell["values"], choices: Choices): boolean {
  return (
    values.every(([dimension]) => PLACES.includes(dimension)) &&
    choices.some(([dimension, { leaveOut }]) => PLACES.includes(dimension) && !leaveOut)
  );
}

/** Whether a place that is only named lies in everything that is chosen. */
function isWithin(known: Known, choices: Choices): (named: NamedOnly) => boolean {
  return ({ jurisdiction }) => {
    const place = known.places.get(jurisdiction);
    return choices.every(([dimension, { values, leaveOut }]) => {
      const lies = values.some((value) => {
        if (dimension === "state") return place?.state === value;
        if (dimension === "county") return place?.county === value;
        if (dimension === "agency") return known.agencies.get(value)?.jurisdiction === jurisdiction;
        return FIELD_OFFICES[value]?.states.includes(place?.state ?? "") ?? false;
      });
      if (dimension === "state" || dimension === "county") return lies !== leaveOut;
      return leaveOut || lies || !["agency", "aor"].includes(dimension);
    });
  };
}

/** Whether a week is known to have none: of all declines, or of the places chosen. */
function isNone(known: Known, { edition }: Week, choices: Choices): boolean {
  const none = edition?.placeTotals.filter(({ declined }) => declined === 0) ?? [];
  return (
    edition?.totals.declined === 0 || choices.some(([by, one]) => isWhole(known, none, by, one))
  );
}

/** Whether nothing is missing of a week: every decline reported is a line, or the places chosen are complete. */
export function isComplete(known: Known, { edition }: Week, choices: Choices): boolean {
  const lines = edition?.rows.reduce((total, { count }) => total + count, 0);
  return (
    lines === edition?.totals.declined ||
    choices.some(([by, one]) => isWhole(known, edition?.placeTotals ?? [], by, one))
  );
}

/** Whether some line of the week may belong to the cell, each of its unknown fields judged by itself. */
export function mayHold(
  { known, filter, ignored, measure }: Counting,
  { week }: Week,
  values: Cell["values"],
): boolean {
  return known.facts
    .filter((fact) => fact.edition.week === week && isCounted(known, fact, measure))
    .filter((fact) => ["match", "unknown"].includes(fareOf(known, fact, filter, ignored)))
    .some((fact) =>
      values.every(([dimension, value]) => {
        const own = valueOf(known, fact, dimension);
        if (own === value) return true;
        return isOpen(own) && isNamed(value) && mayBe(known, fact, dimension, [value]);
      }),
    );
}
