import type { Corpus, WeekCoverage } from "#domain/publication/coverage.ts";
import { NOT_ITEMISED, UNKNOWN } from "#domain/row.ts";
import { dayOf } from "#domain/week.ts";
import { weeksInRange } from "#engine/ask/axis.ts";
import type { Axis } from "#engine/ask/axis.ts";
import { cellChoices } from "#engine/ask/cell-state.ts";
import { coveredIn, isComplete, isCounted, mostWithin } from "#engine/places/completeness.ts";
import type { Covered } from "#engine/places/completeness.ts";
import type { Filter } from "#engine/question.ts";
import type { Doubts, Matched, Reading } from "#engine/reading/reading.ts";
import { keeps } from "#engine/scan/choice-flags.ts";
import { choicesOf } from "#engine/scan/row-flags.ts";
import { wordsOf } from "#engine/scan/text-flags.ts";

/**
 * Whether the count of a cell (one of `sums`, by its index into the axis' values) is the whole number: every week of the range is here, each
 * is complete or complete places hold the cell, and no row may belong to it, or to others, that is not surely so. What comes
 * to the total of the places that hold it is whole, whatever else is open. `unknown` is whole only in complete editions,
 * `not-itemised` never.
 */
export function wholeCells(
  matched: Matched,
  axis: Axis,
  sums: Float64Array,
  isDoubtful: Doubts,
  reading: Reading,
): (i: number) => boolean {
  const { corpus, filter, measure } = matched;
  const weeks = weeksInRange(corpus, filter);
  const isShort = weeks.some((week) => !isCounted(week) && week.complete.length === 0);
  if (isShort || !isEveryWeekHere(filter, weeks)) return () => false;
  const axes = [axis];
  const base = choicesOf(filter);
  const isUnfiltered = base.length === 0 && wordsOf(filter.text).length === 0;
  // Totals are of declines: under other measures no count can come to them.
  const isOfDeclines = measure === "declined";
  const sure = base.some(([, { leaveOut }]) => leaveOut) ? reading.sureCells(matched, axes) : sums;
  const none = new Set(
    isOfDeclines ? weeks.filter((week) => week.reported === 0 && isComplete(week)) : [],
  );
  const asked = weeks.filter((week) => !none.has(week));
  const [placed, others] = [
    asked.filter(({ complete }) => complete.length > 0),
    asked.filter(({ complete }) => complete.length === 0),
  ];
  const inWeek = weeks.length === 1 ? (i: number) => sums[i] ?? 0 : weekly(matched, axis, reading);
  const known = placed.map((week) => ({ week, covered: coveredIn(corpus, week) }));

  return (i) => {
    if (axis.values[i] === NOT_ITEMISED || sums[i] !== sure[i]) return false;
    if (axis.values[i] === UNKNOWN) {
      return weeks.every(isCounted) && !mayBeUnknown(matched, axis, reading);
    }
    const choices = [...base, ...cellChoices(axes, [i])];
    const open = new Set(others.map(({ week }) => week));
    for (const { week, covered } of known) {
      const most = mostWithin(corpus, covered, choices);
      if (isOfDeclines && most < Number.POSITIVE_INFINITY) {
        const count = inWeek(i, week);
        if (count === most) continue;
        if (isUnfiltered && count < ownTotal(corpus, covered, axis, i)) return false;
      }
      if (!isCounted(week) && most === Number.POSITIVE_INFINITY) return false;
      open.add(week.week);
    }
    return open.size === 0 || !isDoubtful([i], open.size === weeks.length ? null : open);
  };
}

function isEveryWeekHere({ from, to }: Filter, weeks: readonly WeekCoverage[]): boolean {
  const first = from ?? weeks[0]?.week;
  const last = to ?? weeks.at(-1)?.week;
  if (first === undefined || last === undefined) return false;
  const here = weeks.filter(({ presence }) => presence === "present").length;
  return here > 0 && here === weeks.length && here === (dayOf(last) - dayOf(first)) / 7 + 1;
}

/** Sums by value and week, by the index of the value; counted when first asked for. */
function weekly(
  matched: Matched,
  axis: Axis,
  reading: Reading,
): (i: number, week: WeekCoverage) => number {
  const weeks = reading.axis(matched.corpus, { weeks: "week" }, matched.filter);
  let sums: Float64Array | null = null;
  return (i, week) => {
    sums ??= reading.cells(matched, [axis, weeks]);
    return sums[i * weeks.values.length + weeks.indexOfWeek(week)] ?? 0;
  };
}

/** The total of a place that a value names itself; 0 where there is none. */
function ownTotal(
  corpus: Corpus,
  covered: Covered,
  { dimension, values }: Axis,
  i: number,
): number {
  const value = values[i] ?? "";
  if (dimension === "state") return covered.states.get(value)?.declined ?? 0;
  const county = dimension === "county" ? covered.counties.get(value) : undefined;
  const home = corpus.jurisdictions[county?.jurisdiction ?? ""];
  return home?.level === "county" ? (county?.declined ?? 0) : 0;
}

/** Whether a row with an open value on the axis may match, or does not surely match; the filter has to keep such rows. */
function mayBeUnknown({ filter, ...of }: Matched, { dimension }: Axis, reading: Reading): boolean {
  if (dimension === null) return true;
  const own = filter.choices[dimension];
  if (own !== undefined && !keeps(own, UNKNOWN)) return true;
  const choices = { ...filter.choices, [dimension]: { values: [UNKNOWN], leaveOut: false } };
  return reading.doubts({ ...of, filter: { ...filter, choices } }, [])([], null);
}
