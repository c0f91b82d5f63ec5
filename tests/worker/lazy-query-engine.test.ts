import { describe, expect, it } from "vitest";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Question } from "#engine/query/question.ts";
import { listRecords } from "#domain/table/table.ts";
import { createLazyQueryEngine, MAX_SCANNED_ROWS } from "#worker/lazy-query-engine.ts";
import { createDataset, createRow, createWeek, WEEK_1 } from "#tests/engine/small-dataset.ts";

const QUESTION: Question = {
  kind: "counts",
  measures: ["declined"],
  sides: [{ dataset: 0, filter: EMPTY_FILTER }],
  by: ["state"],
  facet: false,
};

const createRows = (length: number) =>
  createDataset(
    Array.from({ length }, (_, row) => createRow({ state: row % 3 === 0 ? "TX" : "CA" })),
    [createWeek(WEEK_1, length)],
  );

describe("an engine of which the index loads when it is worth it", () => {
  it.each([MAX_SCANNED_ROWS, MAX_SCANNED_ROWS + 1])(
    "A dataset of %i rows is answered as a scan answers it",
    async (length) => {
      const dataset = createRows(length);
      const engine = createLazyQueryEngine();
      engine.prepare(length);
      engine.beginBatch();
      const answer = await engine.loadAnswerFunction([dataset], [QUESTION]);
      const records = listRecords(answer([dataset], QUESTION).table);
      expect(records).toEqual(listRecords(answerByScan([dataset], QUESTION).table));
      expect(records.map(({ state, count }) => [state, count])).toEqual([
        ["CA", length - Math.ceil(length / 3)],
        ["TX", Math.ceil(length / 3)],
      ]);
    },
  );

  it("Nothing is prepared between requests before an index is there", () => {
    expect(createLazyQueryEngine().prefetchSlice()).toBe(true);
  });

  it("A comparison is answered although its code was not there before", async () => {
    const dataset = createRows(3);
    const question: Question = {
      kind: "change",
      measures: ["declined"],
      sides: [0, 0].map(() => ({ dataset: 0, filter: EMPTY_FILTER })),
      by: "state",
    };
    const answer = await createLazyQueryEngine().loadAnswerFunction([dataset], [question]);
    const [first] = listRecords(answer([dataset], question).table);
    expect(first).toMatchObject({ state: "CA", left: 2, right: 2 });
  });
});
