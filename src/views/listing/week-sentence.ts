import type { Cohort } from "#domain/publication/coverage.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";

/** Which week a row of a collection is counted in, as a sentence. */
export function weekSentence(cohort: Pick<Cohort, "basis" | "isOwnTable">): string {
  const words = recordedWords(cohort);
  return cohort.basis === "recorded"
    ? `A decline is counted in ${words.declinedWeek}, whenever the detainer was issued.`
    : `A detainer is counted in the week in which it was issued${words.issuedWeek}.`;
}
