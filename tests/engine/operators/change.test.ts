import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import { MEASURES } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { computeChange } from "#engine/operators/change.ts";
import { createQueryEngine } from "#engine/query-engine.ts";
import type { Question } from "#engine/query/question.ts";
import { RUNS } from "#tests/engine/question-helpers.ts";
import { PARTS } from "./change-helpers.ts";
import { computeReferenceChange } from "./change-oracle.ts";
import { createFacts } from "#tests/engine/oracle/facts.ts";
import { dimensionArbitrary } from "#tests/engine/oracle/question-arbitrary.ts";
import { revisionArbitrary, createSidesArbitrary } from "./revision-arbitrary.ts";

type ChangeQuestion = Extract<Question, { kind: "change" }>;

/** A collection, its later self, and any change between weeks of theirs. */
const changeArbitrary = revisionArbitrary.chain(([parts, after]) =>
  fc.record({
    parts: fc.constant([parts, after] as const),
    question: fc
      .record({
        sides: createSidesArbitrary(parts),
        measure: fc.constantFrom(...MEASURES),
        by: dimensionArbitrary,
      })
      .map(({ sides, measure, by }): ChangeQuestion => ({
        kind: "change",
        measures: [measure],
        sides,
        by,
      })),
  }),
);

const readTable = ({
  parts,
  question,
}: {
  parts: readonly Parameters<typeof buildEditionDataset>[0][];
  question: ChangeQuestion;
}) => listRecords(answerByScan(parts.map(buildEditionDataset), question).table);

describe("a change between any weeks of any two files", () => {
  test("Each row of a change has five parts that add up to the second side minus the first", () => {
    fc.assert(
      fc.property(changeArbitrary, (changeQuestion) => {
        for (const row of readTable(changeQuestion)) {
          const sum = PARTS.reduce((all, part) => all + Number(row[part]), 0);
          expect(sum).toBe(Number(row["right"]) - Number(row["left"]));
        }
      }),
      RUNS,
    );
  });

  test("A change equals a reading of the editions row by row", () => {
    fc.assert(
      fc.property(changeArbitrary, (changeQuestion) => {
        expect(readTable(changeQuestion)).toEqual(
          computeReferenceChange(changeQuestion.parts.map(createFacts), changeQuestion.question),
        );
      }),
      { ...RUNS, numRuns: 2 * RUNS.numRuns },
    );
  });

  test("A change from cached sums is the same, also when requested again and with the sides swapped", () => {
    fc.assert(
      fc.property(changeArbitrary, ({ parts, question }) => {
        const datasets = parts.map(buildEditionDataset);
        const { answer: cachedAnswer } = createQueryEngine(() => computeChange);
        const swapped = { ...question, sides: question.sides.toReversed() };
        for (const each of [question, swapped, question]) {
          expect(cachedAnswer(datasets, each)).toEqual(answerByScan(datasets, each));
        }
      }),
      RUNS,
    );
  });

  test("A change of a side against itself is zero", () => {
    fc.assert(
      fc.property(changeArbitrary, ({ parts, question }) => {
        const [side] = question.sides;
        if (side === undefined) throw new Error("no side");
        for (const row of readTable({ parts, question: { ...question, sides: [side, side] } })) {
          expect(row["left"]).toBe(row["right"]);
          expect(PARTS.map((part) => row[part])).toEqual(PARTS.map(() => 0));
        }
      }),
      RUNS,
    );
  });

  test("A change with the sides swapped is the negative, and rows of the first side alone become rows of the second alone", () => {
    fc.assert(
      fc.property(changeArbitrary, ({ parts, question }) => {
        const swapped = { ...question, sides: question.sides.toReversed() };
        const negative = (value: unknown): number => 0 - Number(value);
        expect(readTable({ parts, question: swapped })).toEqual(
          readTable({ parts, question }).map((row) => ({
            ...row,
            left: row["right"],
            right: row["left"],
            leftCell: row["rightCell"],
            rightCell: row["leftCell"],
            leftWhole: row["rightWhole"],
            rightWhole: row["leftWhole"],
            inBoth: negative(row["inBoth"]),
            onlyLeft: negative(row["onlyRight"]),
            onlyRight: negative(row["onlyLeft"]),
            corrected: negative(row["corrected"]),
            unsure: negative(row["unsure"]),
          })),
        );
      }),
      RUNS,
    );
  });

  test("A change between different weeks is never called corrected", () => {
    fc.assert(
      fc.property(changeArbitrary, ({ parts, question }) => {
        const [left, right] = question.sides;
        const isApart =
          (left?.filter.to ?? "") < (right?.filter.from ?? "") ||
          (right?.filter.to ?? "") < (left?.filter.from ?? "");
        fc.pre(isApart);
        for (const row of readTable({ parts, question })) expect(row["corrected"]).toBe(0);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
