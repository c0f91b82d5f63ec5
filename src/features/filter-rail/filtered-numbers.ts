import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { CELL_STATE_LABELS } from "#domain/table/cell-state.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { Answer, Filter } from "#engine/query/question.ts";
import { countFilters } from "#features/filters/edit-filter.ts";
import { getTotalCell, sumTotals } from "#features/panels/totals.ts";

/** What the bar of filters says a number of: a `totals` answer, a `counts` answer by state, and the filter of both. */
export interface FilteredNumbers {
  readonly filter: Filter;
  readonly totals: Answer;
  readonly states: Answer;
}

/** The number that the filters leave, of the first measure of the answers. */
export function getFilteredCell(
  { totals, states }: Omit<FilteredNumbers, "filter">,
  weeks: readonly WeekCoverage[],
): AnswerCell {
  return getTotalCell(sumTotals(totals), states, weeks);
}

/** The same of each measure, from answers that have several. */
export function getMeasureCell(
  { totals, states }: Omit<FilteredNumbers, "filter">,
  weeks: readonly WeekCoverage[],
  measure: Measure,
): AnswerCell {
  const ofMeasure = { totals: { ...totals, measures: [measure] }, states };
  return getFilteredCell({ ...ofMeasure, states: { ...states, measures: [measure] } }, weeks);
}

/** "Showing all 259" without a filter, "Showing 154" under one; in words where no number is known. */
export function formatShowing({ state, count }: AnswerCell, filter: Filter): string {
  const isAll = countFilters(filter) === 0;
  if (count !== null) return `Showing ${isAll ? "all " : ""}${formatCount(count)}`;
  if (state === "not-transcribed") return "None in our records";
  const [words = ""] = CELL_STATE_LABELS[state].split(":");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What the button says that closes the filters: "Show 154 detainers". */
export function formatShowButton(cell: AnswerCell | null): string {
  if (cell === null || cell.count === null) return "Show the page";
  return `Show ${formatCount(cell.count)} ${cell.count === 1 ? "detainer" : "detainers"}`;
}
