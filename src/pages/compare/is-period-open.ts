import { isGrowingMeasure, findOpenSince } from "#domain/report/open-weeks.ts";
import type { PeriodAnswers } from "#state/queries/use-period-answers.ts";

/** True where a period of a collection by week of issue reaches into its newest weeks, whose outcomes may be open. */
export function hasOpenWeeks({
  periods,
  infos,
  view,
}: Pick<PeriodAnswers, "periods" | "infos" | "view">): boolean {
  if (!isGrowingMeasure(view.measure)) return false;
  return periods.some(({ period }, at) => {
    const info = infos[at];
    if (info === undefined) return false;
    const since = findOpenSince(info.weeks, info.datasetPeriod.basis, view.openWeeks);
    return since !== null && period.to >= since;
  });
}
