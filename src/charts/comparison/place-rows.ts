import { getStateName } from "#domain/vocabulary/states.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import { UNTRANSCRIBED, type Dimension } from "#engine/query/question.ts";
import { calculateChange } from "./comparability.ts";
import type { CompletePlace } from "./complete-places.ts";
import type { ComparisonRow, PeriodChange, PeriodCount } from "./comparison-rows.ts";

/** A row as figures name it: by its own name and, in small print, what it is or where it lies. */
export interface PlaceRow extends ComparisonRow {
  readonly key: string;
  /** "Travis County"; `label` is "Texas: Travis County". */
  readonly name: string;
  /** "Texas", "whole state", "Feb 4 – 10: New York City only"; empty where nothing has to be said. */
  readonly detail: string;
  /** The place that it is of, where that is not the value of the dimension. */
  readonly jurisdiction: string | null;
  /** True for a part of the row before it, whose count has it too. */
  readonly isWithin: boolean;
}

interface PlaceRowInput {
  readonly rows: readonly ComparisonRow[];
  readonly by: Dimension;
  /** Places that are known in full in every period. */
  readonly places: readonly CompletePlace[];
  /** Of each period whether it is covered whole. */
  readonly coveredWhole: readonly boolean[];
  /** True where the numbers of places are known one by one, so that a whole state has to be named as one. */
  readonly hasPlaceTotals: boolean;
  /** What a row's number in each period is of, where that is a part of its state. */
  readonly formatAreas?: (row: ComparisonRow) => string;
}

/**
 * Rows with the places that are known in full. A state of which such a place has every detainer is that place; of another
 * state the place follows as a part.
 */
export function createPlaceRows(input: PlaceRowInput): readonly PlaceRow[] {
  const { rows, by, places, coveredWhole } = input;
  return rows.flatMap((row) => {
    if (row.value === UNTRANSCRIBED) return [nameRow(addDifferences(row, coveredWhole), input)];
    const within = by === "state" && !isKnown(row) ? places.filter(isOfState(row.value)) : [];
    const [place] = within;
    if (place !== undefined && within.length === 1 && isWholeRow(row, place)) {
      return [createRowOfPlace(row, place, coveredWhole, row.sides, false)];
    }
    return [
      nameRow(row, input),
      ...within.map((each) => createRowOfPlace(row, each, coveredWhole, null, true)),
    ];
  });
}

/** How many are not on record is known of each period that is covered whole, though not of which places they are. */
function addDifferences(row: ComparisonRow, coveredWhole: readonly boolean[]): ComparisonRow {
  const pairs = row.pairs.map((pair, at) => {
    const [first, second] = [row.sides[at], row.sides[at + 1]];
    const isCovered = coveredWhole[at] === true && coveredWhole[at + 1] === true;
    if (!isCovered || first === undefined || second === undefined) return pair;
    const change = second.count - first.count;
    const parts = { inBoth: 0, onlyLeft: 0, onlyRight: 0, corrected: 0, unsure: change };
    return { change, parts };
  });
  return { ...row, pairs };
}

/** True where the change of a row is known from each period to the next. */
export function isKnown({ pairs }: ComparisonRow): boolean {
  return pairs.every(({ change }) => change !== null);
}

function isOfState(value: string) {
  return ({ state, level }: CompletePlace) => level !== "state" && state.toUpperCase() === value;
}

function isWholeRow(row: ComparisonRow, place: CompletePlace): boolean {
  return row.sides.every(({ count }, at) => count === place.counts[at]);
}

function nameRow(row: ComparisonRow, { by, hasPlaceTotals, formatAreas }: PlaceRowInput): PlaceRow {
  const base = { ...row, key: row.value, jurisdiction: null, isWithin: false };
  const isNamed = row.value !== UNTRANSCRIBED && !isReservedCode(row.value);
  const comma = isNamed && by !== "state" ? row.label.lastIndexOf(", ") : -1;
  if (comma > 0) {
    return { ...base, name: row.label.slice(0, comma), detail: row.label.slice(comma + 2) };
  }
  const isState = isNamed && by === "state" && hasPlaceTotals;
  const areas = isState ? (formatAreas?.(row) ?? "") : "";
  const isWhole = isState && areas === "" && isKnown(row);
  return { ...base, name: row.label, detail: isWhole ? "whole state" : areas };
}

function createRowOfPlace(
  row: ComparisonRow,
  place: CompletePlace,
  coveredWhole: readonly boolean[],
  knownSides: readonly PeriodCount[] | null,
  isWithin: boolean,
): PlaceRow {
  const sides = place.counts.map((count, at): PeriodCount => {
    const isWhole = coveredWhole[at] === true;
    const cell = count > 0 ? "count" : "reported-zero";
    return { count, isWhole, cell, marks: knownSides?.[at]?.marks ?? [] };
  });
  return {
    value: row.value,
    key: place.key,
    jurisdiction: place.key,
    label: isWithin
      ? `of them ${place.name}`
      : `${getStateName(place.state.toUpperCase())}: ${place.name}`,
    name: place.name,
    detail: getStateName(place.state.toUpperCase()),
    isWithin,
    sides,
    pairs: row.pairs.map((_, pair) => createPlaceChange(sides[pair], sides[pair + 1])),
  };
}

function createPlaceChange(
  first: PeriodCount | undefined,
  second: PeriodCount | undefined,
): PeriodChange {
  const change = calculateChange(first ?? null, second ?? null);
  const part =
    second?.count === 0 ? "onlyLeft" : first?.count === 0 ? "onlyRight" : ("inBoth" as const);
  const none = change === null ? null : 0;
  const parts = { inBoth: none, onlyLeft: none, onlyRight: none, corrected: 0, unsure: none };
  return { change, parts: { ...parts, [part]: change } };
}
