import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionCorpus } from "#tests/data/edition-corpus.ts";
import { MEASURES } from "#domain/outcome.ts";
import { records } from "#domain/table.ts";
import { answer } from "#engine/answer.ts";
import { change } from "#engine/change/change.ts";
import { createAnswering } from "#engine/create-answering.ts";
import type { Question } from "#engine/question.ts";
import { RUNS } from "#tests/engine/any-question.ts";
import { PARTS } from "./changing.ts";
import { changeOf } from "./change-oracle.ts";
import { knownOf } from "#tests/engine/oracle/known.ts";
import { dimensions } from "#tests/engine/oracle/question-arbitrary.ts";
import { revisions, sidesOf } from "./revision-arbitrary.ts";

type Change = Extract<Question, { kind: "change" }>;

/** A collection, its later self, and any change between weeks of theirs. */
const anyChange = revisions.chain(([parts, after]) =>
  fc.record({
    parts: fc.constant([parts, after] as const),
    question: fc
      .record({
        sides: sidesOf(parts),
        measure: fc.constantFrom(...MEASURES),
        by: dimensions,
      })
      .map(({ sides, measure, by }): Change => ({
        kind: "change",
        measures: [measure],
        sides,
        by,
      })),
  }),
);

const tableOf = ({
  parts,
  question,
}: {
  parts: readonly Parameters<typeof editionCorpus>[0][];
  question: Change;
}) => records(answer(parts.map(editionCorpus), question).table);

describe("a change between any weeks of any two files", () => {
  test("has in each line five parts that add up to right less left", () => {
    fc.assert(
      fc.property(anyChange, (asked) => {
        for (const row of tableOf(asked)) {
          const sum = PARTS.reduce((all, part) => all + Number(row[part]), 0);
          expect(sum).toBe(Number(row["right"]) - Number(row["left"]));
        }
      }),
      RUNS,
    );
  });

  test("is what reading the editions line by line gives", () => {
    fc.assert(
      fc.property(anyChange, (asked) => {
        expect(tableOf(asked)).toEqual(changeOf(asked.parts.map(knownOf), asked.question));
      }),
      { ...RUNS, numRuns: 2 * RUNS.numRuns },
    );
  });

  test("is the same from what is kept of the files, also asked again and the other way round", () => {
    fc.assert(
      fc.property(anyChange, ({ parts, question }) => {
        const corpora = parts.map(editionCorpus);
        const { answer: kept } = createAnswering(() => change);
        const swapped = { ...question, sides: question.sides.toReversed() };
        for (const each of [question, swapped, question]) {
          expect(kept(corpora, each)).toEqual(answer(corpora, each));
        }
      }),
      RUNS,
    );
  });

  test("is none of a side against itself", () => {
    fc.assert(
      fc.property(anyChange, ({ parts, question }) => {
        const [side] = question.sides;
        if (side === undefined) throw new Error("no side");
        for (const row of tableOf({ parts, question: { ...question, sides: [side, side] } })) {
          expect(row["left"]).toBe(row["right"]);
          expect(PARTS.map((part) => row[part])).toEqual(PARTS.map(() => 0));
        }
      }),
      RUNS,
    );
  });

  test("is the negative the other way round: only left is then only right", () => {
    fc.assert(
      fc.property(anyChange, ({ parts, question }) => {
        const swapped = { ...question, sides: question.sides.toReversed() };
        const negative = (value: unknown): number => 0 - Number(value);
        expect(tableOf({ parts, question: swapped })).toEqual(
          tableOf({ parts, question }).map((row) => ({
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

  test("is never corrected between different weeks", () => {
    fc.assert(
      fc.property(anyChange, ({ parts, question }) => {
        const [left, right] = question.sides;
        const isApart =
          (left?.filter.to ?? "") < (right?.filter.from ?? "") ||
          (right?.filter.to ?? "") < (left?.filter.from ?? "");
        fc.pre(isApart);
        for (const row of tableOf({ parts, question })) expect(row["corrected"]).toBe(0);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
