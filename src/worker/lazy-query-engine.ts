import { FetchError } from "#data/errors/fetch-error.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { createAnswerFunction } from "#engine/answer-function.ts";
import { scanBackend } from "#engine/backend/scan-backend.ts";
import type { ComputeChange } from "#engine/operators/change.ts";
import type { QueryEngine } from "#engine/query-engine.ts";
import type { AnswerFunction, Question } from "#engine/query/question.ts";

/** Datasets of up to so many rows are answered by scans: an index would take longer to load than it saves. */
export const MAX_SCANNED_ROWS = 5000;

/** An engine of which the index loads with the first dataset that is worth one, and `change` with the first comparison. */
export interface LazyQueryEngine extends Omit<QueryEngine, "answer"> {
  /** Begins to load what a dataset of so many rows is answered with, while its files are on their way. */
  readonly prepare: (rowCount: number) => void;
  /** What answers questions about datasets. Throws `FetchError` where its code cannot be loaded. */
  readonly loadAnswerFunction: (
    datasets: readonly Dataset[],
    questions: readonly Question[],
  ) => Promise<AnswerFunction>;
}

/** An engine of which nothing is loaded but scans. */
export function createLazyQueryEngine(): LazyQueryEngine {
  let change: ComputeChange | null = null;
  let indexed: QueryEngine | null = null;
  const getComputeChange = (): ComputeChange => {
    if (change === null) throw new Error("a change is asked before what answers it is here");
    return change;
  };
  const answerByScan = createAnswerFunction(scanBackend, getComputeChange);

  async function loadIndexed(): Promise<QueryEngine> {
    const { createQueryEngine } = await loadPart(() => import("#engine/query-engine.ts"));
    indexed ??= createQueryEngine(getComputeChange);
    return indexed;
  }

  return {
    beginBatch: () => indexed?.beginBatch(),
    prefetchDimension: (column) => indexed?.prefetchDimension(column),
    prefetchSlice: () => indexed?.prefetchSlice() ?? true,
    prepare(rowCount) {
      // Where it fails, the first question says so.
      if (rowCount > MAX_SCANNED_ROWS) loadIndexed().catch(() => undefined);
    },
    async loadAnswerFunction(datasets, questions) {
      if (questions.some(({ kind }) => kind === "change")) {
        ({ computeChange: change } = await loadPart(() => import("#engine/operators/change.ts")));
      }
      return datasets.every(({ table }) => table.length <= MAX_SCANNED_ROWS)
        ? answerByScan
        : (indexed ?? (await loadIndexed())).answer;
    },
  };
}

async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (thrown) {
    throw new FetchError(
      "offline",
      "A part of this page",
      `what answers questions: ${String(thrown)}`,
    );
  }
}
