import type { Grain } from "./week.ts";

/** What a period is called, as in titles. */
export const GRAIN_TITLE: Readonly<Record<Grain, string>> = {
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Calendar year",
  "fiscal-year": "Fiscal year",
};

/** What periods are called. */
export const GRAIN_PLURAL: Readonly<Record<Grain, string>> = {
  week: "weeks",
  month: "months",
  quarter: "quarters",
  year: "calendar years",
  "fiscal-year": "fiscal years",
};

/** What a period is called inside a sentence; a week where no grain is given. */
export function getGrainNoun(grain: Grain = "week"): string {
  return GRAIN_TITLE[grain].toLowerCase();
}
