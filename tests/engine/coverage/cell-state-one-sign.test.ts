import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listRecords } from "#domain/table/table.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { GRAINS } from "#domain/calendar/week.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { computeChange } from "#engine/operators/change.ts";
import { createQueryEngine } from "#engine/query-engine.ts";
import type { Question } from "#engine/query/question.ts";
import { selectionArbitrary, RUNS } from "#tests/engine/question-helpers.ts";
import type { SelectionCase } from "#tests/engine/question-helpers.ts";
import { dimensionArbitrary } from "#tests/engine/oracle/question-arbitrary.ts";

type Ask = (dataset: Dataset, question: Question) => readonly Record<string, unknown>[];

/** The two ways to answer: by reading every row, and from sums that are cached. */
function createWays(): readonly Ask[] {
  const { answer } = createQueryEngine(() => computeChange);
  return [answerByScan, answer].map(
    (one): Ask =>
      (dataset, question) =>
        listRecords(one([dataset], question).table),
  );
}

const sideOf = ({ filter, measure }: SelectionCase) => ({
  sides: [{ dataset: 0, filter }],
  measures: [measure],
});

describe("one cell has one sign", () => {
  test("A value reads the same in a count, in a facet and its picker, and in a change to itself", () => {
    fc.assert(
      fc.property(selectionArbitrary, dimensionArbitrary, (match, dimension) => {
        const { dataset, filter } = match;
        const { [dimension]: _, ...others } = filter.choices;
        const free = { ...match, filter: { ...filter, choices: others } };
        for (const ask of createWays()) {
          const counts = ask(dataset, {
            kind: "counts",
            by: [dimension],
            facet: false,
            ...sideOf(free),
          });
          const picker = ask(dataset, {
            kind: "counts",
            by: [dimension],
            facet: true,
            ...sideOf(match),
          });
          const facets = ask(dataset, {
            kind: "facets",
            dimensions: [dimension],
            ...sideOf(match),
          });
          const change = ask(dataset, {
            kind: "change",
            by: dimension,
            measures: [match.measure],
            sides: [0, 0].map(() => ({ dataset: 0, filter: free.filter })),
          });
          const read = counts.map(({ [dimension]: value, ...row }) => ({ value, ...row }));
          expect(picker).toEqual(counts);
          expect(facets.map(({ dimension: _name, ...row }) => row)).toEqual(read);
          for (const { [dimension]: value, ...row } of change) {
            if (value === "untranscribed") continue;
            const { left, leftCell, right, rightCell } = row;
            expect(read).toContainEqual(
              expect.objectContaining({ value, count: left, cell: leftCell }),
            );
            expect([right, rightCell]).toEqual([left, leftCell]);
          }
        }
      }),
      RUNS,
    );
  });

  test("A value in a period reads as the value alone does where only that period is asked for", () => {
    const grains = fc.constantFrom(...GRAINS);
    fc.assert(
      fc.property(selectionArbitrary, dimensionArbitrary, grains, (match, dimension, grain) => {
        const { dataset, filter } = match;
        const [ask] = createWays();
        const pairs = ask?.(dataset, {
          kind: "counts",
          by: [dimension, { weeks: grain }],
          facet: false,
          ...sideOf(match),
        });
        for (const { week } of grain === "week" ? dataset.weeks : []) {
          const isInRange =
            (filter.from === null || filter.from <= week) &&
            (filter.to === null || week <= filter.to);
          if (!isInRange) continue;
          const alone = ask?.(dataset, {
            kind: "counts",
            by: [dimension],
            facet: false,
            ...sideOf({ ...match, filter: { ...filter, from: week, to: week } }),
          });
          const inPeriod = pairs?.filter(({ period }) => period === week);
          expect(inPeriod?.map(({ period: _period, ...row }) => row)).toEqual(alone);
        }
        // A value that the filter leaves out is left out in every period, and is there in none or all of them.
        const signs = new Map<unknown, Set<unknown>>();
        for (const { [dimension]: value, cell } of pairs ?? []) {
          signs.set(value, (signs.get(value) ?? new Set()).add(cell === "not-selected"));
        }
        for (const [value, all] of signs)
          expect([value, all.has(true) && all.has(false)]).toEqual([value, false]);
      }),
      RUNS,
    );
  });
});
