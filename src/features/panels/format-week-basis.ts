import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";

/** Which week a row of a collection is counted in, as a sentence. */
export function formatWeekBasis(
  datasetPeriod: Pick<DatasetPeriod, "basis" | "isOwnTable">,
): string {
  const words = chooseSourceTerms(datasetPeriod);
  return datasetPeriod.basis === "recorded"
    ? `A decline is counted in ${words.declinedWeek}, whenever the detainer was issued.`
    : `A detainer is counted in the week in which it was issued${words.issuedWeek}.`;
}
