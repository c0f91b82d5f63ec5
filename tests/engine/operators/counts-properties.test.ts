import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURES } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { addWeeks, GRAINS, getPeriodKey } from "#domain/calendar/week.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import {
  selectionArbitrary,
  createQuestionCaseArbitrary,
  replaceChoice,
  readCounts,
  groupCounts,
  readIds,
  RUNS,
  sumTotals,
} from "#tests/engine/question-helpers.ts";
import { createDatasets } from "#tests/engine/oracle/collection-arbitrary.ts";
import {
  byPairArbitrary,
  byArbitrary,
  createChoiceArbitrary,
  dimensionArbitrary,
} from "#tests/engine/oracle/question-arbitrary.ts";

const choices = dimensionArbitrary.chain((name) =>
  fc.tuple(fc.constant(name), createChoiceArbitrary(name)),
);
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe("properties of sums", () => {
  test("The counts by any dimension add up to the total that matches", () => {
    fc.assert(
      fc.property(selectionArbitrary, byArbitrary, (match, by) => {
        const counts = groupCounts(readCounts(match, [by]), ({ values }) => values.join());
        expect(sum(counts)).toBe(sumTotals(match).match);
      }),
      RUNS,
    );
  });

  test("The counts by two dimensions add up along either to the counts by the other", () => {
    fc.assert(
      fc.property(selectionArbitrary, byPairArbitrary, (match, by) => {
        const pairs = readCounts(match, by);
        by.forEach((one, axis) => {
          const along = groupCounts(pairs, ({ values }) => values[axis] ?? "");
          expect(along).toEqual(
            groupCounts(readCounts(match, [one]), ({ values }) => values.join()),
          );
        });
      }),
      RUNS,
    );
  });

  test("The count of a month, quarter or year is the sum of its whole weeks where weeks of record are counted", () => {
    fc.assert(
      fc.property(selectionArbitrary, fc.constantFrom(...GRAINS), (match, grain) => {
        fc.pre(match.dataset.datasetPeriod.basis === "recorded");
        const weeks = readCounts(match, [{ weeks: "week" }]);
        const gathered = groupCounts(weeks, ({ values }) => getPeriodKey(values.join(), grain));
        const periods = readCounts(match, [{ weeks: grain }]);
        expect(groupCounts(periods, ({ values }) => values.join())).toEqual(gathered);
      }),
      RUNS,
    );
  });

  test("The count of a quarter, year or fiscal year is the sum of its months, by record and by date of issue", () => {
    const longer = fc.constantFrom("quarter" as const, "year" as const, "fiscal-year" as const);
    fc.assert(
      fc.property(selectionArbitrary, longer, (match, grain) => {
        const months = readCounts(match, [{ weeks: "month" }]);
        const gathered = groupCounts(months, ({ values }) =>
          getPeriodKey(`${values.join()}-01`, grain),
        );
        const periods = readCounts(match, [{ weeks: grain }]);
        expect(groupCounts(periods, ({ values }) => values.join())).toEqual(gathered);
      }),
      RUNS,
    );
  });

  test("Rows with a value and rows without it are all rows, and no row is in both", () => {
    fc.assert(
      fc.property(selectionArbitrary, choices, (match, [dimension, { values }]) => {
        const under = (isExcluded: boolean | null) => ({
          ...match,
          filter: replaceChoice(
            match.filter,
            dimension,
            isExcluded === null ? null : { values, isExcluded },
          ),
        });
        const [included, leftOut, all] = [under(false), under(true), under(null)];
        expect(sumTotals(included).match + sumTotals(leftOut).match).toBe(sumTotals(all).match);
        expect([...readIds(included), ...readIds(leftOut)].sort()).toEqual(
          [...readIds(all)].sort(),
        );
      }),
      RUNS,
    );
  });

  test("The weeks up to a day and the weeks after it make all weeks", () => {
    fc.assert(
      fc.property(selectionArbitrary, fc.nat({ max: 8 }), (match, weeks) => {
        const to = addWeeks(match.dataset.weeks[0]?.week ?? "2017-01-28", weeks);
        const all = { ...match.filter, from: null, to: null };
        const of = (filter: typeof match.filter) => sumTotals({ ...match, filter });
        const [before, after, both] = [
          of({ ...all, to }),
          of({ ...all, from: addWeeks(to, 1) }),
          of(all),
        ];
        for (const name of Object.keys(both) as (keyof typeof both)[]) {
          expect(before[name] + after[name]).toBe(both[name]);
        }
      }),
      RUNS,
    );
  });

  test("A facet counts what would match if its own choice were removed", () => {
    fc.assert(
      fc.property(selectionArbitrary, dimensionArbitrary, (match, dimension) => {
        const filter = replaceChoice(match.filter, dimension, null);
        const free = readCounts({ ...match, filter }, [dimension]);
        expect(readCounts(match, [dimension], true)).toEqual(free);
        const { table } = answerByScan([match.dataset], {
          kind: "facets",
          dimensions: [dimension],
          measures: [match.measure],
          sides: [{ dataset: 0, filter: match.filter }],
        });
        const facet = listRecords(table).map(({ value, count }) => [value, count]);
        expect(facet).toEqual(free.map(({ values, count }) => [values.join(), count]));
      }),
      RUNS,
    );
  });

  test("The number beside a value of a facet is what choosing it gives", () => {
    fc.assert(
      fc.property(selectionArbitrary, dimensionArbitrary, (match, dimension) => {
        for (const { values, count } of readCounts(match, [dimension], true)) {
          const filter = replaceChoice(match.filter, dimension, { values, isExcluded: false });
          expect(sumTotals({ ...match, filter }).match).toBe(count);
        }
      }),
      RUNS,
    );
  });

  test("A wider measure never counts less: declined, outcome recorded, all", () => {
    fc.assert(
      fc.property(selectionArbitrary, byArbitrary, (match, by) => {
        const [declined = [], recorded = [], all = []] = MEASURES.map((measure) =>
          readCounts({ ...match, measure }, [by]).map(({ count }) => count),
        );
        declined.forEach((count, i) => expect(count).toBeLessThanOrEqual(recorded[i] ?? -1));
        recorded.forEach((count, i) => expect(count).toBeLessThanOrEqual(all[i] ?? -1));
      }),
      RUNS,
    );
  });

  test("Another chosen dimension never adds a row, and another chosen value never removes one", () => {
    fc.assert(
      fc.property(selectionArbitrary, choices, (match, [dimension, { values, isExcluded }]) => {
        const under = (included: readonly string[]) => {
          const filter = replaceChoice(match.filter, dimension, { values: included, isExcluded });
          return readIds({ ...match, filter });
        };
        const all = readIds({ ...match, filter: replaceChoice(match.filter, dimension, null) });
        const [fewer, more] = [under(values.slice(0, 1)), under(values)];
        expect(all).toEqual(expect.arrayContaining([...fewer, ...more]));
        expect(isExcluded ? fewer : more).toEqual(
          expect.arrayContaining([...(isExcluded ? more : fewer)]),
        );
      }),
      RUNS,
    );
  });

  test("Several sides and measures in one question are answered as if each were asked alone", () => {
    const kinds = fc.constantFrom("totals", "counts", "facets", "marks", "lags");
    fc.assert(
      fc.property(kinds.chain(createQuestionCaseArbitrary), ([parts, question]) => {
        const datasets = createDatasets(parts);
        const alone = question.sides.flatMap((one, side) =>
          question.measures.flatMap((measure) =>
            listRecords(
              answerByScan(datasets, { ...question, sides: [one], measures: [measure] }).table,
            ).map((row) => ({ ...row, side })),
          ),
        );
        expect(listRecords(answerByScan(datasets, question).table)).toEqual(alone);
      }),
      RUNS,
    );
  });

  test("Without a filter everything transcribed matches, and nothing of it is uncertain", () => {
    fc.assert(
      fc.property(selectionArbitrary, (match) => {
        const found = sumTotals({ ...match, filter: EMPTY_FILTER });
        expect(found).toMatchObject({
          match: found.transcribed,
          unknown: 0,
          matchUnknown: 0,
          withdrawn: 0,
        });
      }),
      RUNS,
    );
  });
});
