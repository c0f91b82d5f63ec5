import { addWeeks, getWeekStart, type WeekStart } from "#domain/calendar/week.ts";
import { DEFAULT_OPEN_WEEKS, type Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "./dataset.ts";

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
 * combined files, the newest weeks of each (rule 8 of `docs/data-model.md`). None for a measure that does not grow, and
 * of a table that names periods and no days.
 */
export function findOpenWeeks(
  { weeks, datasetPeriod }: Pick<Dataset, "weeks" | "datasetPeriod">,
  { measure, openWeeks }: MeasureOfView,
): OpenWeeks {
  const count = openWeeks ?? DEFAULT_OPEN_WEEKS;
  const { basis, grain } = datasetPeriod;
  if (basis === "recorded" || grain !== undefined || count === 0 || !isGrowingMeasure(measure)) {
    return [];
  }
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
