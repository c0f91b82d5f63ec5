import { GRAINS, type Grain, type PeriodGrain } from "./week.ts";

/** Lengths of the periods that a table may name instead of days, the shortest first. */
export const PERIOD_GRAINS = [
  "month",
  "quarter",
  "year",
  "fiscal-year",
] as const satisfies readonly PeriodGrain[];

/**
 * The grains that the periods of a table without days can be gathered into, its own first; all where editions are of
 * weeks.
 */
export const GATHERED_GRAINS: Readonly<Record<Grain, readonly Grain[]>> = {
  week: GRAINS,
  month: PERIOD_GRAINS,
  quarter: ["quarter", "year", "fiscal-year"],
  year: ["year"],
  "fiscal-year": ["fiscal-year"],
};
