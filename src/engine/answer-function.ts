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
 * Answers questions from a backend; `datasetPeriods` has that of each side, in order. `getComputeChange` is called for
 * "change" questions. Throws a RangeError where the question cannot be asked of these datasets.
 */
export function createAnswerFunction(
  backend: QueryBackend,
  getComputeChange: () => ComputeChange,
): AnswerFunction {
  return (datasets, question) => {
    checkQuestion(datasets, question);
    const { kind, measures, sides } = question;
    const datasetPeriods = sides.map((side) => getDataset(datasets, side).datasetPeriod);
    return {
      kind,
      measures,
      datasetPeriods,
      ...computeTable(datasets, question, backend, getComputeChange),
    };
  };
}

function computeTable(
  datasets: readonly Dataset[],
  question: Question,
  backend: QueryBackend,
  getComputeChange: () => ComputeChange,
): { readonly table: Table } & Pick<Answer, "total"> {
  switch (question.kind) {
    case "totals":
      return { table: computeTotals(datasets, question, backend) };
    case "counts":
      return { table: computeCounts(datasets, question, backend) };
    case "facets":
      return { table: computeFacets(datasets, question, backend) };
    case "marks":
      return { table: computeNoteCounts(datasets, question, backend) };
    case "lags":
      return { table: computeLags(datasets, question, backend) };
    case "change":
      return { table: getComputeChange()(datasets, question, backend) };
    case "rows":
      return computeRows(datasets, question, backend);
  }
}
