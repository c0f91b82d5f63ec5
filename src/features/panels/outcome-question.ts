import type { Dataset } from "#domain/report/dataset.ts";
import { listFinalRanges } from "#domain/report/final-ranges.ts";
import { findOpenWeeks, type OpenWeeks } from "#domain/report/open-weeks.ts";
import type { By, Filter, Question } from "#engine/query/question.ts";

/** Counts of all detainers by outcome; each filter is a side. */
export function createOutcomeQuestion(
  by: readonly [By] | readonly [By, By],
  filters: readonly Filter[],
): Question {
  return {
    kind: "counts",
    measures: ["all"],
    sides: filters.map((filter) => ({ dataset: 0, filter })),
    by,
    facet: false,
  };
}

/** The weeks whose outcomes are not final, whatever is counted elsewhere on the page. */
export function findOutcomeOpenWeeks(
  info: Pick<Dataset, "weeks" | "datasetPeriod">,
  openWeeks: number | null,
): OpenWeeks {
  return findOpenWeeks(info, { measure: "recorded", openWeeks });
}

/** The filter without the weeks that are not final: a filter for each span of weeks between them. */
export function limitToFinalWeeks(filter: Filter, open: OpenWeeks): readonly Filter[] {
  return listFinalRanges(open, filter).map(({ from, to }) => ({ ...filter, from, to }));
}
