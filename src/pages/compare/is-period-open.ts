import type { Period } from "#domain/calendar/period.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { findOpenSince, isGrowingMeasure } from "#domain/report/open-weeks.ts";
import type { View } from "#state/url/view.ts";

/** True where a period of a collection by week of issue reaches into its newest weeks, whose outcomes may be open. */
export function isPeriodOpen(
  { to }: Pick<Period, "to">,
  { weeks, datasetPeriod }: Pick<Dataset, "weeks" | "datasetPeriod">,
  { measure, openWeeks }: Pick<View, "measure" | "openWeeks">,
): boolean {
  if (!isGrowingMeasure(measure)) return false;
  const since = findOpenSince(weeks, datasetPeriod.basis, openWeeks);
  return since !== null && to >= since;
}
