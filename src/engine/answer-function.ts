import type { Dataset } from "#domain/report/dataset.ts";
import type { Table } from "#domain/table/table.ts";
import { computeCounts } from "#engine/operators/counts.ts";
import { computeFacets } from "#engine/operators/facets.ts";
import { computeLags } from "#engine/operators/lags.ts";
import { computeNoteCounts } from "#engine/operators/note-counts.ts";
import { computeRows } from "#engine/operators/rows.ts";
import type { ComputeChange } from "#engine/operators/change.ts";
import { getDataset } from "#engine/query/sides.ts";
import { computeTotals } from "#engine/operators/totals.ts";
import { checkQuestion } from "#engine/query/check-question.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import type { Answer, AnswerFunction, Question } from "#engine/query/question.ts";

/**
 * Answers questions from what a reading reads; `dataset periods` holds that of each side, in order. `changing` is what answers
 * "change", and is asked for then. Throws a RangeError where the question cannot be asked of these datasets.
 */
export function createAnswerFunction(
  reading: QueryBackend,
  changing: () => ComputeChange,
): AnswerFunction {
  return (datasets, question) => {
    checkQuestion(datasets, question);
    const { kind, measures, sides } = question;
    const datasetPeriods = sides.map((side) => getDataset(datasets, side).datasetPeriod);
    return {
      kind,
      measures,
      datasetPeriods,
      ...computeTable(datasets, question, reading, changing),
    };
  };
}

function computeTable(
  datasets: readonly Dataset[],
  question: Question,
  reading: QueryBackend,
  changing: () => ComputeChange,
): { readonly table: Table } & Pick<Answer, "total"> {
  switch (question.kind) {
    case "totals":
      return { table: computeTotals(datasets, question, reading) };
    case "counts":
      return { table: computeCounts(datasets, question, reading) };
    case "facets":
      return { table: computeFacets(datasets, question, reading) };
    case "marks":
      return { table: computeNoteCounts(datasets, question, reading) };
    case "lags":
      return { table: computeLags(datasets, question, reading) };
    case "change":
      return { table: changing()(datasets, question, reading) };
    case "rows":
      return computeRows(datasets, question, reading);
  }
}
