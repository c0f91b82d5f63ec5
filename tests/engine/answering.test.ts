import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { change } from "#engine/change/change.ts";
import { createAnswering } from "#engine/create-answering.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { Question } from "#engine/question.ts";
import { asked, only, where } from "./asking.ts";
import { oracle } from "./oracle/answers.ts";
import { collections, corporaOf } from "./oracle/collection-arbitrary.ts";
import { knownOf } from "./oracle/known.ts";
import { questions } from "./oracle/question-arbitrary.ts";
import { corpusOf, line, week, WEEK_1 } from "./small-corpus.ts";

const KINDS = ["totals", "counts", "facets", "marks", "lags", "rows"] as const;
const SEQUENCE = { minLength: 50, maxLength: 60, size: "max" } as const;

const anyQuestions = fc.array(collections, { minLength: 1, maxLength: 2 }).chain((parts) => {
  const kinds = KINDS.map((kind) => ({
    weight: kind === "marks" || kind === "lags" ? 1 : 4,
    arbitrary: questions(kind, parts.length),
  }));
  return fc.tuple(fc.constant(parts), fc.array(fc.oneof(...kinds), SEQUENCE));
});

describe("answers made from what was kept are those of reading everything again", () => {
  test("after each of at least fifty questions about the same collections", () => {
    fc.assert(
      fc.property(anyQuestions, ([parts, asks]) => {
        const { answer: answering } = createAnswering(() => change);
        const corpora = corporaOf(parts);
        const known = parts.map(knownOf);
        for (const question of asks) {
          const found = answering(corpora, question);
          expect(records(found.table)).toEqual(oracle(known, question));
          expect(found).toEqual(answer(corpora, question));
        }
      }),
      { numRuns: 60, seed: 20170128 },
    );
  });

  test("the first answer is given again when the first question is asked again", () => {
    fc.assert(
      fc.property(anyQuestions, ([parts, asks]) => {
        const { answer: answering } = createAnswering(() => change);
        const corpora = corporaOf(parts);
        const first = asks.map((question) => answering(corpora, question));
        const again = asks.toReversed().map((question) => answering(corpora, question));
        expect(again.toReversed()).toEqual(first);
      }),
      { numRuns: 60, seed: 20170204 },
    );
  });
});

describe("answers about a corpus that changes or cannot be asked", () => {
  const one = corpusOf([line({ count: 2 }), line({ state: "CA", count: 3 })], [week(WEEK_1, 9)]);
  const other = corpusOf([line({ count: 7 })], [week(WEEK_1, 9)]);
  const ask = (filter = EVERYTHING): Question => ({ kind: "totals", ...asked(filter) });

  test("what is kept of one corpus is not told of another", () => {
    const { answer: answering } = createAnswering(() => change);
    const matches = [one, other, one].map((corpus) =>
      records(answering([corpus], ask()).table).map(({ match }) => match),
    );
    expect(matches).toEqual([[5], [7], [5]]);
  });

  test("a question that cannot be asked is refused, and the next one is answered as if it had not been", () => {
    const { answer: answering } = createAnswering(() => change);
    const before = answering([one], ask(where({ state: only("TX") })));
    expect(() => answering([one], ask(where({ state: only("Texas") })))).toThrow(RangeError);
    expect(answering([one], ask(where({ state: only("TX") })))).toEqual(before);
  });
});
