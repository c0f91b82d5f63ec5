import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { GRAIN_TITLE } from "#charts/week/format-bar.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";

/** Which period a row of a collection is counted in, as a sentence. */
export function formatWeekBasis(
  datasetPeriod: Pick<DatasetPeriod, "basis" | "isOwnTable" | "coveredDays">,
  grain: Grain = "week",
): string {
  const words = chooseSourceTerms(datasetPeriod);
  if (datasetPeriod.basis === "recorded") {
    return `A decline is counted in ${words.declinedWeek}, whenever the detainer was issued.`;
  }
  const period =
    datasetPeriod.coveredDays === undefined ? "week" : GRAIN_TITLE[grain].toLowerCase();
  return `A detainer is counted in the ${period} in which it was issued${words.issuedWeek}.`;
}
