import type { Dataset, WeekCoverage } from "#domain/report/dataset.ts";
import { NOT_ITEMIZED, UNKNOWN } from "#domain/detainer/row.ts";
import { listEditionWeeksBetween } from "#domain/calendar/edition-week.ts";
import { getWeeksInRange } from "#engine/query/axis.ts";
import type { Axis } from "#engine/query/axis.ts";
import { getCellChoices } from "#engine/coverage/cell-state.ts";
import {
  getCompletePlaces,
  isCompleteWeek,
  isWholeWeek,
  computeMaximum,
} from "#engine/coverage/completeness.ts";
import type { CompletePlaces } from "#engine/coverage/completeness.ts";
import type { Filter } from "#engine/query/question.ts";
import type { PossibleMatches, RowSelection, QueryBackend } from "#engine/query/query-backend.ts";
import { isMatchingValue } from "#engine/query/choice-flags.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { splitWords } from "#engine/query/text-filter.ts";

/**
 * Whether the count of a cell (one of `sums`, by its index into the axis' values) is the whole number: every week of the range is here, each
 * is complete or complete places hold the cell, and no row may belong to it, or to others, that is not surely so. What comes
 * to the total of the places that hold it is whole, whatever else is open. `unknown` is whole only in complete editions,
 * `not-itemised` never.
 */
export function createWholeCellTest(
  selection: RowSelection,
  axis: Axis,
  sums: Float64Array,
  isDoubtful: PossibleMatches,
  backend: QueryBackend,
): (i: number) => boolean {
  const { dataset, filter, measure } = selection;
  const weeks = getWeeksInRange(dataset, filter);
  const isShort = weeks.some((week) => !isWholeWeek(week) && week.complete.length === 0);
  if (isShort || !hasEveryWeek(dataset, filter, weeks)) return () => false;
  const axes = [axis];
  const base = listChoices(filter);
  const isUnfiltered = base.length === 0 && splitWords(filter.text).length === 0;
  // Totals are of declines: under other measures no count can come to them.
  const isOfDeclines = measure === "declined";
  const certain = base.some(([, { isExcluded }]) => isExcluded)
    ? backend.sumCertainCells(selection, axes)
    : sums;
  const weeksOfZero = new Set(
    isOfDeclines ? weeks.filter((week) => week.reported === 0 && isCompleteWeek(week)) : [],
  );
  const withDeclines = weeks.filter((week) => !weeksOfZero.has(week));
  const [weeksWithPlaces, weeksWithoutPlaces] = [
    withDeclines.filter(({ complete }) => complete.length > 0),
    withDeclines.filter(({ complete }) => complete.length === 0),
  ];
  const getWeekSum =
    weeks.length === 1
      ? (i: number) => sums[i] ?? 0
      : createWeekSumReader(selection, axis, backend);
  const known = weeksWithPlaces.map((week) => ({
    week,
    covered: getCompletePlaces(dataset, week),
  }));

  return (i) => {
    if (axis.values[i] === NOT_ITEMIZED || sums[i] !== certain[i]) return false;
    if (axis.values[i] === UNKNOWN) {
      return weeks.every(isWholeWeek) && !hasPossibleUnknown(selection, axis, backend);
    }
    const choices = [...base, ...getCellChoices(axes, [i])];
    const open = new Set(weeksWithoutPlaces.map(({ week }) => week));
    for (const { week, covered } of known) {
      const maximum = computeMaximum(dataset, covered, choices);
      if (isOfDeclines && maximum < Number.POSITIVE_INFINITY) {
        const count = getWeekSum(i, week);
        if (count === maximum) continue;
        if (isUnfiltered && count < getPlaceTotal(dataset, covered, axis, i)) return false;
      }
      if (!isWholeWeek(week) && maximum === Number.POSITIVE_INFINITY) return false;
      open.add(week.week);
    }
    return open.size === 0 || !isDoubtful([i], open.size === weeks.length ? null : open);
  };
}

function hasEveryWeek(
  { datasetPeriod: { grain } }: Dataset,
  { from, to }: Filter,
  weeks: readonly WeekCoverage[],
): boolean {
  const first = from ?? weeks[0]?.week;
  const last = to ?? weeks.at(-1)?.week;
  if (first === undefined || last === undefined) return false;
  const here = weeks.filter(({ presence }) => presence === "present").length;
  const expected = listEditionWeeksBetween(first, last, grain).length;
  return here > 0 && here === weeks.length && here === expected;
}

/** Sums by value and week, by the index of the value; counted when first requested. */
function createWeekSumReader(
  selection: RowSelection,
  axis: Axis,
  backend: QueryBackend,
): (i: number, week: WeekCoverage) => number {
  const weeks = backend.getAxis(selection.dataset, { weeks: "week" }, selection.filter);
  let sums: Float64Array | null = null;
  return (i, week) => {
    sums ??= backend.sumCells(selection, [axis, weeks]);
    const [index = -1] = weeks.getWeekIndexes(week);
    return sums[i * weeks.values.length + index] ?? 0;
  };
}

/** The total of a place that a value names itself; 0 where there is none. */
function getPlaceTotal(
  dataset: Dataset,
  covered: CompletePlaces,
  { dimension, values }: Axis,
  i: number,
): number {
  const value = values[i] ?? "";
  if (dimension === "state") return covered.states.get(value)?.declined ?? 0;
  const county = dimension === "county" ? covered.counties.get(value) : undefined;
  const home = dataset.jurisdictions.get(county?.jurisdiction ?? "");
  return home?.level === "county" ? (county?.declined ?? 0) : 0;
}

/** Whether a row with an open value on the axis may match, or does not surely match; the filter has to keep such rows. */
function hasPossibleUnknown(
  { filter, ...selection }: RowSelection,
  { dimension }: Axis,
  backend: QueryBackend,
): boolean {
  if (dimension === null) return true;
  const choice = filter.choices[dimension];
  if (choice !== undefined && !isMatchingValue(choice, UNKNOWN)) return true;
  const choices = { ...filter.choices, [dimension]: { values: [UNKNOWN], isExcluded: false } };
  return backend.findPossibleMatches({ ...selection, filter: { ...filter, choices } }, [])(
    [],
    null,
  );
}
