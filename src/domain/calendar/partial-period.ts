import { getPeriodDays } from "./period-days.ts";
import { type CoveredDays } from "./week.ts";

/** True where a period, by its key, has days before the first or after the last of a range, or in a gap of it. */
export function isPartialPeriod(key: string, covered: CoveredDays): boolean {
  const { first, last } = getPeriodDays(key);
  const isInGap = covered.gaps?.some((gap) => gap.first <= last && gap.last >= first) === true;
  return first < covered.first || last > covered.last || isInGap;
}
