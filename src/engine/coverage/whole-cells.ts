import type { Dataset, WeekCoverage } from "#domain/report/dataset.ts";
import { NOT_ITEMIZED, UNKNOWN } from "#domain/detainer/row.ts";
import { toDayNumber } from "#domain/calendar/week.ts";
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
  matched: RowSelection,
  axis: Axis,
  sums: Float64Array,
  isDoubtful: PossibleMatches,
  reading: QueryBackend,
): (i: number) => boolean {
  const { dataset, filter, measure } = matched;
  const weeks = getWeeksInRange(dataset, filter);
  const isShort = weeks.some((week) => !isWholeWeek(week) && week.complete.length === 0);
  if (isShort || !hasEveryWeek(filter, weeks)) return () => false;
  const axes = [axis];
  const base = listChoices(filter);
  const isUnfiltered = base.length === 0 && splitWords(filter.text).length === 0;
  // Totals are of declines: under other measures no count can come to them.
  const isOfDeclines = measure === "declined";
  const sure = base.some(([, { isExcluded }]) => isExcluded)
    ? reading.sumCertainCells(matched, axes)
    : sums;
  const none = new Set(
    isOfDeclines ? weeks.filter((week) => week.reported === 0 && isCompleteWeek(week)) : [],
  );
  const asked = weeks.filter((week) => !none.has(week));
  const [placed, others] = [
    asked.filter(({ complete }) => complete.length > 0),
    asked.filter(({ complete }) => complete.length === 0),
  ];
  const inWeek =
    weeks.length === 1 ? (i: number) => sums[i] ?? 0 : createWeekSumReader(matched, axis, reading);
  const known = placed.map((week) => ({ week, covered: getCompletePlaces(dataset, week) }));

  return (i) => {
    if (axis.values[i] === NOT_ITEMIZED || sums[i] !== sure[i]) return false;
    if (axis.values[i] === UNKNOWN) {
      return weeks.every(isWholeWeek) && !hasPossibleUnknown(matched, axis, reading);
    }
    const choices = [...base, ...getCellChoices(axes, [i])];
    const open = new Set(others.map(({ week }) => week));
    for (const { week, covered } of known) {
      const most = computeMaximum(dataset, covered, choices);
      if (isOfDeclines && most < Number.POSITIVE_INFINITY) {
        const count = inWeek(i, week);
        if (count === most) continue;
        if (isUnfiltered && count < getPlaceTotal(dataset, covered, axis, i)) return false;
      }
      if (!isWholeWeek(week) && most === Number.POSITIVE_INFINITY) return false;
      open.add(week.week);
    }
    return open.size === 0 || !isDoubtful([i], open.size === weeks.length ? null : open);
  };
}

function hasEveryWeek({ from, to }: Filter, weeks: readonly WeekCoverage[]): boolean {
  const first = from ?? weeks[0]?.week;
  const last = to ?? weeks.at(-1)?.week;
  if (first === undefined || last === undefined) return false;
  const here = weeks.filter(({ presence }) => presence === "present").length;
  return (
    here > 0 && here === weeks.length && here === (toDayNumber(last) - toDayNumber(first)) / 7 + 1
  );
}

/** Sums by value and week, by the index of the value; counted when first asked for. */
function createWeekSumReader(
  matched: RowSelection,
  axis: Axis,
  reading: QueryBackend,
): (i: number, week: WeekCoverage) => number {
  const weeks = reading.getAxis(matched.dataset, { weeks: "week" }, matched.filter);
  let sums: Float64Array | null = null;
  return (i, week) => {
    sums ??= reading.sumCells(matched, [axis, weeks]);
    return sums[i * weeks.values.length + weeks.getWeekIndex(week)] ?? 0;
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
  const home = dataset.jurisdictions[county?.jurisdiction ?? ""];
  return home?.level === "county" ? (county?.declined ?? 0) : 0;
}

/** Whether a row with an open value on the axis may match, or does not surely match; the filter has to keep such rows. */
function hasPossibleUnknown(
  { filter, ...of }: RowSelection,
  { dimension }: Axis,
  reading: QueryBackend,
): boolean {
  if (dimension === null) return true;
  const own = filter.choices[dimension];
  if (own !== undefined && !isMatchingValue(own, UNKNOWN)) return true;
  const choices = { ...filter.choices, [dimension]: { values: [UNKNOWN], isExcluded: false } };
  return reading.findPossibleMatches({ ...of, filter: { ...filter, choices } }, [])([], null);
}
