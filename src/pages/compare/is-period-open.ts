import type { Period } from "#domain/calendar/period.ts";
import { addWeeks, getWeekStart } from "#domain/calendar/week.ts";
import { DEFAULT_OPEN_WEEKS } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { findOpenSince, isGrowingMeasure } from "#domain/report/open-weeks.ts";
import type { View } from "#state/url/view.ts";

/**
 * True where a period of a collection by week of issue reaches into its newest weeks, whose outcomes may be open; of
 * combined files, into the newest weeks of one of them.
 */
export function isPeriodOpen(
  { from, to }: Pick<Period, "from" | "to">,
  { weeks, datasetPeriod }: Pick<Dataset, "weeks" | "datasetPeriod">,
  { measure, openWeeks }: Pick<View, "measure" | "openWeeks">,
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
