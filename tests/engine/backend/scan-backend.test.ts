import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { createQuestionCaseArbitrary, RUNS } from "#tests/engine/question-helpers.ts";
import { findMatches, computeReferenceAnswer } from "#tests/engine/oracle/answers.ts";
import { createDatasets } from "#tests/engine/oracle/collection-arbitrary.ts";
import { createFacts, sumCounts } from "#tests/engine/oracle/facts.ts";

describe("the scan of columns against a reading of the editions row by row", () => {
  test.each([
    ["totals", "how much of each week matches, may match, was withdrawn and is missing"],
    ["counts", "how many there are of each value, and what each cell without a count knows"],
    ["facets", "how many each choice would give"],
    ["marks", "how much of each count a note touches"],
    ["lags", "how many days passed from issue to the date recorded"],
    ["change", "what each line changed by, and of which parts the change is made"],
    ["rows", "which lines stand on a page, in which order and with which words"],
  ] as const)("The scan of columns answers %s as reading row by row does: %s", (...[kind]) => {
    fc.assert(
      fc.property(createQuestionCaseArbitrary(kind), ([parts, question]) => {
        const found = answerByScan(createDatasets(parts), question);
        expect(listRecords(found.table)).toEqual(
          computeReferenceAnswer(parts.map(createFacts), question),
        );
        expect(found).toMatchObject({ kind, measures: question.measures });
        expect(found.datasetPeriods.map(({ collection }) => collection)).toEqual(
          question.sides.map(({ dataset }) => parts[dataset]?.collection.id),
        );
      }),
      kind === "counts" ? { ...RUNS, numRuns: 2 * RUNS.numRuns } : RUNS,
    );
  });

  test("A page of rows says how many rows match in all, and how many declines they stand for", () => {
    fc.assert(
      fc.property(createQuestionCaseArbitrary("rows"), ([parts, question]) => {
        const whole = question.sides.map(({ dataset, filter }) => {
          const known = parts.slice(dataset, dataset + 1).map(createFacts);
          const of = (measure: Measure) =>
            known.flatMap((one) => findMatches(one, filter, measure));
          const lines = question.measures.flatMap(of);
          return {
            lines: lines.length,
            declines: sumCounts(
              lines.filter((line) => of("declined").some((at) => at.row === line.row)),
            ),
          };
        });
        expect([answerByScan(createDatasets(parts), question).total]).toEqual(whole);
      }),
      RUNS,
    );
  });
});
