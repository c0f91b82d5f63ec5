import type { WeekRange } from "#domain/calendar/week-range.ts";
import {
  addWeeks,
  getWeekStart,
  listWeekPeriods,
  type Grain,
  type WeekStart,
} from "#domain/calendar/week.ts";
import { DEFAULT_OPEN_WEEKS, type Measure } from "#domain/detainer/outcome.ts";
import type { Dataset, DatasetPeriod, WeekCoverage } from "./dataset.ts";

/** The most weeks before the end of a file that a reader can take to be open still. */
export const MAX_OPEN_WEEKS = 104;

/** What is counted, and how many of the newest weeks a reader takes to be open. */
export interface MeasureOfView {
  readonly measure: Measure;
  readonly openWeeks: number | null;
}

/** Weeks one after another, from the first to the last. */
interface WeekSpan {
  readonly from: WeekStart;
  readonly to: WeekStart;
}

/**
 * The weeks that are not final, as spans in the order of time that do not touch. Everything that is said, drawn, left out or
 * written of weeks that are not final follows from these.
 */
export type OpenWeeks = readonly WeekSpan[];

/** True where counts of a measure go on growing as outcomes are recorded. */
export function isGrowingMeasure(measure: Measure): boolean {
  return measure !== "all";
}

/**
 * The newest weeks of a collection by week of issue, whose detainers may still have been open when its file was made; of
 * combined files, the newest weeks of each (rule 8 of `docs/data-model.md`). None for a measure that does not grow.
 */
export function findOpenWeeks(
  { weeks, datasetPeriod }: Pick<Dataset, "weeks" | "datasetPeriod">,
  { measure, openWeeks }: MeasureOfView,
): OpenWeeks {
  const count = openWeeks ?? DEFAULT_OPEN_WEEKS;
  if (datasetPeriod.basis === "recorded" || count === 0 || !isGrowingMeasure(measure)) return [];
  const last = weeks.findLast(({ presence }) => presence === "present")?.week;
  const ends = datasetPeriod.imported?.parts?.map(({ coveredDays }) =>
    getWeekStart(coveredDays?.last ?? ""),
  );
  const found = [...(ends ?? []), last].filter((end) => end !== null && end !== undefined);
  const spans: WeekSpan[] = [];
  for (const end of found.toSorted()) {
    const span = { from: addWeeks(end, 1 - count), to: end };
    const before = spans.at(-1);
    const touches = before !== undefined && span.from <= addWeeks(before.to, 1);
    if (touches) spans[spans.length - 1] = { from: before.from, to: end };
    else spans.push(span);
  }
  return spans;
}

/** True where weeks from one to another reach into those that are not final. */
export function hasOpenWeek(open: OpenWeeks, { from, to }: WeekSpan): boolean {
  return open.some((span) => from <= span.to && to >= span.from);
}

/** The periods of a grain, by their keys, that reach into the weeks that are not final. */
export function listOpenPeriods(
  open: OpenWeeks,
  weeks: readonly Pick<WeekCoverage, "week">[],
  grain: Grain,
  { coveredDays }: Pick<DatasetPeriod, "coveredDays">,
): ReadonlySet<string> {
  return new Set(
    weeks
      .filter(({ week }) => hasOpenWeek(open, { from: week, to: week }))
      .flatMap(({ week }) => listWeekPeriods(week, grain, coveredDays)),
  );
}

/**
 * The weeks of a range without those that are not final, as one range or several; where none is left, one range that no week
 * lies in.
 */
export function listFinalRanges(open: OpenWeeks, range: WeekRange): readonly WeekRange[] {
  const [first] = open;
  if (first === undefined) return [range];
  // No week after the last span has a row.
  const between = open.map((span, at): WeekRange => {
    const before = open[at - 1];
    return {
      from: chooseLater(range.from, before === undefined ? null : addWeeks(before.to, 1)),
      to: chooseEarlier(range.to, addWeeks(span.from, -1)),
    };
  });
  const found = between.filter(({ from, to }) => from === null || to === null || from <= to);
  return found.length > 0 ? found : between.slice(0, 1);
}

function chooseLater(a: WeekStart | null, b: WeekStart | null): WeekStart | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function chooseEarlier(a: WeekStart | null, b: WeekStart): WeekStart {
  return a === null || a > b ? b : a;
}
