import { unitOf, type Measure } from "#domain/outcome.ts";
import type { Cohort } from "#domain/publication/coverage.ts";
import { formatCount } from "#domain/words/count.ts";
import { recordedWords } from "#domain/words/recorded-words.ts";

/** How a number stands to all detainers of a file that lists rows; `all` null is not known yet. */
export function listingSentence(
  match: number,
  all: number | null,
  measure: Measure,
  cohort: Pick<Cohort, "isOwnTable">,
): string {
  if (all === null || match === all) {
    const unit =
      measure === "all" ? unitOf("all", match).replace(" issued", "") : unitOf(measure, match);
    return `${formatCount(match)} ${unit} ${match === 1 ? "is" : "are"} in this file`;
  }
  const said: Readonly<Record<Measure, string>> = {
    declined: recordedWords(cohort).declined,
    recorded: "with an outcome recorded",
    all: "issued",
  };
  return `${formatCount(match)} of the ${formatCount(all)} detainers in this file ${match === 1 ? "is" : "are"} ${said[measure]}`;
}
