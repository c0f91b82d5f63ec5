import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURES } from "#domain/outcome.ts";
import { records } from "#domain/table.ts";
import { addWeeks, GRAINS, periodOf } from "#domain/week.ts";
import { answer } from "#engine/answer.ts";
import { EVERYTHING } from "#engine/question.ts";
import {
  anyMatch,
  anyQuestion,
  choosing,
  countsBy,
  gather,
  idsOf,
  RUNS,
  totalsOf,
} from "./any-question.ts";
import { corporaOf } from "./oracle/collection-arbitrary.ts";
import { byPairs, bys, choice, dimensions } from "./oracle/question-arbitrary.ts";

const choices = dimensions.chain((name) => fc.tuple(fc.constant(name), choice(name)));
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe("sums agree however they are taken", () => {
  test("the counts by anything add up to the total that matches", () => {
    fc.assert(
      fc.property(anyMatch, bys, (match, by) => {
        const counts = gather(countsBy(match, [by]), ({ values }) => values.join());
        expect(sum(counts)).toBe(totalsOf(match).match);
      }),
      RUNS,
    );
  });

  test("the counts by two things add up, along either, to the counts by the other", () => {
    fc.assert(
      fc.property(anyMatch, byPairs, (match, by) => {
        const pairs = countsBy(match, by);
        by.forEach((one, axis) => {
          const along = gather(pairs, ({ values }) => values[axis] ?? "");
          expect(along).toEqual(gather(countsBy(match, [one]), ({ values }) => values.join()));
        });
      }),
      RUNS,
    );
  });

  test("a month, quarter or year holds what its weeks hold", () => {
    fc.assert(
      fc.property(anyMatch, fc.constantFrom(...GRAINS), (match, grain) => {
        const weeks = countsBy(match, [{ weeks: "week" }]);
        const gathered = gather(weeks, ({ values }) => periodOf(values.join(), grain));
        const periods = countsBy(match, [{ weeks: grain }]);
        expect(gather(periods, ({ values }) => values.join())).toEqual(gathered);
      }),
      RUNS,
    );
  });

  test("what is kept and what is left out make everything, and share no line", () => {
    fc.assert(
      fc.property(anyMatch, choices, (match, [dimension, { values }]) => {
        const under = (leaveOut: boolean | null) => ({
          ...match,
          filter: choosing(
            match.filter,
            dimension,
            leaveOut === null ? null : { values, leaveOut },
          ),
        });
        const [kept, leftOut, all] = [under(false), under(true), under(null)];
        expect(totalsOf(kept).match + totalsOf(leftOut).match).toBe(totalsOf(all).match);
        expect([...idsOf(kept), ...idsOf(leftOut)].sort()).toEqual([...idsOf(all)].sort());
      }),
      RUNS,
    );
  });

  test("the weeks up to a day and the weeks after it make all weeks", () => {
    fc.assert(
      fc.property(anyMatch, fc.nat({ max: 8 }), (match, weeks) => {
        const to = addWeeks(match.corpus.weeks[0]?.week ?? "2017-01-28", weeks);
        const all = { ...match.filter, from: null, to: null };
        const of = (filter: typeof match.filter) => totalsOf({ ...match, filter });
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

  test("a facet counts what would match if its own choice were taken back", () => {
    fc.assert(
      fc.property(anyMatch, dimensions, (match, dimension) => {
        const filter = choosing(match.filter, dimension, null);
        const free = countsBy({ ...match, filter }, [dimension]);
        expect(countsBy(match, [dimension], true)).toEqual(free);
        const { table } = answer([match.corpus], {
          kind: "facets",
          dimensions: [dimension],
          measures: [match.measure],
          sides: [{ corpus: 0, filter: match.filter }],
        });
        const facet = records(table).map(({ value, count }) => [value, count]);
        expect(facet).toEqual(free.map(({ values, count }) => [values.join(), count]));
      }),
      RUNS,
    );
  });

  test("the number beside a facet's value is what choosing it gives", () => {
    fc.assert(
      fc.property(anyMatch, dimensions, (match, dimension) => {
        for (const { values, count } of countsBy(match, [dimension], true)) {
          const filter = choosing(match.filter, dimension, { values, leaveOut: false });
          expect(totalsOf({ ...match, filter }).match).toBe(count);
        }
      }),
      RUNS,
    );
  });

  test("a wider measure never counts less: declined, outcome recorded, all", () => {
    fc.assert(
      fc.property(anyMatch, bys, (match, by) => {
        const [declined = [], recorded = [], all = []] = MEASURES.map((measure) =>
          countsBy({ ...match, measure }, [by]).map(({ count }) => count),
        );
        declined.forEach((count, i) => expect(count).toBeLessThanOrEqual(recorded[i] ?? -1));
        recorded.forEach((count, i) => expect(count).toBeLessThanOrEqual(all[i] ?? -1));
      }),
      RUNS,
    );
  });

  test("another choice never adds a line, and another value never takes one away", () => {
    fc.assert(
      fc.property(anyMatch, choices, (match, [dimension, { values, leaveOut }]) => {
        const under = (kept: readonly string[]) => {
          const filter = choosing(match.filter, dimension, { values: kept, leaveOut });
          return idsOf({ ...match, filter });
        };
        const all = idsOf({ ...match, filter: choosing(match.filter, dimension, null) });
        const [fewer, more] = [under(values.slice(0, 1)), under(values)];
        expect(all).toEqual(expect.arrayContaining([...fewer, ...more]));
        expect(leaveOut ? fewer : more).toEqual(
          expect.arrayContaining([...(leaveOut ? more : fewer)]),
        );
      }),
      RUNS,
    );
  });

  test("several sides and measures in one question are answered as if each were asked alone", () => {
    const kinds = fc.constantFrom("totals", "counts", "facets", "marks", "lags");
    fc.assert(
      fc.property(kinds.chain(anyQuestion), ([parts, question]) => {
        const corpora = corporaOf(parts);
        const alone = question.sides.flatMap((one, side) =>
          question.measures.flatMap((measure) =>
            records(answer(corpora, { ...question, sides: [one], measures: [measure] }).table).map(
              (row) => ({ ...row, side }),
            ),
          ),
        );
        expect(records(answer(corpora, question).table)).toEqual(alone);
      }),
      RUNS,
    );
  });

  test("without a filter all that is transcribed matches, and nothing of it is in doubt", () => {
    fc.assert(
      fc.property(anyMatch, (match) => {
        const found = totalsOf({ ...match, filter: EVERYTHING });
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
