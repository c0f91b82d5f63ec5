import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWeeks } from "#domain/calendar/week.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { computeChange } from "#engine/operators/change.ts";
import { createQueryEngine } from "#engine/query-engine.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Question } from "#engine/query/question.ts";
import { createDeclinedQuery } from "#tests/engine/ask-question.ts";
import { WEEK_1 } from "#tests/engine/small-dataset.ts";
import {
  countByDay,
  filterChangeArbitrary,
  sortArbitrary,
  createManyRows,
  createCompleteWeeks,
} from "#tests/engine/many-rows.ts";

const DATASETS = [
  createManyRows(3000, true, false),
  createManyRows(3000, false, true),
  createCompleteWeeks(createManyRows(200, true, false)),
  createCompleteWeeks(createManyRows(200, false, true)),
  countByDay(createManyRows(3000, true, false)),
  countByDay(createCompleteWeeks(createManyRows(300, false, true))),
  createManyRows(1, true, true),
  createManyRows(0, true, false),
];

describe("answers from cached sums over many rows", () => {
  test("Facets, counts and totals equal a new scan after each of fifty small changes of the filter", () => {
    const moves = fc.array(filterChangeArbitrary, { minLength: 50, maxLength: 50, size: "max" });
    fc.assert(
      fc.property(fc.constantFrom(...DATASETS), moves, (dataset, changes) => {
        const { answer: answering, prefetchSlice: prepare } = createQueryEngine(
          () => computeChange,
        );
        let filter = EMPTY_FILTER;
        changes.forEach((change, i) => {
          // One change in three is made again and again, as in a drag, and its tile gets ready meanwhile.
          filter = (i % 3 === 0 ? change : (changes[i - (i % 3)] ?? change))(filter);
          if (i % 2 === 0) prepare();
          const part = {
            ...createDeclinedQuery(filter),
            measures: [i % 5 === 0 ? "all" : "declined"],
          } as const;
          const questions: readonly Question[] = [
            { kind: "facets", dimensions: ["state", "charge", "status", "outcome"], ...part },
            { kind: "counts", by: [{ weeks: "month" }], facet: false, ...part },
            { kind: "counts", by: [{ weeks: "quarter" }, "state"], facet: false, ...part },
            { kind: "counts", by: [{ weeks: "week" }, "state"], facet: i % 2 === 0, ...part },
            { kind: "counts", by: ["charge", "status"], facet: i % 3 === 0, ...part },
            { kind: "counts", by: ["state", "agency"], facet: i % 4 === 0, ...part },
            { kind: "lags", ...part },
            { kind: "totals", ...part },
          ];
          const question = questions[i % questions.length];
          if (question === undefined) return;
          expect(answering([dataset], question)).toEqual(answerByScan([dataset], question));
        });
      }),
      { numRuns: 30, seed: 20170211 },
    );
  });

  test("Pages of rows in any order and from any row equal a new scan after each of fifty small changes", () => {
    const moves = fc.array(
      fc.record({
        change: filterChangeArbitrary,
        offsets: fc.array(fc.nat({ max: 3100 }), { minLength: 1, maxLength: 3 }),
        limit: fc.nat({ max: 60 }),
      }),
      { minLength: 50, maxLength: 50, size: "max" },
    );
    const sorts = fc.array(sortArbitrary, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...DATASETS), moves, sorts, (dataset, changes, orders) => {
        const { answer: answering } = createQueryEngine(() => computeChange);
        let filter = EMPTY_FILTER;
        changes.forEach(({ change, offsets, limit }, i) => {
          // Now and then the filter stands, as it does while a reader turns pages.
          if (i % 3 !== 0) filter = change(filter);
          const sort = orders[Math.floor(i / 7) % orders.length] ?? [];
          for (const offset of offsets) {
            const part = { kind: "rows", sort, offset, limit } as const;
            const question: Question = { ...part, ...createDeclinedQuery(filter) };
            expect(answering([dataset], question)).toEqual(answerByScan([dataset], question));
          }
        });
      }),
      { numRuns: 15, seed: 20170218 },
    );
  });

  test("A drag of the weeks equals a new scan at each step, with its tile built between the steps", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DATASETS),
        fc.array(filterChangeArbitrary, { maxLength: 5 }),
        (dataset, changes) => {
          const {
            answer: answering,
            beginBatch,
            prefetchSlice: prepare,
          } = createQueryEngine(() => computeChange);
          const start = changes.reduce((filter, change) => change(filter), EMPTY_FILTER);
          for (let i = 0; i < 12; i += 1) {
            const filter = { ...start, from: addWeeks(WEEK_1, i), to: addWeeks(WEEK_1, 20 + i) };
            const part = createDeclinedQuery(filter);
            const allWeeks = createDeclinedQuery({ ...filter, from: null, to: null });
            beginBatch();
            const questions: readonly Question[] = [
              { kind: "facets", dimensions: ["state", "charge", "status", "outcome"], ...part },
              { kind: "counts", by: [{ weeks: "week" }], facet: false, ...allWeeks },
              { kind: "counts", by: ["charge", "status"], facet: false, ...part },
              { kind: "totals", ...part },
              { kind: "rows", sort: [], offset: i, limit: 9, ...part },
            ];
            for (const question of i % 4 === 3 ? questions : questions.slice(0, 4)) {
              expect(answering([dataset], question)).toEqual(answerByScan([dataset], question));
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

  test("All pages together have every row once", () => {
    const { answer: answering } = createQueryEngine(() => computeChange);
    const [, dataset] = DATASETS;
    if (dataset === undefined) return;
    const sort = [{ column: "agency", descending: true }] as const;
    const page = (offset: number, limit: number) => {
      const found = answering([dataset], {
        kind: "rows",
        sort,
        offset,
        limit,
        ...createDeclinedQuery(EMPTY_FILTER),
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
