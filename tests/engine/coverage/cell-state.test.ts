import fc from "fast-check";
import { buildEditionDataset } from "#tests/data/edition-dataset.ts";
import { describe, expect, test } from "vitest";
import { MEASURES } from "#domain/detainer/outcome.ts";
import { DIMENSIONS } from "#engine/query/question.ts";
import type { Filter } from "#engine/query/question.ts";
import {
  selectionArbitrary,
  replaceChoice,
  readCounts,
  RUNS,
  sumTotals,
} from "#tests/engine/question-helpers.ts";
import { collectionArbitrary } from "#tests/engine/oracle/collection-arbitrary.ts";
import { createPossibleTruth } from "#tests/engine/oracle/possible-truth.ts";
import { isNamed } from "#tests/engine/oracle/locations.ts";
import {
  byPairArbitrary,
  byArbitrary,
  createChoiceArbitrary,
  dimensionArbitrary,
  filterArbitrary,
} from "#tests/engine/oracle/question-arbitrary.ts";

/** What is known of a collection, one way in which the truth may be, and what is counted in both. */
const knownAndTrue = fc
  .record({
    parts: collectionArbitrary,
    pick: fc.nat({ max: 30 }),
    filter: filterArbitrary.map(ofNamedValues),
    measure: fc.constantFrom(...MEASURES),
  })
  .map(({ parts, pick, ...match }) => ({
    known: { ...match, dataset: buildEditionDataset(parts) },
    truth: { ...match, dataset: buildEditionDataset(createPossibleTruth(parts, pick)) },
  }));

/** The filter without its reserved values. */
function ofNamedValues(filter: Filter): Filter {
  return DIMENSIONS.reduce((accumulated, dimension) => {
    const { values = [], isExcluded = false } = accumulated.choices[dimension] ?? {};
    const named = values.filter(isNamed);
    return replaceChoice(
      accumulated,
      dimension,
      named.length === 0 ? null : { values: named, isExcluded },
    );
  }, filter);
}

describe("cell states", () => {
  test("The rows that match, may match and were withdrawn are never more than the transcribed rows", () => {
    fc.assert(
      fc.property(selectionArbitrary, (match) => {
        const found = sumTotals(match);
        const rowTotal = found.match + found.unknown + found.withdrawn;
        expect(rowTotal).toBeLessThanOrEqual(found.transcribed);
        expect(found.matchUnknown).toBeLessThanOrEqual(found.match);
        expect(found.untranscribed).toBeLessThanOrEqual(found.reported);
      }),
      RUNS,
    );
  });

  test("Learning an unknown or missing value changes a match by no more than was stated", () => {
    fc.assert(
      fc.property(knownAndTrue, ({ known, truth }) => {
        const { match, unknown, matchUnknown, untranscribed } = sumTotals(known);
        const found = sumTotals(truth).match;
        expect(found).toBeGreaterThanOrEqual(match - matchUnknown);
        expect(found).toBeLessThanOrEqual(match + unknown + untranscribed);
      }),
      RUNS,
    );
  });

  test("Where the report is read by hand, a cell that says zero or not named stays empty, whatever becomes known", () => {
    const anyBy = fc.oneof(fc.tuple(byArbitrary), byPairArbitrary);
    fc.assert(
      fc.property(knownAndTrue, anyBy, fc.boolean(), ({ known, truth }, by, facet) => {
        // In records of a whole file rows of unknown place stand beside a zero, not in it.
        if (known.dataset.weeks.some(({ isListing }) => isListing === true)) return;
        const key = (values: readonly string[]): string => values.join();
        const counts = new Map(
          readCounts(truth, by, facet).map(({ values, count }) => [key(values), count]),
        );
        const empty = readCounts(known, by, facet).filter(
          ({ values, cell }) =>
            ["reported-zero", "not-named"].includes(cell) && values.every(isNamed),
        );
        for (const { values } of empty) expect(counts.get(key(values)) ?? 0).toBe(0);
      }),
      RUNS,
    );
  });

  test("A cell is a count exactly where something is counted", () => {
    fc.assert(
      fc.property(selectionArbitrary, byPairArbitrary, fc.boolean(), (match, by, facet) => {
        for (const { count, cell } of readCounts(match, by, facet)) {
          expect(cell === "count").toBe(count > 0);
        }
      }),
      RUNS,
    );
  });

  test("A week without an edition has its reason in the cell, and a week with one has no reason", () => {
    fc.assert(
      fc.property(selectionArbitrary, (match) => {
        const why = new Map(match.dataset.weeks.map(({ week, presence }) => [week, presence]));
        const absent = ["not-published", "not-yet-published", "not-loaded"];
        for (const { values, cell } of readCounts(match, [{ weeks: "week" }])) {
          const presence = why.get(values.join());
          if (presence === "present") expect(absent).not.toContain(cell);
          else expect(cell).toBe(presence);
        }
      }),
      RUNS,
    );
  });

  test("As many rows may have a value where it is chosen as where it is left out", () => {
    const alone = dimensionArbitrary.chain((name) =>
      fc.tuple(fc.constant(name), createChoiceArbitrary(name)),
    );
    fc.assert(
      fc.property(selectionArbitrary, alone, (match, [dimension, { values }]) => {
        const named = values.filter(isNamed);
        if (named.length === 0) return;
        const under = (isExcluded: boolean) => {
          const choices = { [dimension]: { values: named, isExcluded } };
          return sumTotals({ ...match, filter: { ...match.filter, choices, text: "" } });
        };
        expect(under(true).matchUnknown).toBe(under(false).unknown);
      }),
      RUNS,
    );
  });
});
