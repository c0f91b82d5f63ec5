import { formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { chooseSourceTerms } from "#domain/text/source-terms.ts";

/** How a number stands to all detainers of a file that lists rows; `all` null is not known yet. */
export function formatRecordTotal(
  match: number,
  all: number | null,
  measure: Measure,
  datasetPeriod: Pick<DatasetPeriod, "isOwnTable">,
): string {
  if (all === null || match === all) {
    const unit =
      measure === "all"
        ? formatUnit("all", match).replace(" issued", "")
        : formatUnit(measure, match);
    return `${formatCount(match)} ${unit} ${match === 1 ? "is" : "are"} in this file`;
  }
  const words: Readonly<Record<Measure, string>> = {
    declined: chooseSourceTerms(datasetPeriod).declined,
    recorded: "with an outcome recorded",
    all: "issued",
  };
  return `${formatCount(match)} of the ${formatCount(all)} detainers in this file ${match === 1 ? "is" : "are"} ${words[measure]}`;
}
