import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWeeks } from "#domain/week.ts";
import { answer } from "#engine/answer.ts";
import { change } from "#engine/change/change.ts";
import { createAnswering } from "#engine/create-answering.ts";
import { EVERYTHING } from "#engine/question.ts";
import type { Question } from "#engine/question.ts";
import { asked } from "./asking.ts";
import { WEEK_1 } from "./small-corpus.ts";
import { anyChange, anySort, manyLines, wholeWeeks } from "./many-lines.ts";

const CORPORA = [
  manyLines(3000, true, false),
  manyLines(3000, false, true),
  wholeWeeks(manyLines(200, true, false)),
  wholeWeeks(manyLines(200, false, true)),
  manyLines(1, true, true),
  manyLines(0, true, false),
];

describe("of many lines, what was kept gives what reading everything again gives", () => {
  test("facets, counts and totals, after each of fifty small changes of the filter", () => {
    const moves = fc.array(anyChange, { minLength: 50, maxLength: 50, size: "max" });
    fc.assert(
      fc.property(fc.constantFrom(...CORPORA), moves, (corpus, changes) => {
        const { answer: answering, prepare } = createAnswering(() => change);
        let filter = EVERYTHING;
        changes.forEach((change, i) => {
          // One change in three is made again and again, as in a drag, and its tile gets ready meanwhile.
          filter = (i % 3 === 0 ? change : (changes[i - (i % 3)] ?? change))(filter);
          if (i % 2 === 0) prepare();
          const part = { ...asked(filter), measures: [i % 5 === 0 ? "all" : "declined"] } as const;
          const asks: readonly Question[] = [
            { kind: "facets", dimensions: ["state", "charge", "status", "outcome"], ...part },
            { kind: "counts", by: [{ weeks: "month" }], facet: false, ...part },
            { kind: "counts", by: [{ weeks: "week" }, "state"], facet: i % 2 === 0, ...part },
            { kind: "counts", by: ["charge", "status"], facet: i % 3 === 0, ...part },
            { kind: "counts", by: ["state", "agency"], facet: i % 4 === 0, ...part },
            { kind: "lags", ...part },
            { kind: "totals", ...part },
          ];
          const question = asks[i % asks.length];
          if (question === undefined) return;
          expect(answering([corpus], question)).toEqual(answer([corpus], question));
        });
      }),
      { numRuns: 30, seed: 20170211 },
    );
  });

  test("pages, in any order and from any line, after each of fifty small changes", () => {
    const moves = fc.array(
      fc.record({
        change: anyChange,
        offsets: fc.array(fc.nat({ max: 3100 }), { minLength: 1, maxLength: 3 }),
        limit: fc.nat({ max: 60 }),
      }),
      { minLength: 50, maxLength: 50, size: "max" },
    );
    const sorts = fc.array(anySort, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...CORPORA), moves, sorts, (corpus, changes, orders) => {
        const { answer: answering } = createAnswering(() => change);
        let filter = EVERYTHING;
        changes.forEach(({ change, offsets, limit }, i) => {
          // Now and then the filter stands, as it does while a reader turns pages.
          if (i % 3 !== 0) filter = change(filter);
          const sort = orders[Math.floor(i / 7) % orders.length] ?? [];
          for (const offset of offsets) {
            const part = { kind: "rows", sort, offset, limit } as const;
            const question: Question = { ...part, ...asked(filter) };
            expect(answering([corpus], question)).toEqual(answer([corpus], question));
          }
        });
      }),
      { numRuns: 15, seed: 20170218 },
    );
  });

  test("a drag of the weeks, whose tile is made between its steps", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CORPORA),
        fc.array(anyChange, { maxLength: 5 }),
        (corpus, changes) => {
          const { answer: answering, prepare } = createAnswering(() => change);
          const start = changes.reduce((filter, change) => change(filter), EVERYTHING);
          for (let i = 0; i < 12; i += 1) {
            const filter = { ...start, from: addWeeks(WEEK_1, i), to: addWeeks(WEEK_1, 20 + i) };
            const part = asked(filter);
            const asks: readonly Question[] = [
              { kind: "facets", dimensions: ["state", "charge", "status", "outcome"], ...part },
              { kind: "counts", by: [{ weeks: "week" }], facet: false, ...part },
              { kind: "counts", by: ["charge", "status"], facet: false, ...part },
              { kind: "totals", ...part },
              { kind: "rows", sort: [], offset: i, limit: 9, ...part },
            ];
            for (const question of i % 4 === 3 ? asks : asks.slice(0, 4)) {
              expect(answering([corpus], question)).toEqual(answer([corpus], question));
            }
            let slices = 0;
            while (!prepare()) slices += 1;
            expect(slices).toBeLessThan(20);
          }
        },
      ),
      { numRuns: 20, seed: 20170225 },
    );
  });

  test("every page together is every line once", () => {
    const { answer: answering } = createAnswering(() => change);
    const [, corpus] = CORPORA;
    if (corpus === undefined) return;
    const sort = [{ column: "agency", descending: true }] as const;
    const page = (offset: number, limit: number) => {
      const found = answering([corpus], {
        kind: "rows",
        sort,
        offset,
        limit,
        ...asked(EVERYTHING),
      });
      const id = found.table.columns["id"];
      return id?.kind === "codes" ? id.dictionary : [];
    };
    const lines = page(0, Number.POSITIVE_INFINITY);
    const paged = Array.from({ length: Math.ceil(lines.length / 50) }, (_, i) => page(i * 50, 50));
    expect(new Set(lines).size).toBe(lines.length);
    expect(paged.flat()).toEqual(lines);
  });
});
