import type { Period } from "#domain/calendar/period.ts";
import { addWeeks, getWeekStart } from "#domain/calendar/week.ts";
import { DEFAULT_OPEN_WEEKS, type Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "./dataset.ts";
import { findOpenSince, isGrowingMeasure } from "./open-weeks.ts";

/** What is counted, and how many of the newest weeks a reader takes to be open. */
export interface MeasureOfView {
  readonly measure: Measure;
  readonly openWeeks: number | null;
}

/**
 * True where a period of a collection by week of issue reaches into its newest weeks, whose outcomes may be open; of
 * combined files, into the newest weeks of one of them.
 */
export function isPeriodOpen(
  { from, to }: Pick<Period, "from" | "to">,
  { weeks, datasetPeriod }: Pick<Dataset, "weeks" | "datasetPeriod">,
  { measure, openWeeks }: MeasureOfView,
): boolean {
  if (!isGrowingMeasure(measure)) return false;
  const since = findOpenSince(weeks, datasetPeriod.basis, openWeeks);
  if (since === null) return false;
  const ends = datasetPeriod.imported?.parts?.flatMap(
    ({ coveredDays }) => getWeekStart(coveredDays?.last ?? "") ?? [],
  );
  const isInOpenWeeks = ends?.some(
    (end) => from <= end && to >= addWeeks(end, 1 - (openWeeks ?? DEFAULT_OPEN_WEEKS)),
  );
  return to >= since || isInOpenWeeks === true;
}
