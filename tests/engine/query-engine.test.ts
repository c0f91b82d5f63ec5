import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { computeChange } from "#engine/operators/change.ts";
import { createQueryEngine } from "#engine/query-engine.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Question } from "#engine/query/question.ts";
import { createDeclinedQuery, includeValues, createFilter } from "./ask-question.ts";
import { computeReferenceAnswer } from "./oracle/answers.ts";
import { collectionArbitrary, createDatasets } from "./oracle/collection-arbitrary.ts";
import { createFacts } from "./oracle/facts.ts";
import { createQuestionArbitrary } from "./oracle/question-arbitrary.ts";
import { createDataset, createRow, createWeek, WEEK_1 } from "./small-dataset.ts";

const KINDS = ["totals", "counts", "facets", "marks", "lags", "rows"] as const;
const SEQUENCE = { minLength: 50, maxLength: 60, size: "max" } as const;

const questionsArbitrary = fc
  .array(collectionArbitrary, { minLength: 1, maxLength: 2 })
  .chain((parts) => {
    const kinds = KINDS.map((kind) => ({
      weight: kind === "marks" || kind === "lags" ? 1 : 4,
      arbitrary: createQuestionArbitrary(kind, parts.length),
    }));
    return fc.tuple(fc.constant(parts), fc.array(fc.oneof(...kinds), SEQUENCE));
  });

describe("answers from cached sums", () => {
  test("Answers from cached sums equal a new scan after each of at least fifty questions about the same collections", () => {
    fc.assert(
      fc.property(questionsArbitrary, ([parts, questions]) => {
        const { answer, beginBatch } = createQueryEngine(() => computeChange);
        const datasets = createDatasets(parts);
        const known = parts.map(createFacts);
        questions.forEach((question, at) => {
          if (at % 4 === 0) beginBatch();
          const found = answer(datasets, question);
          expect(listRecords(found.table)).toEqual(computeReferenceAnswer(known, question));
          expect(found).toEqual(answerByScan(datasets, question));
        });
      }),
      { numRuns: 60, seed: 20170128 },
    );
  });

  test("The first answer is given again when the first question is asked again", () => {
    fc.assert(
      fc.property(questionsArbitrary, ([parts, asks]) => {
        const { answer: answering } = createQueryEngine(() => computeChange);
        const datasets = createDatasets(parts);
        const first = asks.map((question) => answering(datasets, question));
        const again = asks.toReversed().map((question) => answering(datasets, question));
        expect(again.toReversed()).toEqual(first);
      }),
      { numRuns: 60, seed: 20170204 },
    );
  });
});

describe("answers about a dataset that changes or cannot be asked", () => {
  const one = createDataset(
    [createRow({ count: 2 }), createRow({ state: "CA", count: 3 })],
    [createWeek(WEEK_1, 9)],
  );
  const other = createDataset([createRow({ count: 7 })], [createWeek(WEEK_1, 9)]);
  const ask = (filter = EMPTY_FILTER): Question => ({
    kind: "totals",
    ...createDeclinedQuery(filter),
  });

  test("Cached sums of one dataset are not used for another", () => {
    const { answer: answering } = createQueryEngine(() => computeChange);
    const matches = [one, other, one].map((dataset) =>
      listRecords(answering([dataset], ask()).table).map(({ match }) => match),
    );
    expect(matches).toEqual([[5], [7], [5]]);
  });

  test("A question that cannot be answered is refused, and the next is answered as if it had not been asked", () => {
    const { answer: answering } = createQueryEngine(() => computeChange);
    const before = answering([one], ask(createFilter({ state: includeValues("TX") })));
    expect(() => answering([one], ask(createFilter({ state: includeValues("Texas") })))).toThrow(
      RangeError,
    );
    expect(answering([one], ask(createFilter({ state: includeValues("TX") })))).toEqual(before);
  });
});
