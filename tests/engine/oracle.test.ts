import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Measure } from "#domain/outcome.ts";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { anyQuestion, RUNS } from "./any-question.ts";
import { matches, oracle } from "./oracle/answers.ts";
import { corporaOf } from "./oracle/collection-arbitrary.ts";
import { knownOf, sum } from "./oracle/known.ts";

describe("counting columns gives what reading the editions line by line gives", () => {
  test.each([
    ["totals", "how much of each week matches, may match, was withdrawn and is missing"],
    ["counts", "how many there are of each value, and what each cell without a count knows"],
    ["facets", "how many each choice would give"],
    ["marks", "how much of each count a note touches"],
    ["lags", "how many days passed from issue to the date recorded"],
    ["change", "what each line changed by, and of which parts the change is made"],
    ["rows", "which lines stand on a page, in which order and with which words"],
  ] as const)("%s: %s", (...[kind]) => {
    fc.assert(
      fc.property(anyQuestion(kind), ([parts, question]) => {
        const found = answer(corporaOf(parts), question);
        expect(records(found.table)).toEqual(oracle(parts.map(knownOf), question));
        expect(found).toMatchObject({ kind, measures: question.measures });
        expect(found.cohorts.map(({ collection }) => collection)).toEqual(
          question.sides.map(({ corpus }) => parts[corpus]?.collection.id),
        );
      }),
      kind === "counts" ? { ...RUNS, numRuns: 2 * RUNS.numRuns } : RUNS,
    );
  });

  test("a page says how many lines match in all, and how many declines they stand for", () => {
    fc.assert(
      fc.property(anyQuestion("rows"), ([parts, question]) => {
        const whole = question.sides.map(({ corpus, filter }) => {
          const known = parts.slice(corpus, corpus + 1).map(knownOf);
          const of = (measure: Measure) => known.flatMap((one) => matches(one, filter, measure));
          const lines = question.measures.flatMap(of);
          return {
            lines: lines.length,
            declines: sum(lines.filter((line) => of("declined").some((at) => at.row === line.row))),
          };
        });
        expect([answer(corporaOf(parts), question).whole]).toEqual(whole);
      }),
      RUNS,
    );
  });
});
